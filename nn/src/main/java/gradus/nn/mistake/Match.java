package gradus.nn.mistake;

import gradus.math.Matrix;

/**
 * Compares an answer with what a formula gives, entry by entry, to nine digits. Where terms cancel,
 * an entry may be as far off as the rounding of the largest one.
 */
final class Match {

  /** The relative deviation of numbers that are the same to nine digits. */
  static final double MATCH = KnownMistake.MATCH;

  private static final double ROUNDING = 1e-15;

  private Match() {}

  static boolean isSame(Matrix yours, Matrix formulas) {
    return isSame(yours, formulas, ROUNDING * largest(formulas));
  }

  /** The same where every entry has nine digits of its own, however small it is. */
  static boolean isSameInEveryDigit(Matrix yours, Matrix formulas) {
    return isSame(yours, formulas, 0);
  }

  private static boolean isSame(Matrix yours, Matrix formulas, double rounding) {
    if (!yours.hasShapeOf(formulas)) {
      return false;
    }
    for (int k = 0; k < yours.size(); k++) {
      if (!isSame(yours.entry(k), formulas.entry(k), rounding)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(double a, double b, double rounding) {
    double distance = Math.abs(a - b);
    double size = Math.max(Math.abs(a), Math.abs(b));
    return Double.compare(a, b) == 0
        || (Double.isFinite(distance) && distance <= Math.max(MATCH * size, rounding));
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
