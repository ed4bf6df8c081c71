package gradus.cli.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import gradus.cli.failure.UserMistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads numbers from CSV. A first line in which nothing is a number is a header and left out, as
 * are empty lines.
 */
public final class CsvFile {

  private CsvFile() {}

  public static CsvTable read(DataFile file) {
    CsvRows rows = new CsvRows(file.name());
    try (CsvReader<CsvRows> reader = reader(file, rows)) {
      reader.forEach(CsvRows::endLine);
    } catch (CsvParseException broken) {
      throw new UserMistake(
          file.name() + " is not CSV: a quoted field does not end, or a line is endless.", broken);
    } catch (UncheckedIOException failure) {
      throw file.unreadable(failure.getCause());
    } catch (IOException failure) {
      throw file.unreadable(failure);
    }
    return rows.table();
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
