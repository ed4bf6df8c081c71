package gradus.exercises.step12;

import gradus.grading.check.Check;
import gradus.grading.check.PropertyLog;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A dataset whose rows can be told apart, and what came of it. */
final class NumberedRows {

  /** So many generators do not all give the same batches where there is any chance in them. */
  private static final int OTHERS = 20;

  private NumberedRows() {}

  /** Row i has the inputs i, −i, 2i and the targets i + ½, 3i. */
  static Dataset dataset(int rows) {
    Matrix inputs = Matrix.zeros(rows, 3);
    Matrix targets = Matrix.zeros(rows, 2);
    for (int i = 0; i < rows; i++) {
      inputs.set(i, 0, i);
      inputs.set(i, 1, -i);
      inputs.set(i, 2, 2 * i);
      targets.set(i, 0, i + 0.5);
      targets.set(i, 1, 3 * i);
    }
    return new Dataset("numbered", inputs, targets);
  }

  /** Checks that each row of a batch is one of the dataset, inputs and targets. */
  private static void requireRows(Dataset batch, int rows, GivenCase given) {
    Dataset data = dataset(rows);
    for (int i = 0; i < batch.size(); i++) {
      Matrix inputs = Matrix.row(batch.inputs().toArrays()[i]);
      Matrix targets = Matrix.row(batch.targets().toArrays()[i]);
      int row = (int) inputs.entry(0);
      boolean known = row >= 0 && row < rows;
      Check.that(
          known && inputs.equals(Matrix.row(data.inputs().toArrays()[row])),
          () -> "a batch has the inputs %s, which is no row of the dataset".formatted(inputs),
          given);
      Check.that(
          targets.equals(Matrix.row(data.targets().toArrays()[row])),
          "row %d of the inputs does not stand beside its own targets".formatted(row),
          "targets-apart",
          given);
    }
  }

  /** Has a dataset dealt out; the case is shown if that throws. */
  static void requireBatches(int rows, int batchSize, RandomGenerator random) {
    GivenCase given = GivenCase.of("rows", rows).and("batchSize", batchSize);
    PropertyLog.current().openCases().open(given);
    requireComplete(MiniBatches.batches(dataset(rows), batchSize, random), rows, batchSize);
  }

  /** Checks that the batches have the right sizes, and every row of the dataset once. */
  static void requireComplete(List<Dataset> batches, int rows, int batchSize) {
    GivenCase given = GivenCase.of("rows", rows).and("batchSize", batchSize);
    requireNoNull(batches);
    requireSizes(batches.stream().map(Dataset::size).toList(), sizes(rows, batchSize), given);
    batches.forEach(batch -> requireRows(batch, rows, given));
    List<Integer> sorted = order(batches).stream().sorted().toList();
    String finding =
        "each of the %d rows must be there once; there are the rows %s".formatted(rows, sorted);
    Check.that(Set.copyOf(sorted).size() == sorted.size(), finding, "row-twice", given);
    Check.that(sorted.equals(IntStream.range(0, rows).boxed().toList()), finding, given);
  }

  /** Checks the sizes of the batches. */
  static void requireSizes(List<Integer> sizes, List<Integer> expected, GivenCase given) {
    String finding = "the batches have %s rows, they must have %s".formatted(sizes, expected);
    List<Integer> withoutLast = expected.subList(0, expected.size() - 1);
    Check.that(!sizes.equals(withoutLast), finding, "last-batch-missing", given);
    int rows = expected.stream().mapToInt(Integer::intValue).sum();
    int yours = sizes.stream().mapToInt(Integer::intValue).sum();
    boolean isNumber = sizes.size() == expected.get(0) && sizes.size() != expected.size();
    Check.that(!isNumber, finding + ": there are batchSize of them", "number-for-size", given);
    Check.that(yours <= rows, finding + ": more rows than there are", "filled-up", given);
    Check.that(sizes.equals(expected), finding, given);
  }

  /** Checks that the dataset is as it was, and no part of the batches: not even a single row. */
  static void requireLeft(int rows, int batchSize) {
    GivenCase given = GivenCase.of("rows", rows).and("batchSize", batchSize);
    Dataset data = dataset(rows);
    List<Dataset> batches = MiniBatches.batches(data, batchSize, new SplittableRandom(rows));
    requireNoNull(batches);
    for (Dataset batch : batches) {
      Check.overwrite(batch.inputs());
      Check.overwrite(batch.targets());
    }
    Check.unchanged("data (its inputs)", dataset(rows).inputs(), data.inputs(), given);
    Check.unchanged("data (its targets)", dataset(rows).targets(), data.targets(), given);
  }

  /** Checks that all chance comes from the generator. */
  static void requireChanceOfGenerator(int batchSize, Sample sample) {
    GivenCase given = GivenCase.of("rows", 30).and("batchSize", batchSize);
    RandomGenerator random = sample.random("generator");
    List<Integer> first = orderOf(30, batchSize, random);
    List<Integer> second = orderOf(30, batchSize, random);
    List<Integer> same = orderOf(30, batchSize, sample.random("generator"));
    List<List<Integer>> others =
        IntStream.range(0, OTHERS)
            .mapToObj(i -> orderOf(30, batchSize, sample.random("another " + i)))
            .toList();
    requireChance(30, first, same, others, given);
    Check.that(!first.equals(second), "a second call gives the same order", given);
  }

  private static List<Integer> orderOf(int rows, int batchSize, RandomGenerator random) {
    return order(MiniBatches.batches(dataset(rows), batchSize, random));
  }

  /**
   * Checks orders of so many rows.
   *
   * @param first from a generator
   * @param same from one in the same state
   * @param others from many in other states
   */
  private static void requireChance(
      int rows,
      List<Integer> first,
      List<Integer> same,
      List<List<Integer>> others,
      GivenCase given) {
    Check.that(first.size() == rows, "of %d rows came %d".formatted(rows, first.size()), given);
    String still = "all %d rows come in the order of the dataset".formatted(rows);
    List<Integer> unmoved = IntStream.range(0, rows).boxed().toList();
    Check.that(!first.equals(unmoved), still, "not-shuffled", given);
    String differs = "a generator in the same state gives another order";
    Check.that(first.equals(same), differs, "seed-ignored", given);
    String equals = "a generator in another state gives the same order";
    Check.that(!others.stream().allMatch(first::equals), equals, "seed-ignored", given);
    Check.that(!first.equals(others.get(0)), equals, given);
  }

  /** The sizes that the batches must have. */
  static List<Integer> sizes(int rows, int batchSize) {
    return IntStream.iterate(rows, left -> left > 0, left -> left - batchSize)
        .mapToObj(left -> Math.min(left, batchSize))
        .toList();
  }

  /** Checks that there are batches. */
  static void requireNoNull(List<Dataset> batches) {
    Check.that(batches != null, "the list of batches is null", GivenCase.NOTHING);
    Check.that(batches.stream().allMatch(Objects::nonNull), "a batch is null", GivenCase.NOTHING);
  }

  /** The numbers of the rows, in the order of the batches. */
  static List<Integer> order(List<Dataset> batches) {
    requireNoNull(batches);
    return batches.stream()
        .flatMap(
            batch -> IntStream.range(0, batch.size()).mapToObj(i -> (int) batch.inputs().get(i, 0)))
        .toList();
  }
}
