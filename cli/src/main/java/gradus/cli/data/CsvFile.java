package gradus.cli.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import gradus.cli.failure.UserMistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads numbers from CSV. A first line in which nothing is a number is a header and left out, as
 * are empty lines.
 */
public final class CsvFile {

  private CsvFile() {}

  /** Receives rows one by one, as they come. */
  public interface Listener {

    /**
     * A row of numbers has come.
     *
     * @param place of the row, for messages
     * @param numbers in it
     */
    void row(String place, double[] numbers);

    /** A row has come that is none of numbers. */
    void bad(UserMistake why);
  }

  public static CsvTable read(DataFile file) {
    CsvRows rows = new CsvRows(file.name());
    forEachLine(file, rows, CsvRows::endLine);
    return rows.table();
  }

  /**
   * Reads rows until the input ends.
   *
   * @param hasHeader whether a first line in which nothing is a number is left out in silence
   * @param listener is told of each row before the next one is read; what it throws ends the
   *     reading
   */
  public static void read(DataFile file, boolean hasHeader, Listener listener) {
    CsvRows rows = new CsvRows(file.name());
    if (!hasHeader) {
      rows.expectNoHeader();
    }
    forEachLine(file, rows, line -> tell(line, listener));
  }

  private static void tell(CsvRows line, Listener listener) {
    Optional<double[]> numbers;
    try {
      numbers = line.numbers();
    } catch (UserMistake bad) {
      listener.bad(bad);
      return;
    }
    numbers.ifPresent(row -> listener.row(line.place(), row));
  }

  private static void forEachLine(DataFile file, CsvRows rows, Consumer<CsvRows> action) {
    try (CsvReader<CsvRows> reader = reader(file, rows)) {
      reader.forEach(action);
    } catch (CsvParseException broken) {
      throw new UserMistake(
          file.name() + " is not CSV: a quoted field does not end, or a line is endless.", broken);
    } catch (UncheckedIOException failure) {
      throw file.unreadable(failure.getCause());
    } catch (IOException failure) {
      throw file.unreadable(failure);
    }
  }

  private static CsvReader<CsvRows> reader(DataFile file, CsvRows rows) {
    return CsvReader.builder()
        .detectBomHeader(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .build(rows, file.content(), StandardCharsets.UTF_8);
  }

  /**
   * Whether Java reads the field as a number; hexadecimal ones and the suffixes d and f are
   * excluded.
   */
  public static boolean isNumber(String field) {
    try {
      Double.parseDouble(field);
    } catch (NumberFormatException text) {
      return false;
    }
    char last = field.stripTrailing().charAt(field.stripTrailing().length() - 1);
    return "dDfF".indexOf(last) < 0 && field.indexOf('x') < 0 && field.indexOf('X') < 0;
  }
}
