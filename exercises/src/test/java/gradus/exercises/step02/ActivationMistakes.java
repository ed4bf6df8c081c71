package gradus.exercises.step02;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Elementary;
import java.util.function.DoubleUnaryOperator;

/** Mistakes that a student may have made, in each method of step 02. */
final class ActivationMistakes {

  private static final String WHOLE =
      "Everything after the decimal point is cut off: look for (int).";

  private ActivationMistakes() {}

  /** Wrong ways to σ(x). */
  static GivenCase ofSigmoid(double x) {
    return ofSigmoids(x, f -> f.applyAsDouble(x));
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
        .mistakeInNumber("other-activation", "It is tanh(x).", () -> use.of(Math::tanh));
  }

  /** Wrong ways from σ(x) to σ′(x). */
  static GivenCase ofSigmoidDerivative(double output) {
    return GivenCase.of("output", output)
        .mistakeInNumber(
            "sigmoid-again",
            "The sigmoid is applied to a number that has already gone through it.",
            () -> Elementary.sigmoidDerivative(Elementary.sigmoid(output)))
        .mistakeInNumber(
            "other-activation",
            "1 − a² is the slope of tanh, not of the sigmoid.",
            () -> Elementary.tanhDerivative(output))
        .mistakeInNumber("frozen", "It is 0 everywhere.", () -> 0)
        .mistakeInNumber(
            "factor-missing", "One of the two factors of the slope is missing.", () -> output)
        .mistakeInNumber(
            "factor-missing", "One of the two factors of the slope is missing.", () -> 1 - output);
  }

  /** Wrong ways from tanh(x) to tanh′(x). */
  static GivenCase ofTanhDerivative(double output) {
    return GivenCase.of("output", output)
        .mistakeInNumber(
            "tanh-again",
            "tanh is applied to a number that has already gone through it.",
            () -> Elementary.tanhDerivative(Math.tanh(output)))
        .mistakeInNumber(
            "other-activation",
            "a(1 − a) is the slope of the sigmoid, not of tanh.",
            () -> Elementary.sigmoidDerivative(output))
        .mistakeInNumber(
            "not-squared", "1 − a is not the slope: the output is not squared.", () -> 1 - output);
  }

  /** Wrong ways to ReLU(x). */
  static GivenCase ofRelu(double x) {
    return GivenCase.of("x", x)
        .mistakeInNumber("absolute-value", "It is |x|.", () -> Math.abs(x))
        .mistakeInNumber("leaky", "Below 0 it is x / 100, not 0.", () -> x < 0 ? 0.01 * x : x)
        .mistakeInNumber("integer-division", WHOLE, () -> (int) Math.max(0, x))
        .mistakeInNumber("not-cut", "It is x itself, below 0 too.", () -> x)
        .mistakeInNumber("wrong-side", "It is 0 above 0, and x below.", () -> Math.min(0, x));
  }

  /** Wrong ways to ReLU′(x). */
  static GivenCase ofReluDerivative(double x) {
    return GivenCase.of("x", x)
        .mistakeInNumber(
            "function-for-derivative", "It is ReLU(x) itself, not its slope.", () -> Math.max(0, x))
        .mistakeInNumber(
            "sign-function", "It is −1 below 0; the slope there is 0.", () -> Math.signum(x))
        .mistakeInNumber("frozen", "It is 0 everywhere.", () -> 0)
        .mistakeInNumber("always-one", "It is 1 everywhere.", () -> 1);
  }
}
