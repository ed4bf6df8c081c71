package gradus.nn;

import gradus.math.Elementary;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * An activation function with its derivative, computed from the function's <em>output</em>, which a
 * layer still has in its backward pass.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
public enum Activation {
  /** σ(x) = 1 / (1 + e⁻ˣ); derivative y(1 − y). */
  SIGMOID(Elementary::sigmoid, Elementary::sigmoidDerivative),

  /** tanh(x); derivative 1 − y². */
  TANH(Elementary::tanh, Elementary::tanhDerivative),

  /** max(0, x); derivative 1 where y &gt; 0, else 0, also at the corner. */
  RELU(Elementary::relu, Elementary::reluDerivative),

  /** x where x &gt; 0, else x/100; derivative 1 where y &gt; 0, else 1/100, also at the corner. */
  LEAKY_RELU(
      x -> Elementary.leakyRelu(x, Activation.LEAK),
      y -> Elementary.leakyReluDerivative(y, Activation.LEAK)),

  /** x itself; derivative 1. For outputs that a loss takes as they are. */
  IDENTITY(x -> x, y -> 1);

  /** The slope of the leaky ReLU left of 0. */
  public static final double LEAK = 0.01;

  private final DoubleUnaryOperator function;
  private final DoubleUnaryOperator derivativeFromOutput;

  Activation(DoubleUnaryOperator function, DoubleUnaryOperator derivativeFromOutput) {
    this.function = function;
    this.derivativeFromOutput = derivativeFromOutput;
  }

  /**
   * The function.
   *
   * @param x any number
   * @return y
   */
  public double apply(double x) {
    return function.applyAsDouble(x);
  }

  /**
   * The derivative, from the output.
   *
   * @param y the function's output at x, not x
   * @return the derivative at x
   */
  public double derivative(double y) {
    return derivativeFromOutput.applyAsDouble(y);
  }

  /** The name as users write it, for example {@code leaky-relu}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
