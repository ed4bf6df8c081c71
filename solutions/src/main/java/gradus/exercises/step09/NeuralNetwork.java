package gradus.exercises.step09;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import gradus.math.Matrix;
import gradus.nn.Layer;
import gradus.nn.Parameter;
import java.util.List;

/**
 * Step 09: backpropagation, which is layers one after another, and back.
 *
 * <p>Every layer knows how to pass a batch on and how to pass a gradient back, and remembers
 * between the two what it needs. What is left for the network is whom to ask when, and with what.
 * The network is itself a {@link Layer}: to whoever uses it, it looks like a single one.
 *
 * <p>Write your code in place of each line that throws a {@link NotImplementedException}. Each
 * method is tested alone, in networks of the kit's own layers, dense ones and activations.
 */
public final class NeuralNetwork implements Layer {

  private final List<Layer> layers;

  /**
   * Given: creates a network.
   *
   * @param layers one or more, from the inputs to the outputs; each fits the one before it
   */
  public NeuralNetwork(List<? extends Layer> layers) {
    this.layers = List.copyOf(layers);
  }

  /**
   * Runs a batch through the network.
   *
   * <p>Asked: what the whole network answers to the batch. Its layers stand in a row, and the first
   * one is next to the inputs.
   *
   * <p>Each layer's {@code forward} is called once: a layer remembers its most recent call.
   *
   * <p>Graded: the output, for one layer and for several, of all widths; each layer is called once,
   * in order; the argument and the parameters are left as they were. 2 points.
   *
   * @param input the batch, one example a row
   * @return the output, one row for each example; it may be the very matrix that the last layer
   *     returned
   */
  @Override
  @Graded(points = 2)
  public Matrix forward(Matrix input) {
    Matrix output = input;
    for (Layer layer : layers) {
      output = layer.forward(output);
    }
    return output;
  }

  /**
   * Passes a gradient back through the most recent {@code forward}.
   *
   * <p>Asked: <i>∂L/∂X</i>, and <i>∂L/∂P</i> for every parameter P of every layer.
   *
   * <p><i>L</i> is any number that is computed from <i>Y</i>, the network's output, and
   * <i>∂L/∂Y</i> is given. Wanted is how fast <i>L</i> changes with everything that went into
   * <i>Y</i>: every parameter of every layer collects its <i>∂L/∂P</i> in its gradient, on top of
   * what that holds already; <i>∂L/∂X</i>, for the network's input <i>X</i>, is returned.
   *
   * <p>A layer's own {@code backward} does this for one layer: it is given the gradient of <i>L</i>
   * by what that layer gave out last, adds to the gradients of that layer's parameters, and returns
   * the gradient of <i>L</i> by what that layer was given.
   *
   * <p>Each layer's {@code backward} is called once, and nothing else is: gradients are not set to
   * zero here, so that calling this twice after one {@code forward} doubles them.
   *
   * <p>Graded: the gradient of every parameter and the gradient that is returned, against finite
   * differences, for one layer and for several, of all widths; called twice, the parameters'
   * gradients double; the argument and the values of the parameters are left as they were. The
   * tests call every layer's {@code forward} themselves before. 5 points.
   *
   * @param outputGradient <i>∂L/∂Y</i>, the gradient of the loss by the network's output
   * @return <i>∂L/∂X</i>, the gradient of the loss by the network's input; it may be the very
   *     matrix that the first layer returned
   */
  @Override
  @Graded(points = 5)
  public Matrix backward(Matrix outputGradient) {
    // The network is a chain of functions, Y = f₃(f₂(f₁(X))). The chain rule is a product with one
    // factor a layer, and it can be multiplied from either end. From the output's end there is only
    // ever one gradient to carry, of the width of a layer: that is why we go backward, and why the
    // gradient of every weight together costs about as much as one more forward pass or two.
    Matrix gradient = outputGradient;
    for (int i = layers.size() - 1; i >= 0; i--) {
      gradient = layers.get(i).backward(gradient);
    }
    return gradient;
  }

  /**
   * Makes ready for a new step.
   *
   * <p>Asked: that the next {@code backward} finds nothing of earlier ones in any gradient,
   * whatever was there. Gradients add up in {@code backward}, as a {@link Parameter} collects them.
   *
   * <p>Graded: nothing of what was there is left in any gradient, whatever it was, also what was
   * infinite or not a number; the values of the parameters are left as they were. 1 point.
   */
  @Graded(points = 1)
  public void zeroGradients() {
    for (Parameter parameter : parameters()) {
      // Writing zeros, not multiplying by zero: 0 times not-a-number is not a number.
      parameter.zeroGradient();
    }
  }

  /** Given: the parameters of all layers, from the first to the last. */
  @Override
  public List<Parameter> parameters() {
    return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
  }

  /** Given: the width of the last layer's output. */
  @Override
  public int outputSize(int inputSize) {
    int size = inputSize;
    for (Layer layer : layers) {
      size = layer.outputSize(size);
    }
    return size;
  }
}
