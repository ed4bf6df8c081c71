package gradus.exercises.step12;

import gradus.exercises.grading.Case;
import gradus.exercises.grading.Check;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A dataset whose rows can be told apart, and what came of it. */
final class NumberedRows {

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
  static void requireRows(Dataset batch, int rows, Case given) {
    Dataset data = dataset(rows);
    for (int i = 0; i < batch.size(); i++) {
      Matrix inputs = Matrix.row(batch.inputs().toArrays()[i]);
      Matrix targets = Matrix.row(batch.targets().toArrays()[i]);
      int row = (int) inputs.entry(0);
      boolean known = row >= 0 && row < rows;
      Check.that(
          known && inputs.equals(Matrix.row(data.inputs().toArrays()[row])),
          "a batch has the inputs %s, which is no row of the dataset".formatted(inputs),
          given);
      Check.that(
          targets.equals(Matrix.row(data.targets().toArrays()[row])),
          "row %d of the inputs stands beside the targets of another row".formatted(row),
          given);
    }
  }

  /** The sizes that the batches must have. */
  static List<Integer> sizes(int rows, int batchSize) {
    return IntStream.iterate(rows, left -> left > 0, left -> left - batchSize)
        .mapToObj(left -> Math.min(left, batchSize))
        .toList();
  }

  /** Checks that there are batches. */
  static void requireNoNull(List<Dataset> batches) {
    Check.that(batches != null, "the list of batches is null", Case.NOTHING);
    Check.that(batches.stream().allMatch(Objects::nonNull), "a batch is null", Case.NOTHING);
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
