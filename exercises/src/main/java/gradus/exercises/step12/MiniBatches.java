package gradus.exercises.step12;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Step 12, a bonus, too: an epoch in small portions.
 *
 * <p>Four rows fit into one batch; sixty thousand need not. A gradient from a few dozen rows points
 * nearly the same way and costs a thousandth, so that there are a thousand steps in an epoch in
 * place of one. The rows are shuffled first, so that no batch is a selection.
 *
 * <p>Write your code in place of the line that throws a {@link NotImplementedException}.
 */
public final class MiniBatches {

  private MiniBatches() {}

  /**
   * Shuffles the rows of a dataset and deals them out in batches.
   *
   * <p>Every row is in one batch, once, its inputs beside its targets. Each batch has {@code
   * batchSize} rows, only the last one has what is left over if the rows do not divide evenly: ten
   * rows in batches of four are 4, 4 and 2 rows. There is no empty batch, and if {@code batchSize}
   * is larger than the dataset, there is one batch.
   *
   * <p>A {@link Dataset} has {@code inputs()}, {@code targets()} and {@code size()}, its number of
   * rows; {@code new Dataset(name, inputs, targets)} makes one.
   *
   * <p>All orders of the rows are equally likely, and chance comes from {@code random} alone. One
   * way (Fisher and Yates): for i from the last row down to 1, swap row i with row {@code
   * random.nextInt(i + 1)}.
   *
   * <p>Graded: every row once and only once; inputs beside their own targets; the sizes; every
   * order occurs; a generator in the same state gives the same order, and a second call shuffles
   * anew; the dataset is left as it was. The names of the batches are free. 3 points.
   *
   * @param data the dataset, one row or more
   * @param batchSize the rows of a batch, 1 or more
   * @param random where chance comes from
   * @return the batches, new datasets
   */
  @Graded(points = 3)
  public static List<Dataset> batches(Dataset data, int batchSize, RandomGenerator random) {
    throw new NotImplementedException("12 MiniBatches.batches");
  }

  /** Given: the entries of one row of a matrix. */
  private static double[] row(Matrix matrix, int row) {
    double[] entries = new double[matrix.columns()];
    for (int j = 0; j < entries.length; j++) {
      entries[j] = matrix.get(row, j);
    }
    return entries;
  }
}
