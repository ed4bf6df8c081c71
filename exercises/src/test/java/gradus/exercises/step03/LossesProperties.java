package gradus.exercises.step03;

import gradus.exercises.grading.Case;
import gradus.exercises.grading.Check;
import gradus.exercises.grading.Grades;
import gradus.exercises.grading.Sample;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.nn.Loss;
import gradus.nn.Losses;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What is graded in step 03. */
@Tag("step03")
class LossesProperties {

  /**
   * At the bounds of the clipping: 1 − (1 − 1e-12) is 1.00009e-12 in doubles, and whoever clips 1 −
   * p at 1e-12 instead is right too.
   */
  private static final double TOLERANCE_AT_THE_BOUNDS = 1e-3;

  /** (1 + 4 + 0 + 9) / 4. */
  @Example
  @Grades("MeanSquaredError.value")
  void squaredErrorWorkedExample() {
    Matrix predictions = Matrix.of(2, 2, 1, 3, 5, 2);
    Matrix targets = Matrix.of(2, 2, 2, 1, 5, -1);
    double loss = new MeanSquaredError().value(predictions, targets);
    Check.number("the loss", loss, 3.5, given(predictions, targets));
  }

  @Property
  @Grades("MeanSquaredError.value")
  void squaredErrorIsAMeanOverAllEntries(@ForAll Sample sample) {
    checkValue(new MeanSquaredError(), Losses.MSE, numbers(sample), numbersToMeet(sample));
  }

  @Example
  @Grades("MeanSquaredError.gradient")
  void squaredErrorGradientWorkedExample() {
    Matrix predictions = Matrix.of(2, 2, 1, 3, 5, 2);
    Matrix targets = Matrix.of(2, 2, 2, 1, 5, -1);
    Matrix gradient = new MeanSquaredError().gradient(predictions, targets);
    Matrix expected = Matrix.of(2, 2, -0.5, 1, 0, 1.5);
    Check.matrix("dL/dp", gradient, expected, given(predictions, targets));
  }

  @Property
  @Grades("MeanSquaredError.gradient")
  void squaredErrorGradientIsTheSlope(@ForAll Sample sample) {
    checkGradient(new MeanSquaredError(), Losses.MSE, numbers(sample), numbersToMeet(sample));
  }

  /** −log ½, and with probability ¼ for what happened, −log ¼. */
  @Example
  @Grades("BinaryCrossEntropy.value")
  void crossEntropyWorkedExample() {
    Matrix targets = Matrix.row(1, 0);
    Matrix half = Matrix.row(0.5, 0.5);
    double loss = new BinaryCrossEntropy().value(half, targets);
    Check.number("the loss", loss, Math.log(2), given(half, targets));
    Matrix quarter = Matrix.row(0.25, 0.75);
    loss = new BinaryCrossEntropy().value(quarter, targets);
    Check.number("the loss", loss, Math.log(4), given(quarter, targets));
  }

  @Property
  @Grades("BinaryCrossEntropy.value")
  void crossEntropyIsAMeanOverAllEntries(@ForAll Sample sample) {
    checkValue(
        new BinaryCrossEntropy(),
        Losses.BINARY_CROSS_ENTROPY,
        probabilities(sample),
        zerosAndOnes(sample));
  }

  @Property
  @Grades("BinaryCrossEntropy.value")
  void crossEntropyTakesTargetsBetween(@ForAll Sample sample) {
    checkValue(
        new BinaryCrossEntropy(),
        Losses.BINARY_CROSS_ENTROPY,
        probabilities(sample),
        between(sample));
  }

  @Property(tries = 1)
  @Grades("BinaryCrossEntropy.value")
  void crossEntropyIsFiniteAtZeroAndOne() {
    double costly = -Math.log(1e-12);
    checkValueAtTheBounds(0, 0, 0);
    checkValueAtTheBounds(1, 1, 0);
    checkValueAtTheBounds(0, 1, costly);
    checkValueAtTheBounds(1, 0, costly);
    checkValueAtTheBounds(0, 0.5, costly / 2);
  }

  @Property(tries = 1)
  @Grades("BinaryCrossEntropy.value")
  void crossEntropyIsNotClippedTooSoon() {
    for (double p : new double[] {1e-11, 1e-9, 1 - 1e-9, 1 - 1e-11}) {
      checkValue(
          new BinaryCrossEntropy(),
          Losses.BINARY_CROSS_ENTROPY,
          Matrix.row(p),
          Matrix.row(p < 0.5 ? 1 : 0));
    }
  }

  /** (½ − 1) / ¼ / 2 and (½ − 0) / ¼ / 2. */
  @Example
  @Grades("BinaryCrossEntropy.gradient")
  void crossEntropyGradientWorkedExample() {
    Matrix half = Matrix.row(0.5, 0.5);
    Matrix targets = Matrix.row(1, 0);
    Matrix gradient = new BinaryCrossEntropy().gradient(half, targets);
    Check.matrix("dL/dp", gradient, Matrix.row(-1, 1), given(half, targets));
  }

  @Property
  @Grades("BinaryCrossEntropy.gradient")
  void crossEntropyGradientIsTheSlope(@ForAll Sample sample) {
    checkGradient(
        new BinaryCrossEntropy(),
        Losses.BINARY_CROSS_ENTROPY,
        probabilities(sample),
        zerosAndOnes(sample));
  }

  @Property
  @Grades("BinaryCrossEntropy.gradient")
  void crossEntropyGradientTakesTargetsBetween(@ForAll Sample sample) {
    checkGradient(
        new BinaryCrossEntropy(),
        Losses.BINARY_CROSS_ENTROPY,
        probabilities(sample),
        between(sample));
  }

  @Property(tries = 1)
  @Grades("BinaryCrossEntropy.gradient")
  void crossEntropyGradientIsFiniteAtZeroAndOne() {
    checkGradientAtTheBounds(0, 0, 1);
    checkGradientAtTheBounds(1, 1, -1);
    checkGradientAtTheBounds(0, 1, -1e12);
    checkGradientAtTheBounds(1, 0, 1e12);
  }

  @Property(tries = 1)
  @Grades("BinaryCrossEntropy.gradient")
  void crossEntropyGradientIsNotClippedTooSoon() {
    checkGradientAtTheBounds(1e-11, 1, -1e11);
    checkGradientAtTheBounds(1 - 1e-11, 0, 1e11);
  }

  private static void checkValue(Loss yours, Loss right, Matrix predictions, Matrix targets) {
    Matrix p = predictions.copy();
    Matrix t = targets.copy();
    Case given = given(predictions, targets);
    Check.number("the loss", yours.value(p, t), right.value(predictions, targets), given);
    checkUnchanged(predictions, p, targets, t);
  }

  private static void checkGradient(Loss yours, Loss right, Matrix predictions, Matrix targets) {
    Matrix p = predictions.copy();
    Matrix t = targets.copy();
    Matrix gradient = yours.gradient(p, t);
    Matrix numeric = FiniteDifferences.gradient(moved -> right.value(moved, targets), predictions);
    double size = right.value(predictions, targets);
    Check.gradient("dL/dp", gradient, numeric, size, given(predictions, targets));
    checkUnchanged(predictions, p, targets, t);
    Check.overwrite(gradient);
    checkUnchanged(predictions, p, targets, t);
  }

  private static void checkUnchanged(
      Matrix predictions, Matrix afterwards, Matrix targets, Matrix targetsAfterwards) {
    Case given = given(predictions, targets);
    Check.unchanged("predictions", predictions, afterwards, given);
    Check.unchanged("targets", targets, targetsAfterwards, given);
  }

  private static void checkValueAtTheBounds(double p, double t, double expected) {
    double loss = new BinaryCrossEntropy().value(Matrix.row(p), Matrix.row(t));
    checkAtTheBounds("the loss", loss, expected, given(Matrix.row(p), Matrix.row(t)));
  }

  private static void checkGradientAtTheBounds(double p, double t, double expected) {
    Case given = given(Matrix.row(p), Matrix.row(t));
    Matrix gradient = new BinaryCrossEntropy().gradient(Matrix.row(p), Matrix.row(t));
    Check.that(gradient != null, "dL/dp is null", given);
    checkAtTheBounds("dL/dp", gradient.get(0, 0), expected, given);
  }

  private static void checkAtTheBounds(String what, double yours, double expected, Case given) {
    double tolerance = TOLERANCE_AT_THE_BOUNDS * Math.max(1, Math.abs(expected));
    if (!(Math.abs(yours - expected) <= tolerance)) {
      Check.number(what, yours, expected, given);
    }
  }

  private static Case given(Matrix predictions, Matrix targets) {
    return Case.of("predictions", predictions).and("targets", targets);
  }

  private static Matrix numbers(Sample sample) {
    return sample.matrix("predictions", sample.rows(), sample.outputs());
  }

  private static Matrix numbersToMeet(Sample sample) {
    return sample.matrix("targets", sample.rows(), sample.outputs());
  }

  private static Matrix probabilities(Sample sample) {
    return sample.matrix("predictions", sample.rows(), sample.outputs(), 0.05, 0.95);
  }

  private static Matrix between(Sample sample) {
    return sample.matrix("targets", sample.rows(), sample.outputs(), 0.05, 0.95);
  }

  private static Matrix zerosAndOnes(Sample sample) {
    RandomGenerator random = sample.random("targets");
    return Matrix.zeros(sample.rows(), sample.outputs()).map(x -> random.nextInt(2));
  }
}
