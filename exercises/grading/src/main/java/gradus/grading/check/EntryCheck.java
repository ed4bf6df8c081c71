package gradus.grading.check;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;

/**
 * Comparisons for a {@link WideSample}: each number is judged by its own size, however small, to a
 * millionth of it. So results that are rounded, cut off or pulled to a bound are seen, while those
 * that are rounded to a {@code float}, or added up in another order, are right.
 *
 * <p>The known mistakes of the case are not asked: the small cases of a {@link Sample} tell more.
 * The search for the mistake is.
 */
public final class EntryCheck {

  private EntryCheck() {}

  /**
   * Checks each entry of a matrix by its own size: for products, quotients and what else has no sum
   * in it.
   *
   * @param what its name in the report
   * @param yours what the student's method gave; null and a wrong shape are reported as such
   * @param expected what is right
   * @param given the case
   */
  public static void matrix(String what, Matrix yours, Matrix expected, GivenCase given) {
    matrix(what, yours, expected, sizes(expected), given);
  }

  /**
   * Checks each entry of a matrix by the size of the terms that it is the sum of: where they
   * cancel, the entry itself may be as small as their rounding.
   *
   * @param what its name in the report
   * @param yours what the student's method gave; null and a wrong shape are reported as such
   * @param expected what is right
   * @param sizes for each entry the sum of the absolute values of its terms
   * @param given the case
   */
  public static void matrix(
      String what, Matrix yours, Matrix expected, Matrix sizes, GivenCase given) {
    Check.that(yours != null, () -> what + " is null", given);
    Check.that(
        yours.hasShapeOf(expected),
        () -> "%s is %s, it must be %s".formatted(what, yours.shape(), expected.shape()),
        given);
    for (int k = 0; k < expected.size(); k++) {
      if (!Comparison.nearBySize(yours.entry(k), expected.entry(k), sizes.entry(k))) {
        throw Check.unexplained(what, yours, expected, k, given);
      }
    }
    PropertyLog.current().passed(what, expected, yours, given);
  }

  /**
   * Checks an array as one row, each entry by its own size.
   *
   * @param what its name in the report
   * @param yours what the student's method gave; null and a wrong length are reported as such
   * @param expected what is right
   * @param given the case
   */
  public static void row(String what, double[] yours, Matrix expected, GivenCase given) {
    matrix(what, yours == null ? null : Matrix.row(yours), expected, given);
  }

  /**
   * Checks one number.
   *
   * @param what its name in the report
   * @param yours what the student's method gave
   * @param expected what is right
   * @param size the sum of the absolute values of its terms; its own, if it is no sum
   * @param given the case
   */
  public static void number(
      String what, double yours, double expected, double size, GivenCase given) {
    matrix(what, Matrix.row(yours), Matrix.row(expected), Matrix.row(size), given);
  }

  /**
   * The sizes of terms: their absolute values.
   *
   * @param terms of any shape
   * @return a new matrix
   */
  public static Matrix sizes(Matrix terms) {
    return terms.map(Math::abs);
  }
}
