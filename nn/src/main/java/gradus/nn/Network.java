package gradus.nn;

import gradus.math.Matrix;
import gradus.math.Shapes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A sequence of layers. A network is itself a layer: {@code forward} runs through them from the
 * first to the last, {@code backward} from the last to the first.
 *
 * <p>A network whose layers do not fit each other cannot be built.
 */
public final class Network implements Layer {

  private final int inputSize;
  private final int outputSize;
  private final List<Layer> layers;
  private final List<Parameter> parameters;

  /**
   * Creates a network.
   *
   * @param inputSize the width of its inputs, 1 or more
   * @param layers one or more, each fitting the one before it, each another object, since a layer
   *     remembers one input
   * @throws IllegalArgumentException naming the layer that does not fit or comes twice
   */
  public Network(int inputSize, List<? extends Layer> layers) {
    if (inputSize < 1 || layers.isEmpty()) {
      throw new IllegalArgumentException("a network needs at least one input and one layer");
    }
    this.inputSize = inputSize;
    this.layers = List.copyOf(layers);
    this.outputSize = sizeBehind(inputSize, this.layers);
    requireDistinct(this.layers);
    this.parameters = this.layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
  }

  /**
   * Draws a network of dense layers, each followed by its activation.
   *
   * @param sizes the widths from inputs to outputs, for example 2, 4, 1
   * @param hidden the activation after every layer but the last
   * @param output the activation after the last
   * @param initializer how weights and biases start, layer after layer
   * @param random where every number comes from
   * @return a new network
   * @throws IllegalArgumentException if there are fewer than two sizes or one is below 1
   */
  public static Network dense(
      List<Integer> sizes,
      Activation hidden,
      Activation output,
      Initializer initializer,
      RandomGenerator random) {
    if (sizes.size() < 2 || sizes.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException(
          "layer sizes are %s; there must be two or more, each 1 or more".formatted(sizes));
    }
    List<Layer> layers = new ArrayList<>();
    for (int i = 1; i < sizes.size(); i++) {
      layers.add(initializer.dense(sizes.get(i - 1), sizes.get(i), random));
      layers.add(new ActivationLayer(i < sizes.size() - 1 ? hidden : output));
    }
    return new Network(sizes.get(0), layers);
  }

  @Override
  public Matrix forward(Matrix input) {
    Shapes.require("network", "input", input, input.rows(), inputSize);
    Matrix passed = input;
    for (Layer layer : layers) {
      passed = layer.forward(passed);
    }
    return passed;
  }

  @Override
  public Matrix backward(Matrix outputGradient) {
    return backward(outputGradient, 0);
  }

  /**
   * Adds ∂L/∂θ to the gradient of every parameter θ, as {@code backward} does, but does not compute
   * the gradient by the network's input, which training has no use for: with wide inputs it would
   * cost as much as a forward pass.
   *
   * @param outputGradient ∂L/∂Y, of Y's shape
   * @throws IllegalStateException if there was no {@code forward}
   */
  void addGradients(Matrix outputGradient) {
    Matrix gradient = backward(outputGradient, 1);
    if (layers.get(0) instanceof Dense dense) {
      dense.addGradients(gradient);
    } else {
      layers.get(0).backward(gradient);
    }
  }

  /** Backward from the last layer to that one. */
  private Matrix backward(Matrix outputGradient, int first) {
    Matrix returned = outputGradient;
    for (int last = layers.size(); last > first; last--) {
      returned = layers.get(last - 1).backward(returned);
    }
    return returned;
  }

  /**
   * The outputs for a batch, to keep.
   *
   * @param inputs one example a row
   * @return a new matrix, one output a row
   */
  public Matrix predict(Matrix inputs) {
    return forward(inputs).copy();
  }

  /** Sets the gradient of every parameter to zeros. */
  public void zeroGradients() {
    parameters.forEach(Parameter::zeroGradient);
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }

  /**
   * The layers, from the first to the last.
   *
   * @return an unmodifiable list
   */
  public List<Layer> layers() {
    return layers;
  }

  /**
   * The width of the inputs.
   *
   * @return 1 or more
   */
  public int inputSize() {
    return inputSize;
  }

  /**
   * The width of the outputs.
   *
   * @return 1 or more
   */
  public int outputSize() {
    return outputSize;
  }

  @Override
  public int outputSize(int inputSize) {
    return sizeBehind(inputSize, layers);
  }

  @Override
  public String name() {
    return "network of " + String.join(", ", layers.stream().map(Layer::name).toList());
  }

  private static void requireDistinct(List<Layer> layers) {
    Set<Layer> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < layers.size(); i++) {
      if (!seen.add(layers.get(i))) {
        throw new IllegalArgumentException(
            "layer %d is the same object as an earlier one, and each remembers one input: %s"
                .formatted(i + 1, layers.get(i).name()));
      }
    }
  }

  private static int sizeBehind(int inputSize, List<Layer> layers) {
    int size = inputSize;
    for (int i = 0; i < layers.size(); i++) {
      try {
        size = layers.get(i).outputSize(size);
      } catch (IllegalArgumentException mismatch) {
        throw new IllegalArgumentException(
            "layer %d does not fit what comes before it: %s"
                .formatted(i + 1, mismatch.getMessage()),
            mismatch);
      }
    }
    return size;
  }
}
