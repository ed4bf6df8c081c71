package gradus.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import gradus.math.Matrix;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads numbers from CSV. A first line in which nothing is a number is a header and left out, as
 * are empty lines.
 */
final class CsvFile {

  private final String file;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private boolean headerSeen;
  private String header = "";
  private long headerLine;

  private CsvFile(String file) {
    this.file = file;
  }

  static CsvTable read(DataFile file) {
    CsvFile csv = new CsvFile(file.name());
    try (CsvReader<CsvRecord> reader = reader(file.content())) {
      reader.forEach(csv::add);
    } catch (CsvParseException broken) {
      throw new UserMistake(
          file.name() + " is not CSV: a quoted field does not end, or a line is endless.", broken);
    } catch (UncheckedIOException failure) {
      throw file.unreadable(failure.getCause());
    } catch (IOException failure) {
      throw file.unreadable(failure);
    }
    return csv.table();
  }

  private static CsvReader<CsvRecord> reader(InputStream in) {
    return CsvReader.builder()
        .detectBomHeader(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(in, StandardCharsets.UTF_8);
  }

  private CsvTable table() {
    if (rows.isEmpty() && headerSeen) {
      throw new UserMistake(
          "%s has no row of numbers; line %d was taken as a header: \"%s\"."
              .formatted(file, headerLine, shortened(header)));
    }
    if (rows.isEmpty()) {
      throw new UserMistake(file + " has no row of numbers; it needs one for every example.");
    }
    return new CsvTable(file, Matrix.of(rows.toArray(double[][]::new)), lines);
  }

  private void add(CsvRecord record) {
    if (isBlank(record)) {
      return;
    }
    if (rows.isEmpty() && !headerSeen && isHeader(record)) {
      headerSeen = true;
      header = String.join(",", record.getFields());
      headerLine = record.getStartingLineNumber();
      return;
    }
    long line = record.getStartingLineNumber();
    requireWidth(record, line);
    double[] values = new double[record.getFieldCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(record.getField(i), line, i);
    }
    rows.add(values);
    lines.add(line);
  }

  private static boolean isBlank(CsvRecord record) {
    return record.getFieldCount() == 1 && record.getField(0).isBlank();
  }

  private static boolean isHeader(CsvRecord record) {
    return record.getFields().stream().noneMatch(CsvFile::isNumber);
  }

  private void requireWidth(CsvRecord record, long line) {
    if (!rows.isEmpty() && record.getFieldCount() != rows.get(0).length) {
      throw new UserMistake(
          "%s, line %d has %s, but the rows before it have %d."
              .formatted(
                  file, line, Numbers.count(record.getFieldCount(), "column"), rows.get(0).length));
    }
  }

  private double number(String field, long line, int column) {
    String place = "%s, line %d, column %d".formatted(file, line, column + 1);
    if (!isNumber(field)) {
      throw new UserMistake(
          "%s: \"%s\" is not a number; use a point for decimals and commas between columns."
              .formatted(place, shortened(field)));
    }
    double value = Double.parseDouble(field);
    if (!Double.isFinite(value)) {
      throw new UserMistake(
          "%s: %s is not a finite number; leave such rows out.".formatted(place, shortened(field)));
    }
    return value;
  }

  /** As Java reads numbers, but without its hexadecimal ones and its suffixes d and f. */
  static boolean isNumber(String field) {
    try {
      Double.parseDouble(field);
    } catch (NumberFormatException text) {
      return false;
    }
    char last = field.stripTrailing().charAt(field.stripTrailing().length() - 1);
    return "dDfF".indexOf(last) < 0 && field.indexOf('x') < 0 && field.indexOf('X') < 0;
  }

  private static String shortened(String field) {
    String oneLine = field.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
    return oneLine.length() <= 30 ? oneLine : oneLine.substring(0, 29) + "…";
  }
}
