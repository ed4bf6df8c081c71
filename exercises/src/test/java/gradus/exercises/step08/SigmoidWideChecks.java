package gradus.exercises.step08;

import gradus.grading.check.EntryCheck;
import gradus.grading.check.Frozen;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Elementary;
import gradus.math.Matrix;
import java.util.List;

/** Checks of a layer of sigmoids at sizes from 1 to 33 and for numbers of every size. */
final class SigmoidWideChecks {

  /**
   * A sigmoid that is computed by tanh is good to that many digits after the point, not to more.
   */
  private static final double SMALLEST = 1e-6;

  /** What is left of a slope where numbers of ordinary size cancel, in millionths. */
  private static final double CANCELLED = 1e-9;

  private SigmoidWideChecks() {}

  static void requireOutput(WideSample sample) {
    requireOutput(sample.matrix("input", sample.rows(), sample.inputs(), -25, 25));
    requireOutput(sample.ofAllSizes("input", sample.rows(), sample.inputs()));
  }

  private static void requireOutput(Matrix input) {
    GivenCase given =
        GivenCase.of("input", input).byWide(SigmoidFormulas.FORWARD, SigmoidFormulas.of(input));
    SigmoidLayer layer = new SigmoidLayer();
    Matrix yours = Frozen.call("input", input, layer::forward, given);
    Matrix expected = input.map(Elementary::sigmoid);
    Matrix sizes = expected.map(y -> Math.max(y, SMALLEST));
    EntryCheck.matrix("output", yours, expected, sizes, given);
    EntryCheck.matrix("the field output", layer.output, expected, sizes, given);
  }

  static void requireInputGradient(WideSample sample) {
    Matrix gradient = sample.scaled("outputGradient", sample.rows(), sample.inputs());
    requireInputGradient(gradient, sample.matrix("input", sample.rows(), sample.inputs(), -25, 15));
    requireInputGradient(gradient, sample.ofAllSizes("input", sample.rows(), sample.inputs()));
  }

  private static void requireInputGradient(Matrix gradient, Matrix input) {
    Matrix output = input.map(Elementary::sigmoid);
    SigmoidLayer layer = new SigmoidLayer();
    GivenCase given =
        GivenCase.of("output", output)
            .and("outputGradient", gradient)
            .byWide(SigmoidFormulas.INPUT_GRADIENT, SigmoidFormulas.of(input, gradient));
    Matrix yours =
        Frozen.call(
            List.of("outputGradient", "field output"),
            gradient,
            output,
            (argument, field) -> {
              layer.output = field;
              return layer.backward(argument);
            },
            given);
    // Y(1 − Y) may be multiplied out, and Y may have been rounded to a float.
    Matrix sizes = output.map(y -> y * (1 - y) + 0.1 * y + CANCELLED);
    EntryCheck.matrix(
        "dL/dX",
        yours,
        gradient.hadamard(output.map(Elementary::sigmoidDerivative)),
        EntryCheck.sizes(gradient).hadamard(sizes),
        given);
  }
}
