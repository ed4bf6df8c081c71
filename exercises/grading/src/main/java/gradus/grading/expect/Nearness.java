package gradus.grading.expect;

import gradus.math.Matrix;

/** Compares as grading does: not-a-number is near nothing, and infinity near itself alone. */
final class Nearness {

  private static final double TOLERANCE = 1e-6;

  /** What rounding may leave where nothing should be left. */
  private static final double NOTHING = 1e-12;

  private Nearness() {}

  static boolean isNear(double actual, double expected) {
    return isNear(actual, expected, Math.max(Math.abs(actual), Math.abs(expected)));
  }

  static boolean isNear(Matrix actual, Matrix expected) {
    if (actual == null || expected == null || !actual.hasShapeOf(expected)) {
      return false;
    }
    double scale = Math.max(largest(actual), largest(expected));
    for (int k = 0; k < actual.size(); k++) {
      if (!isNear(actual.entry(k), expected.entry(k), scale)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNear(double actual, double expected, double scale) {
    double distance = Math.abs(actual - expected);
    double room = expected == 0 ? Math.max(NOTHING, TOLERANCE * scale) : TOLERANCE * scale;
    // The second: infinity minus infinity is not a number.
    return (Double.isFinite(distance) && distance <= room) || actual == expected;
  }

  private static double largest(Matrix matrix) {
    double largest = 0;
    for (int k = 0; k < matrix.size(); k++) {
      double size = Math.abs(matrix.entry(k));
      largest = Double.isFinite(size) ? Math.max(largest, size) : largest;
    }
    return largest;
  }
}
