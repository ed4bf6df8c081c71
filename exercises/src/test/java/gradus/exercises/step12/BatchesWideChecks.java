package gradus.exercises.step12;

import gradus.grading.check.Check;
import gradus.grading.check.EntryCheck;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import java.util.Arrays;
import java.util.List;

/** Batches of datasets in which each row is there twice, with numbers of every size. */
final class BatchesWideChecks {

  private BatchesWideChecks() {}

  static void requireComplete(WideSample sample) {
    int rows = sample.rows();
    for (int batchSize : new int[] {1, sample.inputs(), rows, 2 * rows}) {
      GivenCase given = GivenCase.of("rows", rows).and("batchSize", batchSize);
      Dataset data = dataset(sample);
      List<Dataset> batches = MiniBatches.batches(data, batchSize, sample.random("generator"));
      Check.unchanged("data (its inputs)", dataset(sample).inputs(), data.inputs(), given);
      Check.unchanged("data (its targets)", dataset(sample).targets(), data.targets(), given);
      NumberedRows.requireNoNull(batches);
      NumberedRows.requireSizes(
          batches.stream().map(Dataset::size).toList(), NumberedRows.sizes(rows, batchSize), given);
      requireRows(batches, data, given);
    }
  }

  /** Rows 0 and 1 are equal, 2 and 3, and so on; the first input says which they are. */
  private static Dataset dataset(WideSample sample) {
    return new Dataset(
        "in pairs",
        inPairs(sample.ofAllSizes("inputs", sample.rows(), sample.inputs() + 1), true),
        inPairs(sample.ofAllSizes("targets", sample.rows(), sample.outputs()), false));
  }

  private static Matrix inPairs(Matrix matrix, boolean numbered) {
    double[][] rows = matrix.toArrays();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = rows[i - i % 2].clone();
      rows[i][0] = numbered ? Math.floorDiv(i, 2) : rows[i][0];
    }
    return Matrix.of(rows);
  }

  private static void requireRows(List<Dataset> batches, Dataset data, GivenCase given) {
    List<Integer> order = NumberedRows.order(batches);
    int[] pairs = order.stream().mapToInt(Integer::intValue).sorted().toArray();
    int[] expected = new int[data.size()];
    Arrays.setAll(expected, i -> i / 2);
    Check.that(
        Arrays.equals(pairs, expected),
        "each row must be there as often as in the dataset, equal ones too; there are the rows %s"
            .formatted(Arrays.toString(pairs)),
        given);
    int place = 0;
    for (Dataset batch : batches) {
      for (int i = 0; i < batch.size(); i++) {
        int row = 2 * order.get(place++);
        requireRow("inputs", batch.inputs(), i, data.inputs(), row, given);
        requireRow("targets", batch.targets(), i, data.targets(), row, given);
      }
    }
  }

  private static void requireRow(
      String what, Matrix batch, int place, Matrix data, int row, GivenCase given) {
    EntryCheck.row(
        "the %s of row %d of a batch, which is row %d of the dataset,".formatted(what, place, row),
        batch.toArrays()[place],
        Matrix.row(data.toArrays()[row]),
        given);
  }
}
