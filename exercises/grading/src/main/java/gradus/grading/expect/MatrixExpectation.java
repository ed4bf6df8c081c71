package gradus.grading.expect;

import gradus.grading.text.NumberText;
import gradus.math.Matrix;

/** What an example can expect of a matrix. */
public final class MatrixExpectation {

  private final Matrix actual;

  MatrixExpectation(Matrix actual) {
    this.actual = actual;
  }

  /**
   * It is this matrix: the same shape, and the same entries.
   *
   * @param expected the matrix
   */
  public void toBe(Matrix expected) {
    String[] texts = MatrixText.pair(actual, expected);
    Calls.expected(Nearness.isNear(actual, expected), texts[0], texts[1]);
  }

  /**
   * It is another matrix than this: of another shape, or with another entry.
   *
   * @param other the matrix
   */
  public void toDifferFrom(Matrix other) {
    String text = MatrixText.of(other);
    Calls.expected(!Nearness.isNear(actual, other), text, "another matrix than " + text);
  }

  /**
   * Every entry is between two numbers, or one of them.
   *
   * @param low the smaller one
   * @param high the larger one
   */
  public void toBeBetween(double low, double high) {
    boolean holds = actual != null;
    for (int k = 0; holds && k < actual.size(); k++) {
      holds = actual.entry(k) >= low && actual.entry(k) <= high;
    }
    Calls.expected(
        holds,
        MatrixText.of(actual),
        "entries from %s to %s".formatted(NumberText.text(low), NumberText.text(high)));
  }

  /**
   * It has this shape.
   *
   * @param rows how many
   * @param columns how many
   */
  public void toHaveShape(int rows, int columns) {
    boolean holds = actual != null && actual.rows() == rows && actual.columns() == columns;
    Calls.expected(
        holds,
        actual == null ? MatrixText.NONE : "a %s matrix".formatted(actual.shape()),
        "a %d×%d matrix".formatted(rows, columns));
  }
}
