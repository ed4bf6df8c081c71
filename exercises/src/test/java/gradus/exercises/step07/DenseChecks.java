package gradus.exercises.step07;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;

/** Checks of a dense layer by worked examples, and of what it remembers. */
final class DenseChecks {

  private DenseChecks() {}

  static void requireMostRecentInput(Sample sample) {
    Pass pass = Pass.of(sample);
    Matrix second = sample.matrix("second input", sample.outputs(), sample.inputs());
    GivenCase given = pass.forwardGiven(true).and("second input", second);
    DenseLayer layer = pass.layer();
    Matrix first = layer.forward(pass.input().copy());
    Check.that(first != null, "the output is null", given);
    Matrix before = first.copy();
    Matrix secondGiven = second.copy();
    layer.forward(secondGiven);
    Check.unchanged("input", second, secondGiven, given);
    Check.that(
        layer.input != null, "the field input is null after two calls", "stale-input", given);
    Check.matrix(
        "after a second call the field input",
        layer.input,
        second,
        given
            .mistake(
                "stale-input",
                "The field still holds the input of the first call.",
                pass.input()::copy)
            .mistake(
                "output-stored",
                "The field holds the output; what came in is due there.",
                () -> second.multiply(pass.weights()).addRow(pass.bias())));
    Check.that(
        first.equals(before),
        "a second call changed the matrix that the first one returned",
        "output-reused",
        given);
    pass.layer().forward(sample.matrix("another layer's input", 1, sample.inputs()));
    Check.that(
        second.equals(layer.input),
        "a call of another layer changed the field input of this one: each layer has its own",
        "shared-field",
        given);
  }

  static void requireWeightGradient(Pass pass, Matrix expected) {
    Matrix seen = pass.input().scale(0.5);
    GivenCase given =
        GivenCase.of("input", pass.input()).and("outputGradient", pass.outputGradient());
    GivenCase suspected =
        DenseMistakes.ofWeightGradient(pass, seen, given.ofBatch(pass.input().rows()));
    Matrix yours =
        pass.layerThatSaw(seen).weightGradient(pass.input().copy(), pass.outputGradient().copy());
    Check.matrix("dL/dW", yours, expected, suspected);
  }

  static void requireInputGradient(Matrix weights, Matrix outputGradient, Matrix expected) {
    Matrix input = Matrix.zeros(outputGradient.rows(), weights.rows());
    Pass pass = new Pass(input, weights, Matrix.zeros(1, weights.columns()), outputGradient);
    GivenCase given = GivenCase.of("weights", weights).and("outputGradient", outputGradient);
    Matrix yours = pass.layerThatSaw(input).inputGradient(outputGradient.copy());
    GivenCase suspected = DenseMistakes.ofInputGradient(pass, given.ofBatch(input.rows()));
    Check.matrix("dL/dX", yours, expected, suspected);
  }
}
