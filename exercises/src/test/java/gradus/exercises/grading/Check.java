package gradus.exercises.grading;

import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.math.RelativeError;

/**
 * The comparisons that graded properties are made of. Each is written so that not-a-number fails,
 * accepts rounding down to that of a {@code float}, and says which entry is wrong and by how much.
 */
public final class Check {

  /** How far a value may be off, relative to the largest entry: a float's rounding fits in well. */
  private static final double TOLERANCE = 1e-6;

  /**
   * What finite differences of sums of ordinary size may be off, by rounding and by their step.
   * Where terms cancel, the right gradient is 0 and the numeric one this small: no relative error
   * can tell them apart.
   */
  private static final double NOISE = 1e-9;

  private Check() {}

  /**
   * Checks a matrix of values against the right ones.
   *
   * @param what its name in the report, for example {@code output}
   * @param yours what the student's method gave; null and a wrong shape are reported as such
   * @param expected what is right
   * @param given the case
   */
  public static void matrix(String what, Matrix yours, Matrix expected, Case given) {
    shape(what, yours, expected, given);
    double scale = Math.max(1, largest(expected));
    int worst = -1;
    for (int k = 0; k < expected.size(); k++) {
      if (!near(yours.entry(k), expected.entry(k), scale)
          && (worst < 0 || moreWrong(yours, expected, k, worst))) {
        worst = k;
      }
    }
    if (worst >= 0) {
      throw new WrongAnswer(entry(what, yours, expected, worst, "expected"), given);
    }
  }

  /** Checks an array of rows; see {@link #matrix(String, Matrix, Matrix, Case)}. */
  public static void matrix(String what, double[][] yours, Matrix expected, Case given) {
    matrix(what, toMatrix(what, yours, given), expected, given);
  }

  /** Checks an array as one row; see {@link #matrix(String, Matrix, Matrix, Case)}. */
  public static void row(String what, double[] yours, Matrix expected, Case given) {
    matrix(what, yours == null ? null : new double[][] {yours}, expected, given);
  }

  /**
   * Checks a gradient against finite differences, by the relative error that the kit uses
   * everywhere.
   *
   * @param what its name in the report, for example {@code dL/dW}
   * @param yours what the student's method gave; null and a wrong shape are reported as such
   * @param numeric the gradient by finite differences
   * @param given the case
   */
  public static void gradient(String what, Matrix yours, Matrix numeric, Case given) {
    shape(what, yours, numeric, given);
    if (!(RelativeError.of(yours, numeric) < RelativeError.TOLERANCE)) {
      int worst = 0;
      for (int k = 1; k < numeric.size(); k++) {
        worst = moreWrong(yours, numeric, k, worst) ? k : worst;
      }
      if (!(distance(yours.entry(worst), numeric.entry(worst)) <= NOISE)) {
        throw new WrongAnswer(entry(what, yours, numeric, worst, "finite differences"), given);
      }
    }
  }

  /**
   * Checks a gradient that may be as small as what rounding does to finite differences: there the
   * relative error says nothing, and so much is accepted.
   *
   * @param what its name in the report
   * @param yours what the student's method gave; null and a wrong shape are reported as such
   * @param numeric the gradient by extrapolated differences
   * @param size of the function that was differentiated, or of the terms that it adds up
   * @param given the case
   */
  public static void gradient(String what, Matrix yours, Matrix numeric, double size, Case given) {
    shape(what, yours, numeric, given);
    double noise = FiniteDifferences.roundingNoise(size);
    for (int k = 0; k < numeric.size(); k++) {
      if (!(distance(yours.entry(k), numeric.entry(k)) <= noise)) {
        gradient(what, yours, numeric, given);
        return;
      }
    }
  }

  /**
   * Checks one number.
   *
   * @param what its name in the report
   * @param yours what the student's method gave
   * @param expected what is right; may be infinite
   * @param given the case
   */
  public static void number(String what, double yours, double expected, Case given) {
    if (!near(yours, expected, Math.max(1, Math.abs(expected)))) {
      throw new WrongAnswer(beside(what, yours, expected, "expected"), given);
    }
  }

  /**
   * Checks one number by its own size, however small.
   *
   * @param what its name in the report
   * @param yours what the student's method gave
   * @param expected what is right, not 0
   * @param given the case
   */
  public static void relative(String what, double yours, double expected, Case given) {
    if (!near(yours, expected, Math.abs(expected))) {
      throw new WrongAnswer(beside(what, yours, expected, "expected"), given);
    }
  }

  /**
   * Checks that an argument is as it was, to the bit.
   *
   * @param argument its name
   * @param before a copy from before the call
   * @param after what the caller holds now
   * @param given the case
   */
  public static void unchanged(String argument, Matrix before, Matrix after, Case given) {
    if (!before.hasShapeOf(after)) {
      throw new WrongAnswer("the argument %s was changed".formatted(argument), given);
    }
    for (int k = 0; k < before.size(); k++) {
      if (Double.doubleToLongBits(before.entry(k)) != Double.doubleToLongBits(after.entry(k))) {
        String[] numbers = Numbers.pair(before.entry(k), after.entry(k));
        throw new WrongAnswer(
            "the argument %s was changed: its entry %s was %s and is %s now"
                .formatted(argument, place(before, k), numbers[0], numbers[1]),
            given);
      }
    }
  }

  /** Checks an argument of arrays; see {@link #unchanged(String, Matrix, Matrix, Case)}. */
  public static void unchanged(String argument, Matrix before, double[][] after, Case given) {
    unchanged(argument, before, toMatrix("the argument " + argument, after, given), given);
  }

  /**
   * Checks anything else.
   *
   * @param holds whether it is as it should be
   * @param otherwise one sentence that says what is wrong, with the numbers
   * @param given the case
   */
  public static void that(boolean holds, String otherwise, Case given) {
    if (!holds) {
      throw new WrongAnswer(otherwise, given);
    }
  }

  private static void shape(String what, Matrix yours, Matrix expected, Case given) {
    that(yours != null, "%s is null".formatted(what), given);
    that(
        yours.hasShapeOf(expected),
        "%s is %s, it must be %s".formatted(what, yours.shape(), expected.shape()),
        given);
  }

  private static Matrix toMatrix(String what, double[][] rows, Case given) {
    if (rows == null) {
      return null;
    }
    for (int i = 0; i < rows.length; i++) {
      that(rows[i] != null, "row %d of %s is null".formatted(i, what), given);
      that(
          rows[i].length == rows[0].length,
          "row %d of %s has %d entries, row 0 has %d"
              .formatted(i, what, rows[i].length, rows[0].length),
          given);
    }
    return Matrix.of(rows);
  }

  private static boolean moreWrong(Matrix yours, Matrix expected, int k, int than) {
    return distance(yours.entry(k), expected.entry(k))
        > distance(yours.entry(than), expected.entry(than));
  }

  /** Whether two numbers are close; what is infinitely far is not, however large the scale. */
  private static boolean near(double yours, double expected, double scale) {
    double distance = distance(yours, expected);
    return Double.isFinite(distance) && distance <= TOLERANCE * scale;
  }

  /** |a − b|, 0 for equal infinities, and infinite where a number is missing. */
  private static double distance(double a, double b) {
    if (Double.compare(a, b) == 0) {
      return 0;
    }
    double distance = Math.abs(a - b);
    return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
  }

  /** The largest of the entries that are finite. */
  private static double largest(Matrix matrix) {
    double largest = 0;
    for (int k = 0; k < matrix.size(); k++) {
      double size = Math.abs(matrix.entry(k));
      largest = Double.isFinite(size) ? Math.max(largest, size) : largest;
    }
    return largest;
  }

  private static String entry(String what, Matrix yours, Matrix right, int k, String source) {
    String name = right.size() == 1 ? what : what + place(right, k);
    return beside(name, yours.entry(k), right.entry(k), source);
  }

  private static String beside(String what, double yours, double right, String source) {
    String[] numbers = Numbers.pair(yours, right);
    return "%s   yours %s   %s %s".formatted(what, numbers[0], source, numbers[1]);
  }

  private static String place(Matrix matrix, int k) {
    return "[%d,%d]".formatted(k / matrix.columns(), k % matrix.columns());
  }
}
