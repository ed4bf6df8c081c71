package gradus.exercises.step07;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.Parameter;

/** A layer, what goes in, and what comes back: the loss is L = Σ G ∘ (XW + b). */
record Pass(Matrix input, Matrix weights, Matrix bias, Matrix outputGradient) {

  static Pass of(Sample sample) {
    return new Pass(
        sample.matrix("input", sample.rows(), sample.inputs()),
        sample.matrix("weights", sample.inputs(), sample.outputs()),
        sample.matrix("bias", 1, sample.outputs()),
        sample.matrix("outputGradient", sample.rows(), sample.outputs()));
  }

  /** A new layer with copies of the weights and the bias. */
  DenseLayer layer() {
    return new DenseLayer(weights.copy(), bias.copy());
  }

  /** The same, after a forward pass with some input. */
  DenseLayer layerThatSaw(Matrix seen) {
    DenseLayer layer = layer();
    layer.input = seen.copy();
    return layer;
  }

  GivenCase given() {
    return GivenCase.of("input", input)
        .and("weights", weights)
        .and("outputGradient", outputGradient)
        .ofBatch(input.rows());
  }

  GivenCase forwardGiven(boolean withBias) {
    GivenCase given = GivenCase.of("input", input).and("weights", weights);
    return withBias ? given.and("bias", bias) : given.and("bias", "none");
  }

  Matrix output() {
    return input.multiply(weights).addRow(bias);
  }

  double loss(Matrix output) {
    return output.hadamard(outputGradient).sum();
  }

  /** Checks that the layer holds what it held: weights, bias, and no gradients. */
  void requireUnchanged(DenseLayer layer, GivenCase given) {
    Parameter layersWeights = layer.parameters().get(0);
    Parameter layersBias = layer.parameters().get(1);
    Check.unchanged("weights", weights, layersWeights.value(), given);
    Check.unchanged("bias", bias, layersBias.value(), given);
    Check.that(
        isZero(layersWeights.gradient()) && isZero(layersBias.gradient()),
        "the layer's collected gradients were changed: that is what the given backward does",
        "accumulated",
        given);
  }

  private static boolean isZero(Matrix matrix) {
    return matrix.map(Math::abs).sum() == 0;
  }
}
