package gradus.nn;

import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.math.Shapes;
import gradus.math.Workspace;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * An activation function of every entry, Y = f(X), with ∂L/∂X = ∂L/∂Y ∘ f′(X). It learns nothing.
 */
public final class ActivationLayer implements Layer {

  private final Activation activation;
  private final String name;
  private final DoubleUnaryOperator function;
  private final DoubleBinaryOperator chainRule;
  private final Workspace outputSpace = new Workspace();
  private final Workspace inputGradient = new Workspace();
  private Matrix output;

  /**
   * Creates the layer.
   *
   * @param activation the function
   */
  public ActivationLayer(Activation activation) {
    this.activation = activation;
    this.name = activation.toString();
    this.function = activation::apply;
    this.chainRule = (gradient, y) -> gradient * activation.derivative(y);
  }

  @Override
  public Matrix forward(Matrix input) {
    output = outputSpace.matrixLike(input);
    InPlace.map(input, function, output);
    return output;
  }

  @Override
  public Matrix backward(Matrix outputGradient) {
    Dense.requireForward(output, this);
    Shapes.require(name(), "output gradient", outputGradient, output.rows(), output.columns());
    Matrix result = inputGradient.matrixLike(output);
    InPlace.combine(outputGradient, output, chainRule, result);
    return result;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  /**
   * The function.
   *
   * @return the activation
   */
  public Activation activation() {
    return activation;
  }

  @Override
  public String name() {
    return name;
  }
}
