package gradus.exercises.step07;

import gradus.grading.check.EntryCheck;
import gradus.grading.check.Frozen;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import java.util.List;

/**
 * Checks of a dense layer at sizes from 1 to 33 and for numbers of every size, with a bias and
 * without: sums of products, each entry judged by the size of its terms.
 */
final class DenseWideChecks {

  private DenseWideChecks() {}

  static Pass pass(WideSample sample) {
    Matrix input = sample.scaled("input", sample.rows(), sample.inputs());
    Matrix weights = sample.scaled("weights", sample.inputs(), sample.outputs());
    // As large as XW, so that neither is lost beside the other.
    double size = sample.scale("input") * sample.scale("weights");
    return new Pass(
        input,
        weights,
        sample.matrix("bias", 1, sample.outputs()).scale(size),
        sample.scaled("outputGradient", sample.rows(), sample.outputs()));
  }

  static void requireOutputs(WideSample sample) {
    requireOutput(sample, true);
    requireOutput(sample, false);
  }

  private static void requireOutput(WideSample sample, boolean withBias) {
    Pass pass = pass(sample);
    GivenCase given =
        pass.forwardGiven(withBias)
            .byWide(
                withBias ? DenseFormulas.FORWARD : DenseFormulas.FORWARD_WITHOUT_BIAS,
                DenseFormulas.of(pass));
    DenseLayer layer = layer(pass, withBias);
    Matrix yours = Frozen.call("input", pass.input(), layer::forward, given);
    Matrix bias = withBias ? pass.bias() : pass.bias().map(b -> 0);
    EntryCheck.matrix(
        "output",
        yours,
        pass.input().multiply(pass.weights()).addRow(bias),
        EntryCheck.sizes(pass.input())
            .multiply(EntryCheck.sizes(pass.weights()))
            .addRow(EntryCheck.sizes(bias)),
        given);
    EntryCheck.matrix("the field input", layer.input, pass.input(), given);
  }

  static void requireWeightGradient(WideSample sample) {
    boolean withBias = sample.rows() % 2 == 0;
    Pass pass = pass(sample);
    Matrix transposed = pass.input().transpose();
    EntryCheck.matrix(
        "dL/dW",
        Frozen.call(
            List.of("input", "outputGradient"),
            pass.input(),
            pass.outputGradient(),
            used(pass, withBias)::weightGradient,
            pass.given()),
        transposed.multiply(pass.outputGradient()),
        EntryCheck.sizes(transposed).multiply(EntryCheck.sizes(pass.outputGradient())),
        pass.given().byWide(DenseFormulas.WEIGHT_GRADIENT, DenseFormulas.of(pass)));
  }

  static void requireBiasGradient(WideSample sample) {
    Pass pass = pass(sample);
    EntryCheck.matrix(
        "dL/db",
        Frozen.call(
            "outputGradient", pass.outputGradient(), used(pass, true)::biasGradient, pass.given()),
        pass.outputGradient().sumRows(),
        EntryCheck.sizes(pass.outputGradient()).sumRows(),
        pass.given().byWide(DenseFormulas.BIAS_GRADIENT, DenseFormulas.of(pass)));
  }

  static void requireInputGradient(WideSample sample) {
    boolean withBias = sample.rows() % 2 == 0;
    Pass pass = pass(sample);
    Matrix transposed = pass.weights().transpose();
    EntryCheck.matrix(
        "dL/dX",
        Frozen.call(
            "outputGradient",
            pass.outputGradient(),
            used(pass, withBias)::inputGradient,
            pass.given()),
        pass.outputGradient().multiply(transposed),
        EntryCheck.sizes(pass.outputGradient()).multiply(EntryCheck.sizes(transposed)),
        pass.given().byWide(DenseFormulas.INPUT_GRADIENT, DenseFormulas.of(pass)));
  }

  private static DenseLayer layer(Pass pass, boolean withBias) {
    return withBias ? pass.layer() : DenseLayer.withoutBias(pass.weights().copy());
  }

  /** A layer that has been forward and back before. */
  private static DenseLayer used(Pass pass, boolean withBias) {
    DenseLayer layer = layer(pass, withBias);
    layer.input = pass.input().copy();
    layer.parameters().forEach(parameter -> InPlace.fill(0.5, parameter.gradient()));
    return layer;
  }
}
