package gradus.math;

/**
 * The softmax of each row: pᵢ = e^(zᵢ) / Σⱼ e^(zⱼ). The row's maximum is subtracted first, which
 * changes no result and keeps every exponential at 1 or less.
 *
 * <p>A logit of −∞ has probability 0. A row that holds NaN or +∞, or nothing but −∞, has no
 * softmax: all of it is NaN.
 */
public final class Softmax {

  private Softmax() {}

  /**
   * The softmax of each row.
   *
   * @param logits m×n, one example a row
   * @return a new m×n matrix; each row is positive or zero and adds up to 1
   */
  public static Matrix of(Matrix logits) {
    Matrix result = Matrix.zeros(logits.rows(), logits.columns());
    into(logits, result);
    return result;
  }

  /**
   * The softmax of each row, written into a given matrix.
   *
   * @param logits m×n, one example a row
   * @param result m×n, may be {@code logits}
   */
  public static void into(Matrix logits, Matrix result) {
    logInto(logits, result);
    InPlace.map(result, Exponential::of, result);
  }

  /**
   * The logarithm of the softmax, log pᵢ = zᵢ − max z − log Σⱼ e^(zⱼ − max z), finite also where pᵢ
   * itself is too small for a double; −∞ only where zᵢ − max z is.
   *
   * @param logits m×n, one example a row
   * @return a new m×n matrix
   */
  public static Matrix log(Matrix logits) {
    Matrix result = Matrix.zeros(logits.rows(), logits.columns());
    logInto(logits, result);
    return result;
  }

  /**
   * The logarithm of the softmax of each row, written into a given matrix.
   *
   * @param logits m×n, one example a row
   * @param result m×n, may be {@code logits}
   */
  public static void logInto(Matrix logits, Matrix result) {
    Shapes.require("softmax", "result", result, logits.rows(), logits.columns());
    for (int i = 0; i < logits.rows(); i++) {
      double max = maxOfRow(logits, i);
      double logOfSum = logOfSumOfExp(logits, i, max);
      for (int j = 0; j < logits.columns(); j++) {
        // In this order max is not lost beside a large difference: the result is at most −0.
        result.set(i, j, (logits.get(i, j) - max) - logOfSum);
      }
    }
  }

  /**
   * The cross-entropy of targets and the softmax, summed over all entries: −Σ tᵢ·log pᵢ. It
   * allocates nothing. A target of 0 asks nothing of its class, also where log p is −∞; where log p
   * is NaN, so is the sum.
   *
   * @param logits m×n, one example a row
   * @param targets m×n
   * @return the sum
   * @throws ShapeException if the shapes differ
   */
  public static double crossEntropy(Matrix logits, Matrix targets) {
    Shapes.requireSame("cross-entropy", logits, targets);
    double sum = 0;
    for (int i = 0; i < logits.rows(); i++) {
      double max = maxOfRow(logits, i);
      double logOfSum = logOfSumOfExp(logits, i, max);
      for (int j = 0; j < logits.columns(); j++) {
        double logProbability = (logits.get(i, j) - max) - logOfSum;
        boolean asked = targets.get(i, j) != 0 || Double.isNaN(logProbability);
        sum += asked ? -targets.get(i, j) * logProbability : 0;
      }
    }
    return sum;
  }

  private static double maxOfRow(Matrix matrix, int row) {
    double max = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < matrix.columns(); j++) {
      max = Math.max(max, matrix.get(row, j));
    }
    return max;
  }

  private static double logOfSumOfExp(Matrix logits, int row, double max) {
    double sum = 0;
    for (int j = 0; j < logits.columns(); j++) {
      sum += Exponential.of(logits.get(row, j) - max);
    }
    return StrictMath.log(sum);
  }
}
