package gradus.exercises.step12;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.math.Softmax;
import gradus.nn.Dataset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** What is graded in step 12. */
@Tag("step12")
class ManyClassesProperties {

  @Example
  @Checks("SoftmaxCrossEntropy.softmax")
  void softmaxWorkedExample() {
    Matrix logits = Matrix.of(2, 2, 0, Math.log(3), 5, 5);
    Matrix yours = SoftmaxCrossEntropy.softmax(logits.copy());
    Matrix expected = Matrix.of(2, 2, 0.25, 0.75, 0.5, 0.5);
    SoftmaxChecks.requireProbabilities(logits, yours, expected);
  }

  @Property
  @Checks("SoftmaxCrossEntropy.softmax")
  void softmaxOfEveryRow(@ForAll Sample sample) {
    Matrix logits = SoftmaxChecks.logits(sample);
    Matrix yours = SoftmaxCrossEntropy.softmax(logits.copy());
    SoftmaxChecks.requireProbabilities(logits, yours, Softmax.of(logits));
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
    Matrix yours = SoftmaxCrossEntropy.softmax(shifted.copy());
    SoftmaxChecks.requireProbabilities(shifted, yours, Softmax.of(logits));
  }

  @Property(tries = 1)
  @Checks("SoftmaxCrossEntropy.softmax")
  void softmaxDoesNotOverflow() {
    for (double large : new double[] {1e3, 1e308}) {
      Matrix logits = Matrix.of(3, 3, large, 0, -large, large, large, -large, -large, -large, 0);
      Matrix yours = SoftmaxCrossEntropy.softmax(logits.copy());
      Matrix expected = Matrix.of(3, 3, 1, 0, 0, 0.5, 0.5, 0, 0, 0, 1);
      SoftmaxChecks.requireProbabilities(logits, yours, expected);
    }
  }

  @Property
  @Checks("SoftmaxCrossEntropy.softmax")
  void softmaxLeavesItsArgument(@ForAll Sample sample) {
    Matrix logits = SoftmaxChecks.logits(sample);
    Matrix argument = logits.copy();
    Check.overwrite(SoftmaxCrossEntropy.softmax(argument));
    Check.unchanged("logits", logits, argument, GivenCase.of("logits", logits));
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

  @Property
  @Checks("SoftmaxCrossEntropy.value")
  void valueLeavesItsArguments(@ForAll Sample sample) {
    Matrix logits = SoftmaxChecks.logits(sample);
    Matrix targets = SoftmaxChecks.mixed(sample);
    GivenCase given = GivenCase.of("logits", logits).and("targets", targets);
    Matrix logitsGiven = logits.copy();
    Matrix targetsGiven = targets.copy();
    new SoftmaxCrossEntropy().value(logitsGiven, targetsGiven);
    Check.unchanged("logits", logits, logitsGiven, given);
    Check.unchanged("targets", targets, targetsGiven, given);
  }

  /** Probabilities ¼ and ¾, ½ and ½, ¾ and ¼; the targets are taken off, over three rows. */
  @Example
  @Checks("SoftmaxCrossEntropy.gradient")
  void gradientWorkedExample() {
    Matrix logits = Matrix.of(3, 2, 0, Math.log(3), 5, 5, Math.log(3), 0);
    Matrix targets = Matrix.of(3, 2, 1, 0, 0, 1, 1, 0);
    Matrix yours = new SoftmaxCrossEntropy().gradient(logits.copy(), targets.copy());
    Matrix expected = Matrix.of(3, 2, -0.75, 0.75, 0.5, -0.5, -0.25, 0.25).scale(1.0 / 3);
    Check.matrix("dL/dz", yours, expected, SoftmaxChecks.gradientGiven(logits, targets));
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
    Matrix yours = new SoftmaxCrossEntropy().gradient(logits.copy(), targets.copy());
    Matrix expected = Matrix.of(2, 3, 0.5, 0, -0.5, -0.5, 0.25, 0.25);
    Check.matrix("dL/dz", yours, expected, SoftmaxChecks.gradientGiven(logits, targets));
  }

  @Property
  @Checks("SoftmaxCrossEntropy.gradient")
  void gradientLeavesItsArguments(@ForAll Sample sample) {
    Matrix logits = SoftmaxChecks.logits(sample);
    Matrix targets = SoftmaxChecks.mixed(sample);
    GivenCase given = GivenCase.of("logits", logits).and("targets", targets);
    Matrix logitsGiven = logits.copy();
    Matrix targetsGiven = targets.copy();
    Check.overwrite(new SoftmaxCrossEntropy().gradient(logitsGiven, targetsGiven));
    Check.unchanged("logits", logits, logitsGiven, given);
    Check.unchanged("targets", targets, targetsGiven, given);
  }

  /** Ten rows in batches of four. */
  @Example
  @Checks("MiniBatches.batches")
  void batchesWorkedExample() {
    NumberedRows.requireComplete(
        MiniBatches.batches(NumberedRows.dataset(10), 4, new SplittableRandom(1)), 10, 4);
  }

  @Property
  @Checks("MiniBatches.batches")
  void batchesHaveEveryRowOnce(
      @ForAll Sample sample,
      @ForAll @IntRange(min = 1, max = 20) int rows,
      @ForAll @IntRange(min = 1, max = 25) int batchSize) {
    Dataset data = NumberedRows.dataset(rows);
    RandomGenerator random = sample.random("generator");
    NumberedRows.requireComplete(MiniBatches.batches(data, batchSize, random), rows, batchSize);
  }

  /** 24 orders of 4 rows: that one is missing after 1,500 shuffles happens once in 10²⁶ runs. */
  @Property(tries = 1)
  @Checks("MiniBatches.batches")
  void batchesComeInEveryOrder() {
    GivenCase given = GivenCase.of("rows", 4).and("batchSize", 4);
    Set<List<Integer>> orders = new HashSet<>();
    RandomGenerator random = new SplittableRandom(1);
    for (int i = 0; i < 1500; i++) {
      orders.add(orderOf(4, 4, random));
    }
    String finding = "in 1500 shuffles %d of the 24 orders occurred".formatted(orders.size());
    Check.that(orders.size() == 24 || orders.size() == 1, finding, "orders-missing", given);
    Check.that(orders.size() == 24, finding, given);
  }

  @Property
  @Checks("MiniBatches.batches")
  void batchesTakeChanceFromTheGivenGenerator(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 40) int batchSize) {
    GivenCase given = GivenCase.of("rows", 30).and("batchSize", batchSize);
    RandomGenerator random = sample.random("generator");
    List<Integer> first = orderOf(30, batchSize, random);
    List<Integer> second = orderOf(30, batchSize, random);
    List<Integer> same = orderOf(30, batchSize, sample.random("generator"));
    List<List<Integer>> others =
        IntStream.range(0, NumberedRows.OTHERS)
            .mapToObj(i -> orderOf(30, batchSize, sample.random("another " + i)))
            .toList();
    NumberedRows.requireChance(30, first, same, others, given);
    Check.that(!first.equals(second), "a second call gives the same order", given);
  }

  @Property
  @Checks("MiniBatches.batches")
  void batchesLeaveTheDataset(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 25) int batchSize) {
    Dataset data = NumberedRows.dataset(10);
    List<Dataset> batches = MiniBatches.batches(data, batchSize, sample.random("generator"));
    NumberedRows.requireNoNull(batches);
    for (Dataset batch : batches) {
      Check.overwrite(batch.inputs());
      Check.overwrite(batch.targets());
    }
    GivenCase given = GivenCase.of("rows", 10).and("batchSize", batchSize);
    Check.unchanged("data (its inputs)", NumberedRows.dataset(10).inputs(), data.inputs(), given);
    Check.unchanged(
        "data (its targets)", NumberedRows.dataset(10).targets(), data.targets(), given);
  }

  private static List<Integer> orderOf(int rows, int batchSize, RandomGenerator random) {
    return NumberedRows.order(MiniBatches.batches(NumberedRows.dataset(rows), batchSize, random));
  }
}
