package gradus.nn;

import gradus.math.Matrix;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A training that goes on batch by batch, for whoever wants to look at the network in between. Its
 * epochs are those of {@link Trainer}, to the bit.
 *
 * <pre>{@code
 * SteppedTraining training = new SteppedTraining(network, loss, optimizer, data, Optional.empty());
 * while (training.epoch() < 100) {
 *   training.step(32);
 * }
 * }</pre>
 */
public final class SteppedTraining {

  private final Network network;
  private final Trainer trainer;
  private final Batches batches;
  private final TrainingListener listener;
  private final History history = new History();
  private int epoch;
  private int lastRow = -1;
  private double lossSoFar;

  /**
   * Prepares a training.
   *
   * @param network the network to train
   * @param loss the loss to minimise
   * @param optimizer the optimiser, which serves this network alone
   * @param data the examples
   * @param shuffle what shuffles the rows before every epoch, or empty to keep their order
   * @param listener called after every epoch
   * @throws IllegalArgumentException if the data does not fit the network or the loss
   */
  public SteppedTraining(
      Network network,
      Loss loss,
      Optimizer optimizer,
      Dataset data,
      Optional<RandomGenerator> shuffle,
      TrainingListener listener) {
    this.network = network;
    this.trainer = new Trainer(network, loss, optimizer);
    this.batches = new Batches(data, 1, shuffle);
    this.listener = listener;
    trainer.requireFit(data);
    batches.begin();
  }

  /**
   * Trains the next batch: so many rows, or what is left of the epoch.
   *
   * @param rows 1 or more
   * @return whether the epoch is whole with it
   * @throws DivergenceException if the batch's loss, or a parameter after the epoch, is not a
   *     finite number
   */
  public boolean step(int rows) {
    lastRow = batches.nextRow();
    batches.next(rows, this::train);
    if (batches.left() > 0) {
      return false;
    }
    endEpoch();
    return true;
  }

  private void train(Matrix inputs, Matrix targets) {
    double batchLoss = trainer.trainBatch(inputs, targets);
    Trainer.requireFinite(batchLoss, epoch + 1, history);
    lossSoFar += batchLoss * ((double) inputs.rows() / batches.rows());
  }

  private void endEpoch() {
    epoch++;
    trainer.requireFiniteParameters(epoch, lossSoFar);
    history.add(epoch, lossSoFar);
    listener.epochDone(epoch, lossSoFar, trainer.outputs());
    lossSoFar = 0;
    batches.begin();
  }

  /**
   * The network that is trained.
   *
   * @return the network, as it is now
   */
  public Network network() {
    return network;
  }

  /**
   * The number of whole epochs so far.
   *
   * @return 0 or more
   */
  public int epoch() {
    return epoch;
  }

  /**
   * The rows that the epoch now begun has had.
   *
   * @return 0 if none is begun
   */
  public int rowsDone() {
    return batches.rows() - batches.left();
  }

  /**
   * The first row of the last batch.
   *
   * @return its number in the dataset; −1 if there was no batch yet
   */
  public int lastRow() {
    return lastRow;
  }

  /**
   * The losses of the whole epochs.
   *
   * @return the history, which goes on
   */
  public History history() {
    return history;
  }
}
