package gradus.exercises.step08;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Elementary;
import gradus.math.Matrix;

/** Mistakes that may be behind a wrong answer of a sigmoid layer. */
final class SigmoidMistakes {

  private SigmoidMistakes() {}

  static GivenCase ofOutput(Matrix input, GivenCase given) {
    Matrix output = input.map(Elementary::sigmoid);
    return given
        .mistake("other-activation", "Yours is tanh, not the sigmoid.", () -> input.map(Math::tanh))
        .mistake(
            "sigmoid-again",
            "Yours is the sigmoid of the sigmoid.",
            () -> output.map(Elementary::sigmoid))
        .mistake(
            "activation-missing",
            "Yours is the input as it came: the sigmoid is not applied.",
            input::copy)
        .mistake(
            "derivative-for-value",
            "Yours is the derivative of the sigmoid, not the sigmoid.",
            () -> output.map(Elementary::sigmoidDerivative));
  }

  /** What the field {@code output} may hold instead of the output of the most recent input. */
  static GivenCase ofStored(Matrix input, GivenCase given) {
    return given.mistake("input-stored", "The field holds the input, not the output.", input::copy);
  }

  static GivenCase ofInputGradient(
      Matrix input, Matrix output, Matrix outputGradient, GivenCase given) {
    Matrix slopes = output.map(Elementary::sigmoidDerivative);
    return given
        .mistake(
            "derivative-missing",
            "Yours is dL/dY as it came: the derivative is not a factor of it.",
            outputGradient::copy)
        .mistake(
            "gradient-missing",
            "Yours is the derivative alone: dL/dY is not a factor of it.",
            slopes::copy)
        .mistake(
            "derivative-at-preactivation",
            "Yours has y(1 − y) of the input, where the output is due.",
            () -> outputGradient.hadamard(input.map(Elementary::sigmoidDerivative)))
        .mistake(
            "sigmoid-again",
            "Yours applies the sigmoid to the output, which has been through it already.",
            () ->
                outputGradient.hadamard(
                    output.map(Elementary::sigmoid).map(Elementary::sigmoidDerivative)))
        .mistake(
            "derivative-twice",
            "Yours is multiplied by the derivative twice.",
            () -> outputGradient.hadamard(slopes).hadamard(slopes))
        .mistake(
            "other-activation",
            "Yours is multiplied by the derivative of tanh, not by that of the sigmoid.",
            () -> outputGradient.hadamard(output.map(Elementary::tanhDerivative)))
        .mistake(
            "other-activation",
            "Yours is multiplied by the output, which is not the sigmoid's derivative.",
            () -> outputGradient.hadamard(output));
  }
}
