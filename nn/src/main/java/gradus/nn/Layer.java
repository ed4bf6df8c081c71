package gradus.nn;

import gradus.math.Matrix;
import java.util.List;

/**
 * One step of a network: it maps a batch of rows to a batch of rows, and passes gradients back.
 *
 * <p>What {@code forward} returns belongs to the layer and may be overwritten by the next {@code
 * forward}, and what {@code backward} returns by the next {@code backward}; copy it to keep it. A
 * layer keeps its input by reference, so the caller must not change that between {@code forward}
 * and {@code backward}. A layer never changes its arguments.
 */
public interface Layer {

  /**
   * Computes the output Y for the input X and remembers what {@code backward} needs.
   *
   * @param input X, one example a row
   * @return Y, with as many rows
   */
  Matrix forward(Matrix input);

  /**
   * Passes a gradient back through the most recent {@code forward}: adds ∂L/∂θ to the gradient of
   * every parameter θ, and returns ∂L/∂X.
   *
   * @param outputGradient ∂L/∂Y, of Y's shape
   * @return ∂L/∂X, of X's shape
   * @throws IllegalStateException if there was no {@code forward}
   */
  Matrix backward(Matrix outputGradient);

  /**
   * The parameters of this layer.
   *
   * @return the parameters, always the same ones in the same order; empty if it learns nothing
   */
  List<Parameter> parameters();

  /**
   * The width of the output for inputs of a given width. A network asks this when it is built, so
   * that layers that do not fit are refused then.
   *
   * @param inputSize the number of columns of X
   * @return the number of columns of Y
   * @throws IllegalArgumentException if this layer cannot take such inputs
   */
  default int outputSize(int inputSize) {
    return inputSize;
  }

  /**
   * A short name for messages and reports.
   *
   * @return for example {@code dense 2→4}
   */
  default String name() {
    return getClass().getSimpleName();
  }
}
