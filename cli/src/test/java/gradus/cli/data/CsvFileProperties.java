package gradus.cli.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.UserMistake;
import gradus.math.Matrix;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CsvFileProperties {

  /** The ways of writing a file without changing its meaning. */
  record Style(boolean mark, boolean header, boolean quotes, String end, boolean blanks) {

    String text(List<List<String>> rows) {
      String text =
          rows.stream().map(row -> line(row) + (blanks ? end : "")).collect(Collectors.joining());
      String names = header ? "\"first, or so\"" + ",name".repeat(rows.get(0).size() - 1) : "";
      return (mark ? "\ufeff" : "") + (header ? names + end : "") + text;
    }

    private String line(List<String> row) {
      return row.stream()
              .map(field -> quotes ? "\"" + field + "\"" : field)
              .collect(Collectors.joining(","))
          + end;
    }

    int line(int row) {
      return (header ? 1 : 0) + row * (blanks ? 2 : 1) + 1;
    }
  }

  @Provide
  Arbitrary<Style> styles() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(either, either, either, Arbitraries.of("\n", "\r\n"), either)
        .as(Style::new);
  }

  @Provide
  Arbitrary<Matrix> matrices() {
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(
            columns ->
                Arbitraries.doubles()
                    .array(double[].class)
                    .ofSize(columns)
                    .array(double[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(5))
        .map(Matrix::of);
  }

  private static List<List<String>> fields(Matrix matrix) {
    return Arrays.stream(matrix.toArrays())
        .map(row -> Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.toList()))
        .toList();
  }

  private static CsvTable read(String text) {
    return CsvFile.read(DataFile.of("rows.csv", new ByteArrayInputStream(text.getBytes(UTF_8))));
  }

  @Property
  void numbersComeBackToTheBit(@ForAll("matrices") Matrix matrix, @ForAll("styles") Style style) {
    CsvTable table = read(style.text(fields(matrix)));
    assertEquals(matrix, table.first(table.columns()));
    List<Long> lines =
        IntStream.range(0, matrix.rows()).mapToObj(row -> (long) style.line(row)).toList();
    assertEquals(lines, table.lines());
  }

  @Property
  void aBadEntryIsNamedByLineAndColumn(
      @ForAll("matrices") Matrix matrix,
      @ForAll("styles") Style style,
      @ForAll @IntRange(max = 1000) int place,
      @ForAll("notNumbers") String bad) {
    int entry = place % matrix.size();
    int row = entry / matrix.columns();
    int column = entry % matrix.columns();
    List<List<String>> fields = fields(matrix);
    fields.get(row).set(column, bad);
    boolean wouldBeHeader = row == 0 && matrix.columns() == 1 && !style.header();
    if (wouldBeHeader) {
      return;
    }
    UserMistake mistake =
        assertThrows(UserMistake.class, () -> read(style.text(fields)), style.text(fields));
    String named = "rows.csv, line %d, column %d: ".formatted(style.line(row), column + 1);
    assertTrue(mistake.getMessage().startsWith(named), mistake.getMessage());
  }

  @Provide
  Arbitrary<String> notNumbers() {
    return Arbitraries.of("x", "1.5f", "2d", "0x1p3", "NaN", "-Infinity", "1e999", "1;2", "--1");
  }

  @Property
  void aRaggedRowIsNamedByLine(
      @ForAll("matrices") Matrix matrix,
      @ForAll("styles") Style style,
      @ForAll @IntRange(min = 1, max = 1000) int place) {
    if (matrix.rows() == 1) {
      return;
    }
    int row = 1 + place % (matrix.rows() - 1);
    List<List<String>> fields = fields(matrix);
    fields.get(row).add("1");
    UserMistake mistake = assertThrows(UserMistake.class, () -> read(style.text(fields)));
    String named =
        "rows.csv, line %d has %d columns".formatted(style.line(row), matrix.columns() + 1);
    assertTrue(mistake.getMessage().startsWith(named), mistake.getMessage());
  }
}
