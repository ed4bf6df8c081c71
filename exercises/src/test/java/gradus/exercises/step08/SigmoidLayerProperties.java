package gradus.exercises.step08;

import gradus.grading.check.Check;
import gradus.grading.check.Frozen;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Elementary;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/**
 * The graded properties of step 08. For {@code backward} the tests put the output into its field.
 */
@Tag("step08")
class SigmoidLayerProperties {

  @Example
  @Checks("SigmoidLayer.forward")
  void forwardWorkedExample() {
    Matrix input = Matrix.row(0, Math.log(3), -Math.log(3));
    GivenCase given = SigmoidMistakes.ofOutput(input, GivenCase.of("input", input));
    Matrix yours = new SigmoidLayer().forward(input.copy());
    Check.matrix("output", yours, Matrix.row(0.5, 0.75, 0.25), given);
  }

  @Property
  @Checks("SigmoidLayer.forward")
  void forwardIsTheSigmoidOfEveryEntry(@ForAll Sample sample) {
    Matrix input = sample.matrix("input", sample.rows(), sample.inputs(), -8, 8);
    GivenCase given = SigmoidMistakes.ofOutput(input, GivenCase.of("input", input));
    Matrix yours = new SigmoidLayer().forward(input.copy());
    Check.matrix("output", yours, input.map(Elementary::sigmoid), given);
  }

  @Property(tries = 1)
  @Checks("SigmoidLayer.forward")
  void forwardDoesNotOverflow() {
    Matrix input = Matrix.of(3, 2, 1e3, -1e3, 1e308, -1e308, Double.MAX_VALUE, -Double.MAX_VALUE);
    GivenCase given = GivenCase.of("input", input);
    Matrix yours = Frozen.call("input", input, new SigmoidLayer()::forward, given);
    Check.that(
        yours == null || yours.isFinite(),
        "an output is not a number: an exponential has become infinite on the way, or something is"
            + " divided by 0",
        "overflow",
        given);
    Check.matrix("output", yours, Matrix.of(3, 2, 1, 0, 1, 0, 1, 0), given);
  }

  /** The second batch may have another size, and what the first call returned must survive it. */
  @Property(tries = 30)
  @Checks("SigmoidLayer.forward")
  void forwardRemembersTheMostRecentOutput(@ForAll Sample sample) {
    Matrix input = sample.matrix("input", sample.rows(), sample.inputs());
    Matrix second = sample.matrix("second input", sample.outputs(), sample.inputs());
    GivenCase given = GivenCase.of("input", input).and("second input", second);
    SigmoidLayer layer = new SigmoidLayer();
    Matrix first = layer.forward(input.copy());
    Matrix expected = input.map(Elementary::sigmoid);
    requireStored(layer.output, expected, SigmoidMistakes.ofStored(input, given));
    Check.that(first != null, "the output is null", given);
    Matrix before = first.copy();
    layer.forward(second.copy());
    GivenCase suspected =
        SigmoidMistakes.ofStored(second, given)
            .mistake(
                "stale-output",
                "The field still holds the output of the first call.",
                expected::copy);
    requireStored(layer.output, second.map(Elementary::sigmoid), suspected);
    Check.that(
        first.equals(before),
        "a second call changed the matrix that the first one returned",
        "output-reused",
        given);
    new SigmoidLayer().forward(sample.matrix("another layer's input", 1, sample.inputs()));
    requireStored(layer.output, second.map(Elementary::sigmoid), given);
  }

  @Property(tries = 30)
  @Checks("SigmoidLayer.forward")
  void forwardLeavesItsArgument(@ForAll Sample sample) {
    Matrix input = sample.matrix("input", sample.rows(), sample.inputs());
    Matrix argument = input.copy();
    GivenCase given = GivenCase.of("input", input);
    Check.overwrite(new SigmoidLayer().forward(argument));
    Check.unchanged("input", input, argument, given);
  }

  @Property(tries = 2)
  @Checks("SigmoidLayer.forward")
  void forwardWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(SigmoidWideChecks::requireOutput);
  }

  @Property(tries = 8)
  @Checks("SigmoidLayer.forward")
  void forwardWorksCallAfterCall(@ForAll Sample sample) {
    SigmoidSubject.requireForward(sample);
  }

  /** σ′ is ¼ where σ is ½, and 3/16 where σ is ¼ or ¾. */
  @Example
  @Checks("SigmoidLayer.backward")
  void backwardWorkedExample() {
    Matrix input = Matrix.column(0, Math.log(3), -Math.log(3));
    Matrix output = Matrix.column(0.5, 0.75, 0.25);
    Matrix outputGradient = Matrix.column(4, 16, -16);
    GivenCase given =
        GivenCase.of("output", output).and("outputGradient", outputGradient).ofBatch(output.rows());
    SigmoidLayer layer = new SigmoidLayer();
    layer.output = output.copy();
    Matrix yours = layer.backward(outputGradient.copy());
    GivenCase suspected = SigmoidMistakes.ofInputGradient(input, outputGradient, given);
    Check.matrix("dL/dX", yours, Matrix.column(1, 3, -3), suspected);
  }

  @Property
  @Checks("SigmoidLayer.backward")
  void backwardAgreesWithFiniteDifferences(@ForAll Sample sample) {
    Matrix input = sample.matrix("input", sample.rows(), sample.inputs(), -4, 4);
    Matrix outputGradient = sample.matrix("outputGradient", sample.rows(), sample.inputs());
    Matrix output = input.map(Elementary::sigmoid);
    GivenCase given =
        GivenCase.of("input", input)
            .and("output", output)
            .and("outputGradient", outputGradient)
            .ofBatch(input.rows());
    SigmoidLayer layer = new SigmoidLayer();
    layer.output = output.copy();
    Matrix yours = layer.backward(outputGradient.copy());
    GivenCase suspected = SigmoidMistakes.ofInputGradient(input, outputGradient, given);
    Matrix numeric =
        FiniteDifferences.gradient(
            x -> x.map(Elementary::sigmoid).hadamard(outputGradient).sum(), input);
    Check.gradient("dL/dX", yours, numeric, suspected);
  }

  @Property(tries = 30)
  @Checks("SigmoidLayer.backward")
  void backwardLeavesArgumentAndOutput(@ForAll Sample sample) {
    Matrix output = sample.matrix("output", sample.rows(), sample.inputs(), 0.01, 0.99);
    Matrix outputGradient = sample.matrix("outputGradient", sample.rows(), sample.inputs());
    GivenCase given = GivenCase.of("output", output).and("outputGradient", outputGradient);
    SigmoidLayer layer = new SigmoidLayer();
    layer.output = output.copy();
    Matrix argument = outputGradient.copy();
    Matrix first = layer.backward(argument);
    Check.that(first != null, "dL/dX is null", given);
    Matrix before = first.copy();
    Check.overwrite(first);
    Check.unchanged("outputGradient", outputGradient, argument, given);
    Check.that(
        output.equals(layer.output),
        "backward changed the field output, which a second call would need as it was",
        "argument-changed",
        given);
    Check.matrix("dL/dX of a second call", layer.backward(argument), before, given);
  }

  @Property(tries = 2)
  @Checks("SigmoidLayer.backward")
  void backwardWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(SigmoidWideChecks::requireInputGradient);
  }

  @Property(tries = 8)
  @Checks("SigmoidLayer.backward")
  void backwardWorksCallAfterCall(@ForAll Sample sample) {
    SigmoidSubject.requireBackward(sample);
  }

  private static void requireStored(Matrix stored, Matrix expected, GivenCase given) {
    Check.that(stored != null, "the field output is null after forward", "stale-output", given);
    Check.matrix("the field output", stored, expected, given);
  }
}
