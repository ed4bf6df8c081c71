package gradus.math;

/**
 * The relative error of two gradients, ‖a − n‖₂ / (‖a‖₂ + ‖n‖₂), between 0 and 1, and 0 when both
 * are zero. The kit calls a gradient right where this is below {@link #TOLERANCE}.
 *
 * <p>The norms are Euclidean, over all entries. Both matrices are divided by their largest entry
 * first, so nothing overflows.
 */
public final class RelativeError {

  /** The limit between right code, which is near 5e-11, and wrong code. */
  public static final double TOLERANCE = 1e-6;

  private RelativeError() {}

  /**
   * The relative error of two matrices.
   *
   * @param analytic a
   * @param numeric n, of a's shape
   * @return from 0 to 1; positive infinity if any entry is not finite, so that no comparison with a
   *     tolerance lets it pass
   * @throws ShapeException if the shapes differ
   */
  public static double of(Matrix analytic, Matrix numeric) {
    Shapes.requireSame("relative error", analytic, numeric);
    if (!(analytic.isFinite() && numeric.isFinite())) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = Math.max(largestEntry(analytic), largestEntry(numeric));
    if (largest == 0) {
      return 0;
    }
    double difference = 0;
    double a = 0;
    double n = 0;
    for (int k = 0; k < analytic.size(); k++) {
      double scaledA = analytic.entry(k) / largest;
      double scaledN = numeric.entry(k) / largest;
      difference += (scaledA - scaledN) * (scaledA - scaledN);
      a += scaledA * scaledA;
      n += scaledN * scaledN;
    }
    return Math.sqrt(difference) / (Math.sqrt(a) + Math.sqrt(n));
  }

  /**
   * The relative error of two numbers, |a − n| / (|a| + |n|).
   *
   * @param analytic a
   * @param numeric n
   * @return as for matrices
   */
  public static double of(double analytic, double numeric) {
    return of(Matrix.row(analytic), Matrix.row(numeric));
  }

  private static double largestEntry(Matrix matrix) {
    double largest = 0;
    for (int k = 0; k < matrix.size(); k++) {
      largest = Math.max(largest, Math.abs(matrix.entry(k)));
    }
    return largest;
  }
}
