package gradus.exercises.step12;

import gradus.grading.check.Check;
import gradus.grading.check.Frozen;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.math.Softmax;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** The graded properties of step 12. */
@Tag("step12")
class ManyClassesProperties {

  @Example
  @Checks("SoftmaxCrossEntropy.softmax")
  void softmaxWorkedExample() {
    Matrix logits = Matrix.of(2, 2, 0, Math.log(3), 5, 5);
    Matrix expected = Matrix.of(2, 2, 0.25, 0.75, 0.5, 0.5);
    SoftmaxChecks.requireProbabilities(logits, expected);
  }

  @Property
  @Checks("SoftmaxCrossEntropy.softmax")
  void softmaxOfEveryRow(@ForAll Sample sample) {
    Matrix logits = SoftmaxChecks.logits(sample);
    SoftmaxChecks.requireProbabilities(logits, Softmax.of(logits));
  }

  @Property
  @Checks("SoftmaxCrossEntropy.softmax")
  void softmaxRowsAddUpToOne(@ForAll Sample sample) {
    Matrix logits = sample.matrix("logits", sample.rows(), sample.outputs(), -700, 700);
    GivenCase given = GivenCase.of("logits", logits);
    Matrix yours = SoftmaxCrossEntropy.softmax(logits.copy());
    SoftmaxChecks.requireProbabilities(logits, yours, Softmax.of(logits));
    Matrix sums = yours.transpose().sumRows();
    Check.matrix("the sums of the rows", sums, sums.map(x -> 1), given);
  }

  @Property
  @Checks("SoftmaxCrossEntropy.softmax")
  void softmaxIsShiftInvariant(@ForAll Sample sample) {
    Matrix logits = sample.matrix("logits", sample.rows() + 1, sample.outputs(), -4, 4);
    double shift = sample.number("shift", -1000, 1000);
    Matrix shifted = SoftmaxChecks.shifted(logits, shift);
    SoftmaxChecks.requireProbabilities(shifted, Softmax.of(logits));
  }

  @Property(tries = 1)
  @Checks("SoftmaxCrossEntropy.softmax")
  void softmaxDoesNotOverflow() {
    for (double large : new double[] {1e3, 1e308}) {
      Matrix logits = Matrix.of(3, 3, large, 0, -large, large, large, -large, -large, -large, 0);
      GivenCase given = GivenCase.of("logits", logits);
      Matrix yours = Frozen.call("logits", logits, SoftmaxCrossEntropy::softmax, given);
      Matrix expected = Matrix.of(3, 3, 1, 0, 0, 0.5, 0.5, 0, 0, 0, 1);
      SoftmaxChecks.requireProbabilities(logits, yours, expected);
    }
  }

  @Property(tries = 30)
  @Checks("SoftmaxCrossEntropy.softmax")
  void softmaxLeavesItsArgument(@ForAll Sample sample) {
    Matrix logits = SoftmaxChecks.logits(sample);
    Matrix argument = logits.copy();
    GivenCase given = GivenCase.of("logits", logits);
    Check.overwrite(SoftmaxCrossEntropy.softmax(argument));
    Check.unchanged("logits", logits, argument, given);
  }

  @Property(tries = 2)
  @Checks("SoftmaxCrossEntropy.softmax")
  void softmaxWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(SoftmaxWideChecks::requireProbabilities);
  }

  @Property(tries = 8)
  @Checks("SoftmaxCrossEntropy.softmax")
  void softmaxWorksCallAfterCall(@ForAll Sample sample) {
    SoftmaxSubject.requireProbabilities(sample);
  }

  /** Three rows with two equal classes each: the mean of −log ½, −log ½ and −log ½. */
  @Example
  @Checks("SoftmaxCrossEntropy.value")
  void valueWorkedExample() {
    Matrix logits = Matrix.of(3, 2, 0, 0, 5, 5, -1, -1);
    SoftmaxChecks.requireValue(logits, Matrix.of(3, 2, 1, 0, 0, 1, 0, 1), Math.log(2));
  }

  @Property
  @Checks("SoftmaxCrossEntropy.value")
  void valueForOneRightClassARow(@ForAll Sample sample) {
    SoftmaxChecks.requireValue(SoftmaxChecks.logits(sample), SoftmaxChecks.oneHot(sample));
  }

  @Property
  @Checks("SoftmaxCrossEntropy.value")
  void valueForMixedTargets(@ForAll Sample sample) {
    SoftmaxChecks.requireValue(SoftmaxChecks.logits(sample), SoftmaxChecks.mixed(sample));
  }

  @Property
  @Checks("SoftmaxCrossEntropy.value")
  void valueDoesNotOverflow(@ForAll Sample sample) {
    Matrix logits = sample.matrix("logits", sample.rows(), sample.outputs(), -1000, 1000);
    SoftmaxChecks.requireValue(logits, SoftmaxChecks.oneHot(sample));
    SoftmaxChecks.requireValue(logits, SoftmaxChecks.mixed(sample));
  }

  @Example
  @Checks("SoftmaxCrossEntropy.value")
  void valueOfTheLargestLogits() {
    Matrix logits = Matrix.of(2, 3, 1000, 0, -1000, -1000, 1000, 1000);
    SoftmaxChecks.requireValue(logits, Matrix.of(2, 3, 0, 0, 1, 1, 0, 0), 2000 + Math.log(2) / 2);
  }

  @Property(tries = 30)
  @Checks("SoftmaxCrossEntropy.value")
  void valueLeavesItsArguments(@ForAll Sample sample) {
    SoftmaxChecks.requireValueLeaves(SoftmaxChecks.logits(sample), SoftmaxChecks.mixed(sample));
  }

  @Property(tries = 2)
  @Checks("SoftmaxCrossEntropy.value")
  void valueWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(SoftmaxWideChecks::requireValue);
  }

  @Property(tries = 8)
  @Checks("SoftmaxCrossEntropy.value")
  void valueWorksCallAfterCall(@ForAll Sample sample) {
    SoftmaxSubject.requireValue(sample);
  }

  /** Probabilities ¼ and ¾, ½ and ½, ¾ and ¼; the targets are taken off, over three rows. */
  @Example
  @Checks("SoftmaxCrossEntropy.gradient")
  void gradientWorkedExample() {
    Matrix logits = Matrix.of(3, 2, 0, Math.log(3), 5, 5, Math.log(3), 0);
    Matrix targets = Matrix.of(3, 2, 1, 0, 0, 1, 1, 0);
    GivenCase given = SoftmaxChecks.gradientGiven(logits, targets);
    Matrix yours = new SoftmaxCrossEntropy().gradient(logits.copy(), targets.copy());
    Matrix expected = Matrix.of(3, 2, -0.75, 0.75, 0.5, -0.5, -0.25, 0.25).scale(1.0 / 3);
    Check.matrix("dL/dz", yours, expected, given);
  }

  @Property
  @Checks("SoftmaxCrossEntropy.gradient")
  void gradientForOneRightClassARow(@ForAll Sample sample) {
    SoftmaxChecks.requireGradient(SoftmaxChecks.logits(sample), SoftmaxChecks.oneHot(sample));
  }

  @Property
  @Checks("SoftmaxCrossEntropy.gradient")
  void gradientForMixedTargets(@ForAll Sample sample) {
    SoftmaxChecks.requireGradient(SoftmaxChecks.logits(sample), SoftmaxChecks.mixed(sample));
  }

  @Property(tries = 1)
  @Checks("SoftmaxCrossEntropy.gradient")
  void gradientDoesNotOverflow() {
    Matrix logits = Matrix.of(2, 3, 1000, 0, -1000, -1000, 1000, 1000);
    Matrix targets = Matrix.of(2, 3, 0, 0, 1, 1, 0, 0);
    GivenCase given = SoftmaxChecks.gradientGiven(logits, targets);
    Matrix yours = new SoftmaxCrossEntropy().gradient(logits.copy(), targets.copy());
    Matrix expected = Matrix.of(2, 3, 0.5, 0, -0.5, -0.5, 0.25, 0.25);
    Check.matrix("dL/dz", yours, expected, given);
  }

  @Property(tries = 30)
  @Checks("SoftmaxCrossEntropy.gradient")
  void gradientLeavesItsArguments(@ForAll Sample sample) {
    SoftmaxChecks.requireGradientLeaves(SoftmaxChecks.logits(sample), SoftmaxChecks.mixed(sample));
  }

  @Property(tries = 2)
  @Checks("SoftmaxCrossEntropy.gradient")
  void gradientWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(SoftmaxWideChecks::requireGradient);
  }

  @Property(tries = 8)
  @Checks("SoftmaxCrossEntropy.gradient")
  void gradientWorksCallAfterCall(@ForAll Sample sample) {
    SoftmaxSubject.requireGradient(sample);
  }

  /** Ten rows in batches of four. */
  @Example
  @Checks("MiniBatches.batches")
  void batchesWorkedExample() {
    NumberedRows.requireBatches(10, 4, new SplittableRandom(1));
  }

  @Property
  @Checks("MiniBatches.batches")
  void batchesHaveEveryRowOnce(
      @ForAll Sample sample,
      @ForAll @IntRange(min = 1, max = 20) int rows,
      @ForAll @IntRange(min = 1, max = 25) int batchSize) {
    NumberedRows.requireBatches(rows, batchSize, sample.random("generator"));
  }

  @Property(tries = 1)
  @Checks("MiniBatches.batches")
  void batchesComeInEveryOrder(@ForAll Sample sample) {
    ShuffleStatistics.requireEveryOrder(sample.random("orders"));
    ShuffleStatistics.requireEveryPlace(sample.random("places"));
    ShuffleStatistics.requireMoves(sample.random("moves"));
  }

  @Property
  @Checks("MiniBatches.batches")
  void batchesTakeChanceFromTheGivenGenerator(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 40) int batchSize) {
    NumberedRows.requireChanceOfGenerator(batchSize, sample);
  }

  @Property(tries = 30)
  @Checks("MiniBatches.batches")
  void batchesLeaveTheDataset(
      @ForAll @IntRange(min = 1, max = 10) int rows,
      @ForAll @IntRange(min = 1, max = 12) int batchSize) {
    NumberedRows.requireLeft(rows, batchSize);
  }

  @Property(tries = 2)
  @Checks("MiniBatches.batches")
  void batchesWorkAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(BatchesWideChecks::requireComplete);
  }

  @Property(tries = 8)
  @Checks("MiniBatches.batches")
  void batchesWorkCallAfterCall(@ForAll Sample sample) {
    BatchesOverAgain.require(sample);
  }
}
