package gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

/** Asserts about matrices. Every comparison is written so that not-a-number fails. */
public final class MatrixAssertions {

  private MatrixAssertions() {}

  /** Equal shape and bits, except that 0 and −0 are the same number; NaN equals NaN. */
  public static void assertSameNumbers(Matrix expected, Matrix actual) {
    assertEquals(withoutMinusZero(expected), withoutMinusZero(actual));
  }

  /** Equal but for rounding: no entry is further off than the tolerance. */
  public static void assertNear(Matrix expected, Matrix actual, double tolerance) {
    assertEquals(expected.shape(), actual.shape(), "shape");
    for (int k = 0; k < expected.size(); k++) {
      if (!(Math.abs(expected.entry(k) - actual.entry(k)) <= tolerance)) {
        fail("entry %d: expected\n%s but was\n%s".formatted(k, expected, actual));
      }
    }
  }

  /** At most so many units in the last place apart. */
  public static void assertUlps(double expected, double actual, double ulps) {
    if (Double.compare(expected, actual) == 0) {
      return;
    }
    double distance = Math.abs(expected - actual) / Math.ulp(expected);
    if (!(distance <= ulps)) {
      fail("expected %s but was %s, %s ulp away".formatted(expected, actual, distance));
    }
  }

  /** ⟨A, B⟩, the sum of the products of their entries. */
  public static double inner(Matrix a, Matrix b) {
    return a.hadamard(b).sum();
  }

  /** The largest absolute entry, 0 for an empty matrix. */
  public static double largest(Matrix matrix) {
    double largest = 0;
    for (int k = 0; k < matrix.size(); k++) {
      largest = Math.max(largest, Math.abs(matrix.entry(k)));
    }
    return largest;
  }

  private static Matrix withoutMinusZero(Matrix matrix) {
    return matrix.map(x -> x + 0.0);
  }
}
