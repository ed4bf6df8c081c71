package gradus.cli.gradebook;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import gradus.grading.text.VisibleText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Writes tables as CSV in which no cell is a formula. */
final class CsvTable {

  /** What a spreadsheet takes for the beginning of a formula, in narrow and in wide signs. */
  private static final String FORMULA = "=+-@＝＋－＠";

  private CsvTable() {}

  /** The file of a head and rows, with the line ends that RFC 4180 asks for. */
  static String of(List<String> head, Stream<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(head);
      rows.forEach(row -> csv.writeRecord(row.stream().map(CsvTable::harmless).toList()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return text.toString();
  }

  /**
   * A text that a spreadsheet shows and does not compute: one that looks like more gets a quote.
   */
  static String harmless(String text) {
    String visible = VisibleText.of(text);
    String begin = visible.stripLeading();
    // A sign alone is no formula.
    return begin.length() > 1 && FORMULA.indexOf(begin.charAt(0)) >= 0 ? "'" + visible : visible;
  }
}
