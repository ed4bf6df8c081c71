package gradus.grading.expect;

import gradus.math.Matrix;

/**
 * The words of an example: {@code expect(layer.forward(x)).toBe(Matrix.row(16, 28))}. Numbers are
 * compared as in grading, to a millionth of their size; entries of a matrix to a millionth of the
 * largest of them; and what should be 0 may be off by 1e-12.
 */
public final class Expect {

  private Expect() {}

  /**
   * Looks at a number.
   *
   * @param actual what a call has given
   * @return what can be expected of it
   */
  public static NumberExpectation expect(double actual) {
    return new NumberExpectation(actual);
  }

  /**
   * Looks at a matrix.
   *
   * @param actual what a call has given
   * @return what can be expected of it
   */
  public static MatrixExpectation expect(Matrix actual) {
    return new MatrixExpectation(actual);
  }
}
