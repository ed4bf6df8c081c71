package gradus.nn;

import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.math.Shapes;
import gradus.math.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * The fully connected layer, Y = X·W + b: X is n×in, W is in×out, b is 1×out and may be left out.
 *
 * <p>Its gradients are ∂L/∂W = Xᵀ·∂L/∂Y, ∂L/∂b = the sum of the rows of ∂L/∂Y, and ∂L/∂X =
 * ∂L/∂Y·Wᵀ. Nothing is allocated once a batch of the largest size has been seen.
 */
public final class Dense implements Layer {

  private final Parameter weights;
  private final Optional<Parameter> bias;
  private final List<Parameter> parameters;
  private final String name;
  private final Workspace output = new Workspace();
  private final Workspace inputGradient = new Workspace();
  private Matrix input;

  private Dense(Parameter weights, Optional<Parameter> bias) {
    this.weights = weights;
    this.bias = bias;
    this.parameters = bias.map(b -> List.of(weights, b)).orElseGet(() -> List.of(weights));
    // Joined by hand: the first String.format takes longer than a thousand epochs of XOR.
    this.name =
        "dense " + inputSize() + "→" + outputSize() + (bias.isPresent() ? "" : " without bias");
  }

  /**
   * Creates a layer with a bias.
   *
   * @param weights W, in×out; kept, not copied
   * @param bias b, 1×out; kept, not copied
   * @throws gradus.math.ShapeException if b is not one row as wide as W
   */
  public Dense(Matrix weights, Matrix bias) {
    this(new Parameter("weights", weights), Optional.of(new Parameter("bias", bias)));
    Shapes.require("dense layer of " + weights.shape() + " weights", "bias", bias, 1, outputSize());
  }

  /**
   * Creates a layer without a bias.
   *
   * @param weights W, in×out; kept, not copied
   * @return the layer Y = X·W
   */
  public static Dense withoutBias(Matrix weights) {
    return new Dense(new Parameter("weights", weights), Optional.empty());
  }

  @Override
  public Matrix forward(Matrix input) {
    Shapes.require(name(), "input", input, input.rows(), inputSize());
    this.input = input;
    Matrix result = output.matrix(input.rows(), outputSize());
    InPlace.multiply(input, weights.value(), result);
    if (bias.isPresent()) {
      InPlace.addRow(result, bias.get().value(), result);
    }
    return result;
  }

  @Override
  public Matrix backward(Matrix outputGradient) {
    addGradients(outputGradient);
    Matrix result = inputGradient.matrixLike(input);
    InPlace.multiplyTranspose(outputGradient, weights.value(), result);
    return result;
  }

  /** Runs {@code backward} without computing ∂L/∂X, which a network's first layer does not need. */
  void addGradients(Matrix outputGradient) {
    requireForward(input, this);
    Shapes.require(name(), "output gradient", outputGradient, input.rows(), outputSize());
    InPlace.addTransposeMultiply(input, outputGradient, weights.gradient());
    if (bias.isPresent()) {
      InPlace.addSumOfRows(outputGradient, bias.get().gradient());
    }
  }

  static void requireForward(Matrix remembered, Layer layer) {
    if (remembered == null) {
      throw new IllegalStateException(layer.name() + ": backward was called before forward");
    }
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }

  /**
   * The weights W, in×out.
   *
   * @return the parameter
   */
  public Parameter weights() {
    return weights;
  }

  /**
   * The bias b, 1×out, if this layer has one.
   *
   * @return the parameter, or empty
   */
  public Optional<Parameter> bias() {
    return bias;
  }

  @Override
  public int outputSize(int inputSize) {
    if (inputSize != inputSize()) {
      throw new IllegalArgumentException(
          "%s takes %d inputs, not %d".formatted(name(), inputSize(), inputSize));
    }
    return outputSize();
  }

  @Override
  public String name() {
    return name;
  }

  private int inputSize() {
    return weights.value().rows();
  }

  private int outputSize() {
    return weights.value().columns();
  }
}
