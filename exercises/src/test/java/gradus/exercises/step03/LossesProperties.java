package gradus.exercises.step03;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.nn.Loss;
import gradus.nn.Losses;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

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
  @Checks("MeanSquaredError.value")
  void squaredErrorWorkedExample() {
    Matrix predictions = Matrix.of(2, 2, 1, 3, 5, 2);
    Matrix targets = Matrix.of(2, 2, 2, 1, 5, -1);
    double loss = new MeanSquaredError().value(predictions.copy(), targets.copy());
    GivenCase given = LossMistakes.ofSquaredError(predictions, targets);
    Check.number("the loss", loss, 3.5, given);
  }

  @Property
  @Checks("MeanSquaredError.value")
  void squaredErrorIsAMeanOverAllEntries(@ForAll Sample sample) {
    checkValue(new MeanSquaredError(), Losses.MSE, numbers(sample), numbersToMeet(sample));
  }

  @Example
  @Checks("MeanSquaredError.gradient")
  void squaredErrorGradientWorkedExample() {
    Matrix predictions = Matrix.of(2, 2, 1, 3, 5, 2);
    Matrix targets = Matrix.of(2, 2, 2, 1, 5, -1);
    Matrix gradient = new MeanSquaredError().gradient(predictions.copy(), targets.copy());
    Matrix expected = Matrix.of(2, 2, -0.5, 1, 0, 1.5);
    GivenCase given = LossMistakes.ofSquaredErrorGradient(predictions, targets);
    Check.matrix("dL/dp", gradient, expected, given);
  }

  @Property
  @Checks("MeanSquaredError.gradient")
  void squaredErrorGradientIsTheSlope(@ForAll Sample sample) {
    checkGradient(new MeanSquaredError(), Losses.MSE, numbers(sample), numbersToMeet(sample));
  }

  /** −log ½, and with probability ¼ for what happened, −log ¼. */
  @Example
  @Checks("BinaryCrossEntropy.value")
  void crossEntropyWorkedExample() {
    Matrix targets = Matrix.row(1, 0);
    Matrix half = Matrix.row(0.5, 0.5);
    double loss = new BinaryCrossEntropy().value(half.copy(), targets.copy());
    Check.number("the loss", loss, Math.log(2), LossMistakes.ofCrossEntropy(half, targets));
    Matrix quarter = Matrix.row(0.25, 0.75);
    loss = new BinaryCrossEntropy().value(quarter.copy(), targets.copy());
    Check.number("the loss", loss, Math.log(4), LossMistakes.ofCrossEntropy(quarter, targets));
  }

  @Property
  @Checks("BinaryCrossEntropy.value")
  void crossEntropyIsAMeanOverAllEntries(@ForAll Sample sample) {
    checkValue(
        new BinaryCrossEntropy(),
        Losses.BINARY_CROSS_ENTROPY,
        probabilities(sample),
        zerosAndOnes(sample));
  }

  @Property
  @Checks("BinaryCrossEntropy.value")
  void crossEntropyTakesTargetsBetween(@ForAll Sample sample) {
    checkValue(
        new BinaryCrossEntropy(),
        Losses.BINARY_CROSS_ENTROPY,
        probabilities(sample),
        between(sample));
  }

  @Property(tries = 1)
  @Checks("BinaryCrossEntropy.value")
  void crossEntropyIsFiniteAtZeroAndOne() {
    double costly = -Math.log(1e-12);
    checkValueAtTheBounds(0, 0, 0);
    checkValueAtTheBounds(1, 1, 0);
    checkValueAtTheBounds(0, 1, costly);
    checkValueAtTheBounds(1, 0, costly);
    checkValueAtTheBounds(0, 0.5, costly / 2);
  }

  @Property
  @Checks("BinaryCrossEntropy.value")
  void crossEntropyIsNotClippedTooSoon(
      @ForAll @IntRange(min = 3, max = 11) int zeros, @ForAll boolean nearOne) {
    double near = Math.pow(10, -zeros);
    checkValue(
        new BinaryCrossEntropy(),
        Losses.BINARY_CROSS_ENTROPY,
        Matrix.row(nearOne ? 1 - near : near),
        Matrix.row(nearOne ? 0 : 1));
  }

  /** (½ − 1) / ¼ / 2 and (½ − 0) / ¼ / 2. */
  @Example
  @Checks("BinaryCrossEntropy.gradient")
  void crossEntropyGradientWorkedExample() {
    Matrix half = Matrix.row(0.5, 0.5);
    Matrix targets = Matrix.row(1, 0);
    Matrix gradient = new BinaryCrossEntropy().gradient(half.copy(), targets.copy());
    GivenCase given = LossMistakes.ofCrossEntropyGradient(half, targets);
    Check.matrix("dL/dp", gradient, Matrix.row(-1, 1), given);
  }

  @Property
  @Checks("BinaryCrossEntropy.gradient")
  void crossEntropyGradientIsTheSlope(@ForAll Sample sample) {
    checkGradient(
        new BinaryCrossEntropy(),
        Losses.BINARY_CROSS_ENTROPY,
        probabilities(sample),
        zerosAndOnes(sample));
  }

  @Property
  @Checks("BinaryCrossEntropy.gradient")
  void crossEntropyGradientTakesTargetsBetween(@ForAll Sample sample) {
    checkGradient(
        new BinaryCrossEntropy(),
        Losses.BINARY_CROSS_ENTROPY,
        probabilities(sample),
        between(sample));
  }

  @Property
  @Checks("BinaryCrossEntropy.gradient")
  void crossEntropyGradientIsFiniteAtZeroAndOne(@ForAll boolean one, @ForAll boolean hit) {
    double size = hit ? 1 : 1e12;
    checkGradientAtTheBounds(one ? 1 : 0, one == hit ? 1 : 0, one == hit ? -size : size);
  }

  @Property
  @Checks("BinaryCrossEntropy.gradient")
  void crossEntropyGradientIsNotClippedTooSoon(
      @ForAll @IntRange(min = 3, max = 11) int zeros, @ForAll boolean nearOne) {
    double near = Math.pow(10, -zeros);
    checkGradientAtTheBounds(
        nearOne ? 1 - near : near, nearOne ? 0 : 1, nearOne ? 1 / near : -1 / near);
  }

  private static void checkValue(Loss yours, Losses right, Matrix predictions, Matrix targets) {
    Matrix p = predictions.copy();
    Matrix t = targets.copy();
    double loss = yours.value(p, t);
    checkUnchanged(predictions, p, targets, t);
    GivenCase given =
        right == Losses.MSE
            ? LossMistakes.ofSquaredError(predictions, targets)
            : LossMistakes.ofCrossEntropy(predictions, targets);
    Check.number("the loss", loss, right.value(predictions, targets), given);
  }

  private static void checkGradient(Loss yours, Losses right, Matrix predictions, Matrix targets) {
    Matrix p = predictions.copy();
    Matrix t = targets.copy();
    Matrix gradient = yours.gradient(p, t);
    checkUnchanged(predictions, p, targets, t);
    Matrix numeric = FiniteDifferences.gradient(moved -> right.value(moved, targets), predictions);
    double size = right.value(predictions, targets);
    GivenCase given =
        right == Losses.MSE
            ? LossMistakes.ofSquaredErrorGradient(predictions, targets)
            : LossMistakes.ofCrossEntropyGradient(predictions, targets);
    Check.gradient("dL/dp", gradient, numeric, size, given);
    Check.overwrite(gradient);
    checkUnchanged(predictions, p, targets, t);
  }

  private static void checkUnchanged(
      Matrix predictions, Matrix afterwards, Matrix targets, Matrix targetsAfterwards) {
    GivenCase given = LossMistakes.given(predictions, targets);
    Check.unchanged("predictions", predictions, afterwards, given);
    Check.unchanged("targets", targets, targetsAfterwards, given);
  }

  private static void checkValueAtTheBounds(double p, double t, double expected) {
    Matrix prediction = Matrix.row(p);
    Matrix target = Matrix.row(t);
    double loss = new BinaryCrossEntropy().value(prediction.copy(), target.copy());
    double right = Losses.BINARY_CROSS_ENTROPY.value(prediction, target);
    GivenCase given = LossMistakes.ofCrossEntropy(prediction, target);
    checkAtTheBounds("the loss", loss, expected, right, given);
  }

  private static void checkGradientAtTheBounds(double p, double t, double expected) {
    Matrix prediction = Matrix.row(p);
    Matrix target = Matrix.row(t);
    GivenCase given = LossMistakes.ofCrossEntropyGradient(prediction, target);
    Matrix gradient = new BinaryCrossEntropy().gradient(prediction.copy(), target.copy());
    Check.that(gradient != null, "dL/dp is null", given);
    Matrix right = Losses.BINARY_CROSS_ENTROPY.gradient(prediction, target);
    checkAtTheBounds("dL/dp", gradient.get(0, 0), expected, right.get(0, 0), given);
  }

  /** The expected number is exact, the right one is what doubles make of it. */
  private static void checkAtTheBounds(
      String what, double yours, double expected, double right, GivenCase given) {
    Check.that(
        Double.isFinite(yours),
        "%s is %s: look at what 0 and 1 do to logarithms and quotients".formatted(what, yours),
        "log-of-zero",
        given);
    double tolerance = TOLERANCE_AT_THE_BOUNDS * Math.max(1, Math.abs(expected));
    if (!(Math.abs(yours - expected) <= tolerance)) {
      Check.number(what, yours, right, given);
    }
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
