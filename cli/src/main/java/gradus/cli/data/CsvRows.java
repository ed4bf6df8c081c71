package gradus.cli.data;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import gradus.cli.failure.UserMistake;
import gradus.cli.terminal.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the fields of a CSV file straight from the parser's buffer: creating strings for the 47
 * million numbers of a 60,000×785 file would take most of the time.
 */
final class CsvRows extends AbstractBaseCsvCallbackHandler<CsvRows> {

  private final String file;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  /** The fields of the first line, which may be a header. */
  private final List<String> header = new ArrayList<>();

  private long headerLine;
  private boolean beyondHeader;

  private long line;
  private double[] values = new double[1];
  private String badField;
  private int badColumn;
  private int numbers;
  private boolean blank;

  CsvRows(String file) {
    this.file = file;
  }

  @Override
  protected void handleBegin(long startingLine) {
    line = startingLine;
    badField = null;
    numbers = 0;
    blank = false;
  }

  @Override
  protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
    if (column == values.length) {
      values = Arrays.copyOf(values, 2 * column);
    }
    double value =
        isPlain(buffer, offset, length)
            ? number(column, buffer, offset, length)
            : otherwiseWritten(column, new String(buffer, offset, length));
    if (!beyondHeader) {
      header.add(new String(buffer, offset, length));
    }
    values[column] = value;
  }

  /** Whether a field has only signs of which most numbers are made, and none of a word's. */
  private static boolean isPlain(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      char sign = buffer[i];
      boolean isDigit = sign >= '0' && sign <= '9';
      if (!isDigit && sign != '.' && sign != '-') {
        return false;
      }
    }
    return length > 0;
  }

  private double number(int column, char[] buffer, int offset, int length) {
    try {
      double value = JavaDoubleParser.parseDouble(buffer, offset, length);
      numbers++;
      return value;
    } catch (NumberFormatException wrong) {
      return otherwiseWritten(column, new String(buffer, offset, length));
    }
  }

  /**
   * Reads a field that is no plain decimal. A mistake is reported at the end of the line, which may
   * turn out a header, blank or of another width.
   */
  private double otherwiseWritten(int column, String field) {
    blank = column == 0 && field.isBlank();
    boolean isNumber = CsvFile.isNumber(field);
    numbers += isNumber ? 1 : 0;
    double value = isNumber ? Double.parseDouble(field) : Double.NaN;
    if (!Double.isFinite(value) && badField == null) {
      badField = field;
      badColumn = column;
    }
    return value;
  }

  @Override
  protected CsvRows buildRecord() {
    return this;
  }

  /**
   * Adds the line that was read; inside the parser's callback a mistake would be wrapped in its
   * exception.
   */
  void endLine() {
    if (isBlank()) {
      header.clear();
      return;
    }
    if (isHeader()) {
      headerLine = line;
    } else {
      addRow();
    }
    beyondHeader = true;
  }

  /** From now on a line without any number is a mistake, and no header. */
  void expectNoHeader() {
    beyondHeader = true;
  }

  /** The place of the line that was read, for messages. */
  String place() {
    return "%s, line %d".formatted(file, line);
  }

  /** The numbers of the line that was read; empty for a header and a blank line. */
  Optional<double[]> numbers() {
    boolean isRow = !isBlank() && !isHeader();
    beyondHeader |= !isBlank();
    if (isRow) {
      requireNumbers();
    }
    return isRow ? Optional.of(Arrays.copyOf(values, getFieldCount())) : Optional.empty();
  }

  private boolean isBlank() {
    return getFieldCount() == 0 || (getFieldCount() == 1 && blank);
  }

  private boolean isHeader() {
    return !beyondHeader && numbers == 0;
  }

  private void addRow() {
    requireWidth();
    requireNumbers();
    rows.add(Arrays.copyOf(values, getFieldCount()));
    lines.add(line);
  }

  private void requireWidth() {
    if (!rows.isEmpty() && getFieldCount() != rows.get(0).length) {
      throw new UserMistake(
          "%s, line %d has %s, but the rows before it have %d."
              .formatted(file, line, Numbers.count(getFieldCount(), "column"), rows.get(0).length));
    }
  }

  private void requireNumbers() {
    if (badField == null) {
      return;
    }
    String place = "%s, line %d, column %d".formatted(file, line, badColumn + 1);
    throw new UserMistake(
        CsvFile.isNumber(badField)
            ? "%s: %s is not a finite number; leave such rows out."
                .formatted(place, shortened(badField))
            : "%s: \"%s\" is not a number; use a point for decimals and commas between columns."
                .formatted(place, shortened(badField)));
  }

  CsvTable table() {
    if (rows.isEmpty() && headerLine > 0) {
      throw new UserMistake(
          "%s has no row of numbers; line %d was taken as a header: \"%s\"."
              .formatted(file, headerLine, shortened(String.join(",", header))));
    }
    if (rows.isEmpty()) {
      throw new UserMistake(file + " has no row of numbers; it needs one for every example.");
    }
    return new CsvTable(file, rows, lines);
  }

  private static String shortened(String field) {
    String oneLine = field.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
    return oneLine.length() <= 30 ? oneLine : oneLine.substring(0, 29) + "…";
  }
}
