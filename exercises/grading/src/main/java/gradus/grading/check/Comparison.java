package gradus.grading.check;

import gradus.grading.text.NumberText;
import gradus.math.Matrix;

/** Compares numbers for {@link Check}, and says which differ. Not-a-number is never near. */
public final class Comparison {

  /** How far a value may be off, relative to the largest entry: a float's rounding fits in well. */
  private static final double TOLERANCE = 1e-6;

  private Comparison() {}

  static boolean moreWrong(Matrix yours, Matrix expected, int k, int than) {
    return distance(yours.entry(k), expected.entry(k))
        > distance(yours.entry(than), expected.entry(than));
  }

  /** Whether two numbers are close; what is infinitely far is not, however large the scale. */
  static boolean near(double yours, double expected, double scale) {
    double distance = distance(yours, expected);
    return Double.isFinite(distance) && distance <= TOLERANCE * scale;
  }

  /** Whether two answers are close in every entry. */
  static boolean isNear(Matrix one, Matrix other, double scale) {
    boolean near = one.hasShapeOf(other);
    for (int k = 0; near && k < one.size(); k++) {
      near = near(one.entry(k), other.entry(k), scale);
    }
    return near;
  }

  /**
   * The first entry, row by row, in which two answers of one shape differ.
   *
   * @param yours an answer
   * @param right the one to compare it with
   * @return the entry's place; −1 if they are close in every entry
   */
  public static int firstDifference(Matrix yours, Matrix right) {
    double scale = Math.max(largest(right), Float.MIN_NORMAL);
    for (int k = 0; k < right.size(); k++) {
      if (!near(yours.entry(k), right.entry(k), scale)) {
        return k;
      }
    }
    return -1;
  }

  /** The entry that is farthest off. */
  static int worst(Matrix yours, Matrix expected) {
    int worst = 0;
    for (int k = 1; k < expected.size(); k++) {
      worst = moreWrong(yours, expected, k, worst) ? k : worst;
    }
    return worst;
  }

  /** The same by a number's own size; below the smallest {@code float} its rounding is all. */
  static boolean nearBySize(double yours, double expected, double size) {
    return near(yours, expected, Math.max(Math.abs(size), Float.MIN_NORMAL));
  }

  /** |a − b|, 0 for equal infinities, and infinite where a number is missing. */
  static double distance(double a, double b) {
    if (Double.compare(a, b) == 0) {
      return 0;
    }
    double distance = Math.abs(a - b);
    return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
  }

  /** The largest of the entries that are finite. */
  static double largest(Matrix matrix) {
    double largest = 0;
    for (int k = 0; k < matrix.size(); k++) {
      double size = Math.abs(matrix.entry(k));
      largest = Double.isFinite(size) ? Math.max(largest, size) : largest;
    }
    return largest;
  }

  static String entry(String what, Matrix yours, Matrix right, int k, String source) {
    String name = right.size() == 1 ? what : what + place(right, k);
    return beside(name, yours.entry(k), right.entry(k), source);
  }

  static String beside(String what, double yours, double right, String source) {
    String[] numbers = NumberText.pair(yours, right);
    return "%s   yours %s   %s %s".formatted(what, numbers[0], source, numbers[1]);
  }

  static String place(Matrix matrix, int k) {
    return "[%d,%d]".formatted(k / matrix.columns(), k % matrix.columns());
  }
}
