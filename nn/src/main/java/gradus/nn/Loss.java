package gradus.nn;

import gradus.math.InPlace;
import gradus.math.Matrix;

/**
 * A metric with a gradient: the number L that training minimises, and its gradient by the
 * predictions.
 */
public interface Loss extends Metric {

  /**
   * The gradient ∂L/∂p of exactly the number that {@link #value} gives, wherever that depends on p
   * smoothly.
   *
   * @param predictions p, one example a row; not changed
   * @param targets t, of the same shape; not changed
   * @return a new matrix of p's shape
   * @throws gradus.math.ShapeException if the shapes differ
   */
  Matrix gradient(Matrix predictions, Matrix targets);

  /**
   * The gradient, written into a given matrix.
   *
   * @param predictions p, one example a row; not changed
   * @param targets t, of the same shape; not changed
   * @param result of p's shape
   */
  default void gradientInto(Matrix predictions, Matrix targets, Matrix result) {
    InPlace.copy(gradient(predictions, targets), result);
  }

  /**
   * Converts the network's outputs to the form for people: the same numbers, except where the loss
   * includes a last activation, as softmax cross-entropy does.
   *
   * @param outputs the network's outputs, one example a row; not changed
   * @return a new matrix of the same shape
   */
  default Matrix readable(Matrix outputs) {
    return outputs.copy();
  }

  /**
   * Checks that targets lie where this loss is defined.
   *
   * @param targets one example a row
   * @throws IllegalArgumentException naming the first row that does not
   */
  default void requireTargets(Matrix targets) {}
}
