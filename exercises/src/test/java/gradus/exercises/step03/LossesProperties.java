package gradus.exercises.step03;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.Losses;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** The graded properties of step 03. */
@Tag("step03")
class LossesProperties {

  /** (1 + 4 + 0 + 9) / 4. */
  @Example
  @Checks("MeanSquaredError.value")
  void squaredErrorWorkedExample() {
    Matrix predictions = Matrix.of(2, 2, 1, 3, 5, 2);
    Matrix targets = Matrix.of(2, 2, 2, 1, 5, -1);
    GivenCase given = LossMistakes.ofSquaredError(predictions, targets);
    double loss = new MeanSquaredError().value(predictions.copy(), targets.copy());
    Check.number("the loss", loss, 3.5, given);
  }

  @Property
  @Checks("MeanSquaredError.value")
  void squaredErrorIsAMeanOverAllEntries(@ForAll Sample sample) {
    LossChecks.requireValue(
        new MeanSquaredError(), Losses.MSE, numbers(sample), numbersToMeet(sample));
  }

  @Property(tries = 2)
  @Checks("MeanSquaredError.value")
  void squaredErrorWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(LossWideChecks::requireSquaredError);
  }

  @Property(tries = 4)
  @Checks("MeanSquaredError.value")
  void squaredErrorWorksCallAfterCall(@ForAll Sample sample) {
    LossSubject.requireValue(MeanSquaredError::new, Losses.MSE, sample);
  }

  @Example
  @Checks("MeanSquaredError.gradient")
  void squaredErrorGradientWorkedExample() {
    Matrix predictions = Matrix.of(2, 2, 1, 3, 5, 2);
    Matrix targets = Matrix.of(2, 2, 2, 1, 5, -1);
    GivenCase given = LossMistakes.ofSquaredErrorGradient(predictions, targets);
    Matrix gradient = new MeanSquaredError().gradient(predictions.copy(), targets.copy());
    Matrix expected = Matrix.of(2, 2, -0.5, 1, 0, 1.5);
    Check.matrix("dL/dp", gradient, expected, given);
  }

  @Property
  @Checks("MeanSquaredError.gradient")
  void squaredErrorGradientIsTheSlope(@ForAll Sample sample) {
    LossChecks.requireGradient(
        new MeanSquaredError(), Losses.MSE, numbers(sample), numbersToMeet(sample));
  }

  @Property(tries = 2)
  @Checks("MeanSquaredError.gradient")
  void squaredErrorGradientWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(LossWideChecks::requireSquaredErrorGradient);
  }

  @Property(tries = 4)
  @Checks("MeanSquaredError.gradient")
  void squaredErrorGradientWorksCallAfterCall(@ForAll Sample sample) {
    LossSubject.requireGradient(MeanSquaredError::new, Losses.MSE, sample);
  }

  /** −log ½, and with probability ¼ for what happened, −log ¼. */
  @Example
  @Checks("BinaryCrossEntropy.value")
  void crossEntropyWorkedExample() {
    Matrix targets = Matrix.row(1, 0);
    Matrix half = Matrix.row(0.5, 0.5);
    GivenCase given = LossMistakes.ofCrossEntropy(half, targets);
    double loss = new BinaryCrossEntropy().value(half.copy(), targets.copy());
    Check.number("the loss", loss, Math.log(2), given);
    Matrix quarter = Matrix.row(0.25, 0.75);
    given = LossMistakes.ofCrossEntropy(quarter, targets);
    loss = new BinaryCrossEntropy().value(quarter.copy(), targets.copy());
    Check.number("the loss", loss, Math.log(4), given);
  }

  @Property
  @Checks("BinaryCrossEntropy.value")
  void crossEntropyIsAMeanOverAllEntries(@ForAll Sample sample) {
    LossChecks.requireValue(
        new BinaryCrossEntropy(),
        Losses.BINARY_CROSS_ENTROPY,
        probabilities(sample),
        zerosAndOnes(sample));
  }

  @Property
  @Checks("BinaryCrossEntropy.value")
  void crossEntropyTakesTargetsBetween(@ForAll Sample sample) {
    LossChecks.requireValue(
        new BinaryCrossEntropy(),
        Losses.BINARY_CROSS_ENTROPY,
        probabilities(sample),
        between(sample));
  }

  @Property(tries = 1)
  @Checks("BinaryCrossEntropy.value")
  void crossEntropyIsFiniteAtZeroAndOne() {
    double costly = -Math.log(1e-12);
    LossChecks.requireValueAtTheBounds(0, 0, 0);
    LossChecks.requireValueAtTheBounds(1, 1, 0);
    LossChecks.requireValueAtTheBounds(0, 1, costly);
    LossChecks.requireValueAtTheBounds(1, 0, costly);
    LossChecks.requireValueAtTheBounds(0, 0.5, costly / 2);
  }

  @Property
  @Checks("BinaryCrossEntropy.value")
  void crossEntropyIsNotClippedTooSoon(
      @ForAll @IntRange(min = 3, max = 11) int zeros, @ForAll boolean nearOne) {
    double near = Math.pow(10, -zeros);
    LossChecks.requireValue(
        new BinaryCrossEntropy(),
        Losses.BINARY_CROSS_ENTROPY,
        Matrix.row(nearOne ? 1 - near : near),
        Matrix.row(nearOne ? 0 : 1));
  }

  @Property(tries = 2)
  @Checks("BinaryCrossEntropy.value")
  void crossEntropyWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(LossWideChecks::requireCrossEntropy);
  }

  @Property(tries = 4)
  @Checks("BinaryCrossEntropy.value")
  void crossEntropyWorksCallAfterCall(@ForAll Sample sample) {
    LossSubject.requireValue(BinaryCrossEntropy::new, Losses.BINARY_CROSS_ENTROPY, sample);
  }

  /** (½ − 1) / ¼ / 2 and (½ − 0) / ¼ / 2. */
  @Example
  @Checks("BinaryCrossEntropy.gradient")
  void crossEntropyGradientWorkedExample() {
    Matrix half = Matrix.row(0.5, 0.5);
    Matrix targets = Matrix.row(1, 0);
    GivenCase given = LossMistakes.ofCrossEntropyGradient(half, targets);
    Matrix gradient = new BinaryCrossEntropy().gradient(half.copy(), targets.copy());
    Check.matrix("dL/dp", gradient, Matrix.row(-1, 1), given);
  }

  @Property
  @Checks("BinaryCrossEntropy.gradient")
  void crossEntropyGradientIsTheSlope(@ForAll Sample sample) {
    LossChecks.requireGradient(
        new BinaryCrossEntropy(),
        Losses.BINARY_CROSS_ENTROPY,
        probabilities(sample),
        zerosAndOnes(sample));
  }

  @Property
  @Checks("BinaryCrossEntropy.gradient")
  void crossEntropyGradientTakesTargetsBetween(@ForAll Sample sample) {
    LossChecks.requireGradient(
        new BinaryCrossEntropy(),
        Losses.BINARY_CROSS_ENTROPY,
        probabilities(sample),
        between(sample));
  }

  @Property
  @Checks("BinaryCrossEntropy.gradient")
  void crossEntropyGradientIsFiniteAtZeroAndOne(@ForAll boolean one, @ForAll boolean hit) {
    double size = hit ? 1 : 1e12;
    LossChecks.requireGradientAtTheBounds(
        one ? 1 : 0, one == hit ? 1 : 0, one == hit ? -size : size);
  }

  @Property
  @Checks("BinaryCrossEntropy.gradient")
  void crossEntropyGradientIsNotClippedTooSoon(
      @ForAll @IntRange(min = 3, max = 11) int zeros, @ForAll boolean nearOne) {
    double near = Math.pow(10, -zeros);
    LossChecks.requireGradientAtTheBounds(
        nearOne ? 1 - near : near, nearOne ? 0 : 1, nearOne ? 1 / near : -1 / near);
  }

  @Property(tries = 2)
  @Checks("BinaryCrossEntropy.gradient")
  void crossEntropyGradientWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(LossWideChecks::requireCrossEntropyGradient);
  }

  @Property(tries = 4)
  @Checks("BinaryCrossEntropy.gradient")
  void crossEntropyGradientWorksCallAfterCall(@ForAll Sample sample) {
    LossSubject.requireGradient(BinaryCrossEntropy::new, Losses.BINARY_CROSS_ENTROPY, sample);
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
