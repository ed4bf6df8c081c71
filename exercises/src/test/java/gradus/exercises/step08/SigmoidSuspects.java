package gradus.exercises.step08;

import gradus.exercises.grading.Case;
import gradus.math.Elementary;
import gradus.math.Matrix;

/** What may be behind a wrong answer of a sigmoid layer. */
final class SigmoidSuspects {

  private SigmoidSuspects() {}

  static Case ofOutput(Matrix input, Case given) {
    Matrix output = input.map(Elementary::sigmoid);
    return given
        .suspect("other-activation", "Yours is tanh, not the sigmoid.", () -> input.map(Math::tanh))
        .suspect(
            "sigmoid-again",
            "Yours is the sigmoid of the sigmoid.",
            () -> output.map(Elementary::sigmoid))
        .suspect(
            "activation-missing",
            "Yours is the input as it came: the sigmoid is not applied.",
            input::copy)
        .suspect(
            "derivative-for-value",
            "Yours is the derivative of the sigmoid, not the sigmoid.",
            () -> output.map(Elementary::sigmoidDerivative));
  }

  /** What the field {@code output} may hold instead of the output of the most recent input. */
  static Case ofStored(Matrix input, Case given) {
    return given.suspect("input-stored", "The field holds the input, not the output.", input::copy);
  }

  static Case ofInputGradient(Matrix input, Matrix output, Matrix outputGradient, Case given) {
    Matrix slopes = output.map(Elementary::sigmoidDerivative);
    return given
        .suspect(
            "derivative-missing",
            "Yours is dL/dY as it came: the derivative is not a factor of it.",
            outputGradient::copy)
        .suspect(
            "gradient-missing",
            "Yours is the derivative alone: dL/dY is not a factor of it.",
            slopes::copy)
        .suspect(
            "derivative-at-preactivation",
            "Yours has y(1 − y) of the input, where the output is due.",
            () -> outputGradient.hadamard(input.map(Elementary::sigmoidDerivative)))
        .suspect(
            "sigmoid-again",
            "Yours applies the sigmoid to the output, which has been through it already.",
            () ->
                outputGradient.hadamard(
                    output.map(Elementary::sigmoid).map(Elementary::sigmoidDerivative)))
        .suspect(
            "derivative-twice",
            "Yours is multiplied by the derivative twice.",
            () -> outputGradient.hadamard(slopes).hadamard(slopes))
        .suspect(
            "other-activation",
            "Yours is multiplied by the derivative of tanh, not by that of the sigmoid.",
            () -> outputGradient.hadamard(output.map(Elementary::tanhDerivative)))
        .suspect(
            "other-activation",
            "Yours is multiplied by the output, which is not the sigmoid's derivative.",
            () -> outputGradient.hadamard(output));
  }
}
