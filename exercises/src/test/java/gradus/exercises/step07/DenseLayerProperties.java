package gradus.exercises.step07;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.FiniteDifferences;
import gradus.math.InPlace;
import gradus.math.Matrix;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/**
 * The graded properties of step 07, each method alone: the loss is L = Σ G ∘ (XW + b) for a random
 * G.
 */
@Tag("step07")
class DenseLayerProperties {

  @Example
  @Checks("DenseLayer.forward")
  void forwardWorkedExample() {
    Matrix input = Matrix.of(2, 2, 1, 2, 3, 4);
    Matrix weights = Matrix.of(2, 3, 1, 0, -1, 0, 1, 2);
    Matrix bias = Matrix.row(10, 20, 30);
    Pass pass = new Pass(input, weights, bias, Matrix.zeros(2, 3));
    GivenCase given = DenseMistakes.ofOutput(pass, pass.forwardGiven(true));
    Matrix yours = pass.layer().forward(input.copy());
    Check.matrix("output", yours, Matrix.of(2, 3, 11, 22, 33, 13, 24, 35), given);
  }

  @Property
  @Checks("DenseLayer.forward")
  void forwardWithABias(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    GivenCase given = DenseMistakes.ofOutput(pass, pass.forwardGiven(true));
    Matrix input = pass.input().copy();
    Matrix yours = pass.layer().forward(input);
    Check.unchanged("input", pass.input(), input, given);
    Check.matrix("output", yours, pass.output(), given);
  }

  @Property
  @Checks("DenseLayer.forward")
  void forwardWithoutABias(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    GivenCase given = pass.forwardGiven(false);
    Matrix input = pass.input().copy();
    Matrix yours = DenseLayer.withoutBias(pass.weights().copy()).forward(input);
    Check.unchanged("input", pass.input(), input, given);
    Check.matrix(
        "output",
        yours,
        pass.input().multiply(pass.weights()),
        DenseMistakes.ofOutputWithoutBias(pass, given));
  }

  /** The second batch may have another size, and what the first call returned must survive it. */
  @Property(tries = 30)
  @Checks("DenseLayer.forward")
  void forwardRemembersTheMostRecentInput(@ForAll Sample sample) {
    DenseChecks.requireMostRecentInput(sample);
  }

  @Property(tries = 30)
  @Checks("DenseLayer.forward")
  void forwardLeavesArgumentAndLayer(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    Matrix input = pass.input().copy();
    DenseLayer layer = pass.layer();
    GivenCase given = pass.forwardGiven(true);
    Check.overwrite(layer.forward(input));
    Check.unchanged("input", pass.input(), input, given);
    pass.requireUnchanged(layer, given);
  }

  @Property(tries = 2)
  @Checks("DenseLayer.forward")
  void forwardWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(DenseWideChecks::requireOutputs);
  }

  @Property(tries = 8)
  @Checks("DenseLayer.forward")
  void forwardWorksCallAfterCall(@ForAll Sample sample) {
    DenseSubject.requireForward(sample);
  }

  @Example
  @Checks("DenseLayer.weightGradient")
  void weightGradientWorkedExample() {
    Matrix input = Matrix.of(3, 2, 1, 2, 3, 4, -1, 5);
    Matrix outputGradient = Matrix.of(3, 3, 1, 0, -1, 0, 1, 2, 2, 1, -3);
    DenseChecks.requireWeightGradient(
        new Pass(input, Matrix.zeros(2, 3), Matrix.zeros(1, 3), outputGradient),
        Matrix.of(2, 3, -1, 2, 8, 12, 9, -9));
  }

  /** Of one example, every input meets every entry of dL/dY once. */
  @Example
  @Checks("DenseLayer.weightGradient")
  void weightGradientOfOneExample() {
    Matrix input = Matrix.row(1, 2, 3);
    Matrix outputGradient = Matrix.row(5, -10);
    DenseChecks.requireWeightGradient(
        new Pass(input, Matrix.zeros(3, 2), Matrix.zeros(1, 2), outputGradient),
        Matrix.of(3, 2, 5, -10, 10, -20, 15, -30));
  }

  @Property
  @Checks("DenseLayer.weightGradient")
  void weightGradientAgreesWithFiniteDifferences(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    // What an earlier call of forward may have left: it must not be taken for the argument.
    Matrix seen = sample.matrix("another input", sample.rows(), sample.inputs());
    GivenCase given = DenseMistakes.ofWeightGradient(pass, seen, pass.given());
    DenseLayer layer = pass.layerThatSaw(seen);
    // What an earlier call of backward has left is for the given backward to add to.
    layer.parameters().forEach(parameter -> InPlace.fill(0.5, parameter.gradient()));
    Matrix yours = layer.weightGradient(pass.input().copy(), pass.outputGradient().copy());
    Matrix numeric =
        FiniteDifferences.gradient(
            w -> pass.loss(pass.input().multiply(w).addRow(pass.bias())), pass.weights());
    Check.gradient("dL/dW", yours, numeric, given);
  }

  @Property(tries = 30)
  @Checks("DenseLayer.weightGradient")
  void weightGradientLeavesArgumentsAndLayer(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    Matrix input = pass.input().copy();
    Matrix outputGradient = pass.outputGradient().copy();
    DenseLayer layer = pass.layer();
    GivenCase given = pass.given();
    Check.overwrite(layer.weightGradient(input, outputGradient));
    Check.unchanged("input", pass.input(), input, given);
    Check.unchanged("outputGradient", pass.outputGradient(), outputGradient, given);
    pass.requireUnchanged(layer, given);
  }

  @Property(tries = 2)
  @Checks("DenseLayer.weightGradient")
  void weightGradientWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(DenseWideChecks::requireWeightGradient);
  }

  @Property(tries = 8)
  @Checks("DenseLayer.weightGradient")
  void weightGradientWorksCallAfterCall(@ForAll Sample sample) {
    DenseSubject.requireWeightGradient(sample);
  }

  @Example
  @Checks("DenseLayer.biasGradient")
  void biasGradientWorkedExample() {
    Matrix input = Matrix.of(3, 2, 5, 1, -1, 2, 3, 7);
    Matrix outputGradient = Matrix.of(3, 2, 1, 2, 3, 4, 5, 6);
    Pass pass = new Pass(input, Matrix.zeros(2, 2), Matrix.zeros(1, 2), outputGradient);
    GivenCase given = GivenCase.of("outputGradient", outputGradient).ofBatch(3);
    Matrix yours = pass.layerThatSaw(input).biasGradient(outputGradient.copy());
    Check.matrix("dL/db", yours, Matrix.row(9, 12), DenseMistakes.ofBiasGradient(pass, given));
  }

  @Property
  @Checks("DenseLayer.biasGradient")
  void biasGradientAgreesWithFiniteDifferences(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    GivenCase given = DenseMistakes.ofBiasGradient(pass, pass.given());
    DenseLayer layer = pass.layerThatSaw(pass.input());
    layer.parameters().forEach(parameter -> InPlace.fill(0.5, parameter.gradient()));
    Matrix yours = layer.biasGradient(pass.outputGradient().copy());
    Matrix numeric =
        FiniteDifferences.gradient(
            b -> pass.loss(pass.input().multiply(pass.weights()).addRow(b)), pass.bias());
    Check.gradient("dL/db", yours, numeric, given);
  }

  /**
   * One example's gradient is its own sum of rows; what comes back must be a new matrix even so.
   */
  @Property(tries = 30)
  @Checks("DenseLayer.biasGradient")
  void biasGradientLeavesArgumentAndLayer(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    Matrix outputGradient = pass.outputGradient().copy();
    DenseLayer layer = pass.layerThatSaw(pass.input());
    GivenCase given = pass.given();
    Check.overwrite(layer.biasGradient(outputGradient));
    Check.unchanged("outputGradient", pass.outputGradient(), outputGradient, given);
    Check.unchanged("input", pass.input(), layer.input, given);
    pass.requireUnchanged(layer, given);
  }

  @Property(tries = 2)
  @Checks("DenseLayer.biasGradient")
  void biasGradientWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(DenseWideChecks::requireBiasGradient);
  }

  @Property(tries = 8)
  @Checks("DenseLayer.biasGradient")
  void biasGradientWorksCallAfterCall(@ForAll Sample sample) {
    DenseSubject.requireBiasGradient(sample);
  }

  /** Where the layer is square, a transpose that is missing is not seen by the shapes. */
  @Example
  @Checks("DenseLayer.inputGradient")
  void inputGradientWorkedExample() {
    Matrix weights = Matrix.of(2, 2, 1, -1, 0, 2);
    Matrix outputGradient = Matrix.of(3, 2, 1, 2, 4, 5, 0, -1);
    DenseChecks.requireInputGradient(
        weights, outputGradient, Matrix.of(3, 2, -1, 4, -1, 10, 1, -2));
  }

  @Example
  @Checks("DenseLayer.inputGradient")
  void inputGradientOfOneExample() {
    Matrix weights = Matrix.of(3, 3, 1, 0, -1, 0, 1, 2, 3, -2, 0);
    DenseChecks.requireInputGradient(weights, Matrix.row(1, 2, 3), Matrix.row(-2, 8, -1));
  }

  @Property
  @Checks("DenseLayer.inputGradient")
  void inputGradientAgreesWithFiniteDifferences(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    GivenCase given = DenseMistakes.ofInputGradient(pass, pass.given());
    Matrix yours = pass.layerThatSaw(pass.input()).inputGradient(pass.outputGradient().copy());
    Matrix numeric =
        FiniteDifferences.gradient(
            x -> pass.loss(x.multiply(pass.weights()).addRow(pass.bias())), pass.input());
    Check.gradient("dL/dX", yours, numeric, given);
  }

  @Property(tries = 30)
  @Checks("DenseLayer.inputGradient")
  void inputGradientLeavesArgumentAndLayer(@ForAll Sample sample) {
    Pass pass = Pass.of(sample);
    Matrix outputGradient = pass.outputGradient().copy();
    DenseLayer layer = pass.layerThatSaw(pass.input());
    GivenCase given = pass.given();
    Check.overwrite(layer.inputGradient(outputGradient));
    Check.unchanged("outputGradient", pass.outputGradient(), outputGradient, given);
    Check.unchanged("input", pass.input(), layer.input, given);
    pass.requireUnchanged(layer, given);
  }

  @Property(tries = 2)
  @Checks("DenseLayer.inputGradient")
  void inputGradientWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(DenseWideChecks::requireInputGradient);
  }

  @Property(tries = 8)
  @Checks("DenseLayer.inputGradient")
  void inputGradientWorksCallAfterCall(@ForAll Sample sample) {
    DenseSubject.requireInputGradient(sample);
  }
}
