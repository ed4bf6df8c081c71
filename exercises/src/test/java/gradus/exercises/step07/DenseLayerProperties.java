package gradus.exercises.step07;

import gradus.exercises.grading.Case;
import gradus.exercises.grading.Check;
import gradus.exercises.grading.Grades;
import gradus.exercises.grading.Sample;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.nn.Parameter;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What is graded in step 07, each method alone: the loss is L = Σ G ∘ (XW + b) for a random G. */
@Tag("step07")
class DenseLayerProperties {

  /** A layer, what goes in, and what comes back. */
  private record Pass(Matrix input, Matrix weights, Matrix bias, Matrix outputGradient) {

    static Pass of(Sample sample) {
      return new Pass(
          sample.matrix("input", sample.rows(), sample.inputs()),
          sample.matrix("weights", sample.inputs(), sample.outputs()),
          sample.matrix("bias", 1, sample.outputs()),
          sample.matrix("outputGradient", sample.rows(), sample.outputs()));
    }

    Case given() {
      return Case.of("input", input).and("weights", weights).and("outputGradient", outputGradient);
    }

    Case forwardGiven(boolean withBias) {
      Case given = Case.of("input", input).and("weights", weights);
      return withBias ? given.and("bias", bias) : given.and("bias", "none");
    }

    Matrix output() {
      return input.multiply(weights).addRow(bias);
    }

    double loss(Matrix output) {
      return output.hadamard(outputGradient).sum();
    }
  }

  @Example
  @Grades("DenseLayer.forward")
  void forwardWorkedExample() {
    Matrix input = Matrix.of(2, 2, 1, 2, 3, 4);
    Matrix weights = Matrix.of(2, 3, 1, 0, -1, 0, 1, 2);
    Matrix bias = Matrix.row(10, 20, 30);
    Case given = Case.of("input", input).and("weights", weights).and("bias", bias);
    Matrix yours = new DenseLayer(weights.copy(), bias.copy()).forward(input.copy());
    Check.matrix("output", yours, Matrix.of(2, 3, 11, 22, 33, 13, 24, 35), given);
  }

  @Property
  @Grades("DenseLayer.forward")
  void forwardWithABias(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    Matrix yours = new DenseLayer(pass.weights.copy(), pass.bias.copy()).forward(pass.input.copy());
    Check.matrix("output", yours, pass.output(), pass.forwardGiven(true));
  }

  @Property
  @Grades("DenseLayer.forward")
  void forwardWithoutABias(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    Matrix yours = DenseLayer.withoutBias(pass.weights.copy()).forward(pass.input.copy());
    Check.matrix("output", yours, pass.input.multiply(pass.weights), pass.forwardGiven(false));
  }

  /** The second batch may have another size, and what the first call returned must survive it. */
  @Property
  @Grades("DenseLayer.forward")
  void forwardRemembersTheMostRecentInput(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    Matrix second = sample.matrix("second input", sample.outputs(), sample.inputs());
    Case given = pass.forwardGiven(true).and("second input", second);
    DenseLayer layer = new DenseLayer(pass.weights.copy(), pass.bias.copy());
    Matrix first = layer.forward(pass.input.copy());
    Check.that(first != null, "the output is null", given);
    Matrix before = first.copy();
    layer.forward(second.copy());
    Check.matrix("after a second call the field input", layer.input, second, given);
    Check.that(
        first.equals(before),
        "a second call changed the matrix that the first one returned",
        given);
  }

  @Property
  @Grades("DenseLayer.forward")
  void forwardLeavesArgumentAndLayer(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    Matrix input = pass.input.copy();
    DenseLayer layer = new DenseLayer(pass.weights.copy(), pass.bias.copy());
    Check.overwrite(layer.forward(input));
    Check.unchanged("input", pass.input, input, pass.forwardGiven(true));
    requireLayerUnchanged(pass, layer.parameters(), pass.forwardGiven(true));
  }

  @Example
  @Grades("DenseLayer.weightGradient")
  void weightGradientWorkedExample() {
    Matrix input = Matrix.of(2, 2, 1, 2, 3, 4);
    Matrix outputGradient = Matrix.of(2, 3, 1, 0, -1, 0, 1, 2);
    Case given = Case.of("input", input).and("outputGradient", outputGradient);
    Matrix yours =
        new DenseLayer(Matrix.zeros(2, 3), Matrix.zeros(1, 3))
            .weightGradient(input.copy(), outputGradient.copy());
    Check.matrix("dL/dW", yours, Matrix.of(2, 3, 1, 3, 5, 2, 4, 6), given);
  }

  @Property
  @Grades("DenseLayer.weightGradient")
  void weightGradientAgreesWithFiniteDifferences(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    DenseLayer layer = new DenseLayer(pass.weights.copy(), pass.bias.copy());
    // What an earlier call of forward may have left: it must not be taken for the argument.
    layer.input = sample.matrix("another input", sample.rows(), sample.inputs());
    Matrix yours = layer.weightGradient(pass.input.copy(), pass.outputGradient.copy());
    Matrix numeric =
        FiniteDifferences.gradient(
            w -> pass.loss(pass.input.multiply(w).addRow(pass.bias)), pass.weights);
    Check.gradient("dL/dW", yours, numeric, pass.given());
  }

  @Property
  @Grades("DenseLayer.weightGradient")
  void weightGradientLeavesArgumentsAndLayer(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    Matrix input = pass.input.copy();
    Matrix outputGradient = pass.outputGradient.copy();
    DenseLayer layer = new DenseLayer(pass.weights.copy(), pass.bias.copy());
    Check.overwrite(layer.weightGradient(input, outputGradient));
    Check.unchanged("input", pass.input, input, pass.given());
    Check.unchanged("outputGradient", pass.outputGradient, outputGradient, pass.given());
    requireLayerUnchanged(pass, layer.parameters(), pass.given());
  }

  @Example
  @Grades("DenseLayer.biasGradient")
  void biasGradientWorkedExample() {
    Matrix outputGradient = Matrix.of(3, 2, 1, 2, 3, 4, 5, 6);
    DenseLayer layer = new DenseLayer(Matrix.zeros(1, 2), Matrix.zeros(1, 2));
    Matrix yours = layer.biasGradient(outputGradient.copy());
    Check.matrix("dL/db", yours, Matrix.row(9, 12), Case.of("outputGradient", outputGradient));
  }

  @Property
  @Grades("DenseLayer.biasGradient")
  void biasGradientAgreesWithFiniteDifferences(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    DenseLayer layer = new DenseLayer(pass.weights.copy(), pass.bias.copy());
    layer.input = pass.input.copy();
    Matrix yours = layer.biasGradient(pass.outputGradient.copy());
    Matrix numeric =
        FiniteDifferences.gradient(
            b -> pass.loss(pass.input.multiply(pass.weights).addRow(b)), pass.bias);
    Check.gradient("dL/db", yours, numeric, pass.given());
  }

  /**
   * One example's gradient is its own sum of rows; what comes back must be a new matrix even so.
   */
  @Property
  @Grades("DenseLayer.biasGradient")
  void biasGradientLeavesArgumentAndLayer(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    Matrix outputGradient = pass.outputGradient.copy();
    DenseLayer layer = new DenseLayer(pass.weights.copy(), pass.bias.copy());
    layer.input = pass.input.copy();
    Check.overwrite(layer.biasGradient(outputGradient));
    Check.unchanged("outputGradient", pass.outputGradient, outputGradient, pass.given());
    Check.unchanged("input", pass.input, layer.input, pass.given());
    requireLayerUnchanged(pass, layer.parameters(), pass.given());
  }

  @Example
  @Grades("DenseLayer.inputGradient")
  void inputGradientWorkedExample() {
    Matrix weights = Matrix.of(2, 3, 1, 0, -1, 0, 1, 2);
    Matrix outputGradient = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
    Case given = Case.of("weights", weights).and("outputGradient", outputGradient);
    DenseLayer layer = new DenseLayer(weights.copy(), Matrix.zeros(1, 3));
    Matrix yours = layer.inputGradient(outputGradient.copy());
    Check.matrix("dL/dX", yours, Matrix.of(2, 2, -2, 8, -2, 17), given);
  }

  @Property
  @Grades("DenseLayer.inputGradient")
  void inputGradientAgreesWithFiniteDifferences(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    DenseLayer layer = new DenseLayer(pass.weights.copy(), pass.bias.copy());
    layer.input = pass.input.copy();
    Matrix yours = layer.inputGradient(pass.outputGradient.copy());
    Matrix numeric =
        FiniteDifferences.gradient(
            x -> pass.loss(x.multiply(pass.weights).addRow(pass.bias)), pass.input);
    Check.gradient("dL/dX", yours, numeric, pass.given());
  }

  @Property
  @Grades("DenseLayer.inputGradient")
  void inputGradientLeavesArgumentAndLayer(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    Matrix outputGradient = pass.outputGradient.copy();
    DenseLayer layer = new DenseLayer(pass.weights.copy(), pass.bias.copy());
    layer.input = pass.input.copy();
    Check.overwrite(layer.inputGradient(outputGradient));
    Check.unchanged("outputGradient", pass.outputGradient, outputGradient, pass.given());
    Check.unchanged("input", pass.input, layer.input, pass.given());
    requireLayerUnchanged(pass, layer.parameters(), pass.given());
  }

  private static void requireLayerUnchanged(Pass pass, List<Parameter> parameters, Case given) {
    Parameter weights = parameters.get(0);
    Parameter bias = parameters.get(1);
    Check.unchanged("weights", pass.weights, weights.value(), given);
    Check.unchanged("bias", pass.bias, bias.value(), given);
    Check.that(
        weights.gradient().map(Math::abs).sum() == 0 && bias.gradient().map(Math::abs).sum() == 0,
        "the layer's collected gradients were changed: that is what the given backward does",
        given);
  }
}
