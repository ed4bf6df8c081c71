package gradus.nn;

import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.math.Workspace;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Divides a dataset into batches: every row once an epoch, with the remaining rows in the last
 * batch. With a generator the order is new every epoch (Fisher and Yates), without one it is the
 * dataset's own.
 */
final class Batches {

  /** Receives one batch; the matrices are valid until the next one. */
  interface Consumer {
    void accept(Matrix inputs, Matrix targets);
  }

  private final Dataset data;
  private final int batchSize;
  private final Optional<RandomGenerator> shuffle;
  private final int[] order;
  private final Workspace inputs = new Workspace();
  private final Workspace targets = new Workspace();
  private int next;

  Batches(Dataset data, int batchSize, Optional<RandomGenerator> shuffle) {
    this.data = data;
    this.batchSize = batchSize;
    this.shuffle = shuffle;
    this.order = IntStream.range(0, data.size()).toArray();
  }

  /** The number of rows of an epoch. */
  int rows() {
    return order.length;
  }

  /** Runs one epoch; returns false if it was interrupted between two batches. */
  boolean epoch(BooleanSupplier interrupted, Consumer consumer) {
    begin();
    while (left() > 0) {
      if (next > 0 && interrupted.getAsBoolean()) {
        return false;
      }
      next(batchSize, consumer);
    }
    return true;
  }

  /** Begins an epoch, in a new order if rows are shuffled. */
  void begin() {
    shuffle.ifPresent(this::shuffle);
    next = 0;
  }

  /** The rows that this epoch has not had. */
  int left() {
    return order.length - next;
  }

  /** The row that comes next in this epoch, by its number in the dataset. */
  int nextRow() {
    return order[next];
  }

  /** Hands over the next rows of this epoch: as many as asked for, or what is left. */
  void next(int most, Consumer consumer) {
    int size = Math.min(most, left());
    if (shuffle.isEmpty() && size == order.length) {
      consumer.accept(data.inputs(), data.targets());
    } else {
      consumer.accept(
          take(data.inputs(), next, size, inputs), take(data.targets(), next, size, targets));
    }
    next += size;
  }

  private Matrix take(Matrix rows, int first, int size, Workspace workspace) {
    Matrix batch = workspace.matrix(size, rows.columns());
    InPlace.takeRows(rows, order, first, batch);
    return batch;
  }

  private void shuffle(RandomGenerator random) {
    for (int last = rows() - 1; last > 0; last--) {
      int drawn = random.nextInt(last + 1);
      int moved = order[last];
      order[last] = order[drawn];
      order[drawn] = moved;
    }
  }
}
