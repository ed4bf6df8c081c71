package gradus.exercises.step08;

import gradus.grading.check.CallSequence;
import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Elementary;
import gradus.math.Matrix;
import java.util.List;

/** A layer of sigmoids whose methods are called many times. */
final class SigmoidSubject {

  private SigmoidSubject() {}

  static void requireForward(Sample sample) {
    CallSequence.require(
        List.of("input"),
        new Forward(new SigmoidLayer()),
        new Forward(new SigmoidLayer()),
        which -> List.of(sample.matrix("input " + which, rows(sample, which), sample.inputs())),
        GivenCase.of("input", sample.matrix("input 0", sample.rows(), sample.inputs())));
  }

  static void requireBackward(Sample sample) {
    CallSequence.require(
        List.of("outputGradient", "field output"),
        new Backward(new SigmoidLayer()),
        new Backward(new SigmoidLayer()),
        which ->
            List.of(
                sample.matrix("gradient " + which, rows(sample, which), sample.inputs()),
                sample.matrix("output " + which, rows(sample, which), sample.inputs(), 0.1, 0.9)),
        GivenCase.of("outputGradient", sample.matrix("gradient 0", sample.rows(), sample.inputs()))
            .and("output", sample.matrix("output 0", sample.rows(), sample.inputs(), 0.1, 0.9)));
  }

  private static int rows(Sample sample, int which) {
    return sample.rows() + which / 2;
  }

  private record Forward(SigmoidLayer layer) implements CallSequence.Subject {

    @Override
    public Matrix call(List<Matrix> arguments) {
      Matrix output = layer.forward(arguments.get(0));
      GivenCase given = GivenCase.of("input", arguments.get(0));
      Check.that(layer.output != null, "the field output is null", "stale-output", given);
      Check.matrix("the field output", layer.output, expected(arguments), given);
      return output;
    }

    @Override
    public Matrix expected(List<Matrix> arguments) {
      return arguments.get(0).map(Elementary::sigmoid);
    }
  }

  /** The second argument is put into the field {@code output}. */
  private record Backward(SigmoidLayer layer) implements CallSequence.Subject {

    @Override
    public Matrix call(List<Matrix> arguments) {
      layer.output = arguments.get(1);
      return layer.backward(arguments.get(0));
    }

    @Override
    public Matrix expected(List<Matrix> arguments) {
      return arguments.get(0).hadamard(arguments.get(1).map(Elementary::sigmoidDerivative));
    }
  }
}
