package gradus.exercises.step07;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;

/** Mistakes that may be behind a wrong answer of a dense layer. */
final class DenseMistakes {

  private DenseMistakes() {}

  static GivenCase ofOutput(Pass pass, GivenCase given) {
    return given.by(DenseFormulas.FORWARD, DenseFormulas.of(pass));
  }

  static GivenCase ofOutputWithoutBias(Pass pass, GivenCase given) {
    return given.by(DenseFormulas.FORWARD_WITHOUT_BIAS, DenseFormulas.of(pass));
  }

  /**
   * What may be behind a wrong ∂L/∂W.
   *
   * @param seen what an earlier forward pass has left in the field {@code input}
   */
  static GivenCase ofWeightGradient(Pass pass, Matrix seen, GivenCase given) {
    return given
        .by(DenseFormulas.WEIGHT_GRADIENT, DenseFormulas.of(pass))
        .mistake(
            "stale-input",
            "Yours is right for the input in the field, which an earlier call has left there, and"
                + " not for the input that it is given.",
            () -> seen.transpose().multiply(pass.outputGradient()));
  }

  static GivenCase ofBiasGradient(Pass pass, GivenCase given) {
    return given.by(DenseFormulas.BIAS_GRADIENT, DenseFormulas.of(pass));
  }

  static GivenCase ofInputGradient(Pass pass, GivenCase given) {
    return given.by(DenseFormulas.INPUT_GRADIENT, DenseFormulas.of(pass));
  }
}
