package gradus.exercises.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.quiz.AskedItem;
import gradus.math.Matrix;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The numbers and the texts of an item that was drawn.
 *
 * @param item the item
 */
record Drawn(AskedItem item) {

  /** A drawn number. */
  double at(String name) {
    return item.quantities().get(name);
  }

  /** Drawn numbers as a row. */
  Matrix row(String... names) {
    return Matrix.row(Arrays.stream(names).mapToDouble(this::at).toArray());
  }

  /** Drawn numbers as a column. */
  Matrix column(String... names) {
    return Matrix.column(Arrays.stream(names).mapToDouble(this::at).toArray());
  }

  /** The question, the right choice and its reason. */
  String text() {
    return "%s %s %s"
        .formatted(
            item.question(),
            item.choices().get(item.right()),
            String.join(" ", item.skipped().sentences()));
  }

  /** Asserts that the text has a number in it, and that this is the rounded value. */
  void says(String printed, double value) {
    int point = printed.indexOf('.');
    int decimals = point < 0 ? 0 : printed.length() - point - 1;
    assertEquals(Double.parseDouble(printed), value, 0.500001 * Math.pow(10, -decimals));
    says(printed);
  }

  /** Asserts that the text has these words in it. */
  void says(String words) {
    Pattern whole = Pattern.compile("(?<![\\d.])" + Pattern.quote(words) + "(?!\\d|\\.\\d)");
    assertTrue(whole.matcher(text().replace('−', '-')).find(), () -> words + " in " + text());
  }
}
