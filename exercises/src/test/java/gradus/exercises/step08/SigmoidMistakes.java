package gradus.exercises.step08;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;

/** Mistakes that may be behind a wrong answer of a sigmoid layer. */
final class SigmoidMistakes {

  private SigmoidMistakes() {}

  static GivenCase ofOutput(Matrix input, GivenCase given) {
    return given.by(SigmoidFormulas.FORWARD, SigmoidFormulas.of(input));
  }

  /** What the field {@code output} may hold instead of the output of the most recent input. */
  static GivenCase ofStored(Matrix input, GivenCase given) {
    return given.mistake("input-stored", "The field holds the input, not the output.", input::copy);
  }

  static GivenCase ofInputGradient(Matrix input, Matrix outputGradient, GivenCase given) {
    return given.by(SigmoidFormulas.INPUT_GRADIENT, SigmoidFormulas.of(input, outputGradient));
  }
}
