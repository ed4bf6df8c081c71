package gradus.exercises.step02;

import gradus.grading.diagnosis.GivenCase;
import java.util.function.DoubleUnaryOperator;

/** Mistakes that a student may have made, in each method of step 02. */
final class ActivationMistakes {

  private ActivationMistakes() {}

  /** Wrong ways to σ(x). */
  static GivenCase ofSigmoid(double x) {
    return ofSigmoids(x, f -> f.applyAsDouble(x))
        .by(ActivationFormulas.SIGMOID, ActivationFormulas.at(x));
  }

  /** Wrong ways to σ(x) + σ(−x). */
  static GivenCase ofSymmetry(double x) {
    return ofSigmoids(x, f -> f.applyAsDouble(x) + f.applyAsDouble(-x));
  }

  /** What becomes of one wrong sigmoid or of several. */
  private interface Use {
    double of(DoubleUnaryOperator sigmoid);
  }

  private static GivenCase ofSigmoids(double x, Use use) {
    return GivenCase.of("x", x)
        .mistakeInNumber(
            "overflow",
            "exp(x) is infinite for a large x, and ∞ / ∞ is not a number.",
            () -> use.of(z -> Math.exp(z) / (1 + Math.exp(z))))
        .mistakeInNumber(
            "overflow",
            "exp(−x) is infinite for an x far below 0, and 1 / ∞ is 0.",
            () -> use.of(z -> 1 / (1 + Math.exp(-z))))
        .mistakeInNumber(
            "cancellation",
            "The digits are lost in a difference from 1: for an x far below 0 it is nearly 1 − 1.",
            () -> use.of(z -> 1 - 1 / (1 + Math.exp(z))))
        .mistakeInNumber(
            "cancellation",
            "The digits are lost in a difference from 1: for an x far below 0 it is nearly 1 − 1.",
            () -> use.of(z -> 0.5 * (1 + Math.tanh(z / 2))));
  }

  /** Wrong ways from σ(x) to σ′(x). */
  static GivenCase ofSigmoidDerivative(double output) {
    return GivenCase.of("output", output)
        .by(ActivationFormulas.SIGMOID_DERIVATIVE, ActivationFormulas.from(output));
  }

  /** Wrong ways from tanh(x) to tanh′(x). */
  static GivenCase ofTanhDerivative(double output) {
    return GivenCase.of("output", output)
        .by(ActivationFormulas.TANH_DERIVATIVE, ActivationFormulas.from(output));
  }

  /** Wrong ways to ReLU(x). */
  static GivenCase ofRelu(double x) {
    return GivenCase.of("x", x).by(ActivationFormulas.RELU, ActivationFormulas.at(x));
  }

  /** Wrong ways to ReLU′(x). */
  static GivenCase ofReluDerivative(double x) {
    return GivenCase.of("x", x).by(ActivationFormulas.RELU_DERIVATIVE, ActivationFormulas.at(x));
  }
}
