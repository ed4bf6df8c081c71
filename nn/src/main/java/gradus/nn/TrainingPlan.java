package gradus.nn;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * The plan of a training: its length and its batches.
 *
 * @param epochs the most epochs, 1 or more
 * @param batchSize the rows of a batch; {@link #FULL_BATCH} for all of them at once
 * @param shuffle what shuffles the rows before every epoch, or empty to keep their order
 * @param untilLoss training ends after the first epoch whose loss is this or less; 0 in practice
 *     never ends it early
 * @param interrupted asked after every batch; training ends when it says true, and an epoch that
 *     was begun does not count
 */
public record TrainingPlan(
    int epochs,
    int batchSize,
    Optional<RandomGenerator> shuffle,
    double untilLoss,
    BooleanSupplier interrupted) {

  /** A batch of all rows, however many. */
  public static final int FULL_BATCH = Integer.MAX_VALUE;

  /**
   * Checks the numbers.
   *
   * @param epochs 1 or more
   * @param batchSize 1 or more
   * @param shuffle not checked
   * @param untilLoss 0 or more
   * @param interrupted not checked
   * @throws IllegalArgumentException if a number is out of range
   */
  public TrainingPlan {
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs is " + epochs + ", it must be 1 or more");
    }
    if (batchSize < 1) {
      throw new IllegalArgumentException(
          "the batch size is " + batchSize + ", it must be 1 or more");
    }
    if (!(untilLoss >= 0)) {
      throw new IllegalArgumentException(
          "the loss to stop at is " + untilLoss + ", it must be 0 or more");
    }
  }

  /**
   * Full batches, in the dataset's order, for so many epochs.
   *
   * @param epochs 1 or more
   * @return the plan
   */
  public static TrainingPlan epochs(int epochs) {
    return new TrainingPlan(epochs, FULL_BATCH, Optional.empty(), 0, () -> false);
  }

  /**
   * The same plan in shuffled mini-batches.
   *
   * @param size the rows of a batch
   * @param random shuffles before every epoch
   * @return a new plan
   */
  public TrainingPlan inBatches(int size, RandomGenerator random) {
    return new TrainingPlan(epochs, size, Optional.of(random), untilLoss, interrupted);
  }

  /**
   * The same plan, ending when a loss is reached.
   *
   * @param loss 0 or more
   * @return a new plan
   */
  public TrainingPlan untilLoss(double loss) {
    return new TrainingPlan(epochs, batchSize, shuffle, loss, interrupted);
  }

  /**
   * The same plan, ending when asked to.
   *
   * @param stop asked after every batch, by the training thread
   * @return a new plan
   */
  public TrainingPlan unlessInterrupted(BooleanSupplier stop) {
    return new TrainingPlan(epochs, batchSize, shuffle, untilLoss, stop);
  }
}
