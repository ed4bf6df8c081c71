package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Checks that an epoch has every row of a dataset once. */
class BatchesProperties {

  @Property(tries = 300)
  void everyRowOnceAnEpoch(
      @ForAll @IntRange(min = 1, max = 30) int rows,
      @ForAll @IntRange(min = 1, max = 35) int size,
      @ForAll @IntRange(min = 0, max = 1000) int seed,
      @ForAll boolean shuffled) {
    Batches batches =
        new Batches(
            numbered(rows), size, shuffled ? Optional.of(new NumpyRandom(seed)) : Optional.empty());
    for (int epoch = 0; epoch < 3; epoch++) {
      List<Integer> sizes = new ArrayList<>();
      List<Integer> seen = new ArrayList<>();
      batches.epoch(() -> false, (inputs, targets) -> sizes.add(take(inputs, targets, seen)));
      List<Integer> all = IntStream.range(0, rows).boxed().toList();
      assertEquals(all, shuffled ? seen.stream().sorted().toList() : seen);
      assertEquals(expectedSizes(rows, size), sizes);
    }
  }

  @Example
  void theOrderIsNewEveryEpochAndComesFromTheSeed() {
    List<Integer> first = order(7, 2);
    assertEquals(first, order(7, 2));
    assertNotEquals(first, order(8, 2));
    assertNotEquals(first.subList(0, 20), first.subList(20, 40));
  }

  /** One batch of all rows in their order is the dataset's own matrices: nothing is copied. */
  @Example
  void aFullBatchIsNotCopied() {
    Dataset data = numbered(5);
    for (int size : List.of(5, TrainingPlan.FULL_BATCH)) {
      new Batches(data, size, Optional.empty())
          .epoch(
              () -> false,
              (inputs, targets) -> {
                assertSame(data.inputs(), inputs);
                assertSame(data.targets(), targets);
              });
    }
  }

  @Example
  void anInterruptIsObeyedBetweenTwoBatches() {
    List<Integer> sizes = new ArrayList<>();
    Batches batches = new Batches(numbered(5), 2, Optional.empty());
    boolean whole = batches.epoch(() -> true, (inputs, targets) -> sizes.add(inputs.rows()));
    assertEquals(List.of(2), sizes);
    assertFalse(whole);
  }

  private static List<Integer> order(int seed, int epochs) {
    List<Integer> seen = new ArrayList<>();
    Batches batches = new Batches(numbered(20), 6, Optional.of(new NumpyRandom(seed)));
    for (int epoch = 0; epoch < epochs; epoch++) {
      batches.epoch(() -> false, (inputs, targets) -> take(inputs, targets, seen));
    }
    return seen;
  }

  /** Notes the rows' numbers; input i, 2i and target −i must have stayed together. */
  private static int take(Matrix inputs, Matrix targets, List<Integer> seen) {
    for (int i = 0; i < inputs.rows(); i++) {
      int row = (int) inputs.get(i, 0);
      assertEquals(2.0 * row, inputs.get(i, 1));
      assertEquals(-row, targets.get(i, 0) + 0.0);
      seen.add(row);
    }
    return inputs.rows();
  }

  private static List<Integer> expectedSizes(int rows, int size) {
    List<Integer> sizes = new ArrayList<>();
    for (int left = rows; left > 0; left -= size) {
      sizes.add(Math.min(size, left));
    }
    return sizes;
  }

  private static Dataset numbered(int rows) {
    Matrix inputs = Matrix.zeros(rows, 2);
    Matrix targets = Matrix.zeros(rows, 1);
    for (int i = 0; i < rows; i++) {
      inputs.set(i, 0, i);
      inputs.set(i, 1, 2 * i);
      targets.set(i, 0, -i);
    }
    return new Dataset("numbered", inputs, targets);
  }
}
