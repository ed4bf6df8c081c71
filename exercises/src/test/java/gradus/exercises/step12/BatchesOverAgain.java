package gradus.exercises.step12;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import java.util.List;
import java.util.stream.Stream;

/** Batches that are dealt out several times, of one dataset, of another, and of changed rows. */
final class BatchesOverAgain {

  private static final String RETURNED =
      "a later call changed batches that an earlier one returned";

  private BatchesOverAgain() {}

  static void require(Sample sample) {
    int rows = 5 + sample.inputs();
    int batchSize = sample.rows();
    Dataset data = NumberedRows.dataset(rows);
    List<Dataset> first = MiniBatches.batches(data, batchSize, sample.random("first"));
    NumberedRows.requireNoNull(first);
    List<Matrix> copies = matrices(first).map(Matrix::copy).toList();
    List<Dataset> second = MiniBatches.batches(data, batchSize, sample.random("second"));
    NumberedRows.requireComplete(second, rows, batchSize);
    Dataset other = NumberedRows.dataset(rows + 2);
    List<Dataset> third = MiniBatches.batches(other, batchSize, sample.random("first"));
    NumberedRows.requireComplete(third, rows + 2, batchSize);
    GivenCase given = GivenCase.of("rows", rows).and("batchSize", batchSize);
    Check.that(matrices(first).toList().equals(copies), RETURNED, "output-reused", given);
    List<Integer> order = NumberedRows.order(first);
    Stream.of(first, second, third).flatMap(BatchesOverAgain::matrices).forEach(Check::overwrite);
    requireChangedRows(data, order, batchSize, sample, given);
  }

  /** The rows change places within the same dataset: what comes of it is the order of the new. */
  private static void requireChangedRows(
      Dataset data, List<Integer> order, int batchSize, Sample sample, GivenCase given) {
    int rows = data.size();
    InPlace.copy(upsideDown(NumberedRows.dataset(rows).inputs()), data.inputs());
    InPlace.copy(upsideDown(NumberedRows.dataset(rows).targets()), data.targets());
    List<Dataset> again = MiniBatches.batches(data, batchSize, sample.random("first"));
    NumberedRows.requireComplete(again, rows, batchSize);
    List<Integer> expected = order.stream().map(row -> rows - 1 - row).toList();
    Check.that(
        NumberedRows.order(again).equals(expected),
        "the rows of the dataset have changed since the first call, and the batches have not",
        given);
  }

  private static Matrix upsideDown(Matrix matrix) {
    double[][] rows = matrix.toArrays();
    double[][] turned = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      turned[i] = rows[rows.length - 1 - i];
    }
    return Matrix.of(turned);
  }

  private static Stream<Matrix> matrices(List<Dataset> batches) {
    return batches.stream().flatMap(batch -> Stream.of(batch.inputs(), batch.targets()));
  }
}
