package gradus.nn;

import gradus.math.Matrix;

/** A measure of the distance of predictions from their targets; 0 is best. */
@FunctionalInterface
public interface Metric {

  /** Mean absolute error, mean |p − t| over all entries: for reports, as notebook 1 prints it. */
  Metric MEAN_ABSOLUTE_ERROR =
      (predictions, targets) -> predictions.minus(targets).map(Math::abs).mean();

  /**
   * Computes the number.
   *
   * @param predictions p, one example a row; not changed
   * @param targets t, of the same shape; not changed
   * @return 0 or more
   * @throws gradus.math.ShapeException if the shapes differ
   */
  double value(Matrix predictions, Matrix targets);
}
