package gradus.nn;

import gradus.math.Matrix;
import gradus.math.Workspace;
import java.util.function.BooleanSupplier;

/**
 * Trains a network: for every batch forward, loss, backward, one step of the optimiser.
 *
 * <p>After the first epoch a batch allocates nothing, if the network's layers and the loss do not.
 */
public final class Trainer {

  private final Network network;
  private final Loss loss;
  private final Optimizer optimizer;
  private final Workspace lossGradient = new Workspace();

  private Matrix outputs;
  private double epochLoss;

  /**
   * Creates a trainer.
   *
   * @param network the network to train
   * @param loss the loss to minimise
   * @param optimizer the optimiser, which serves this network alone
   */
  public Trainer(Network network, Loss loss, Optimizer optimizer) {
    this.network = network;
    this.loss = loss;
    this.optimizer = optimizer;
  }

  /**
   * Trains the network.
   *
   * @param data the examples
   * @param plan length and batches
   * @param listener called after every epoch
   * @return the losses; an epoch's loss is the mean over its rows, each batch before its own update
   * @throws IllegalArgumentException if the data does not fit the network or the loss
   * @throws DivergenceException as soon as a batch's loss, or a parameter after an epoch, is not a
   *     finite number
   */
  public History train(Dataset data, TrainingPlan plan, TrainingListener listener) {
    requireFit(data);
    History history = new History();
    Batches batches = new Batches(data, plan.batchSize(), plan.shuffle());
    boolean goOn = true;
    for (int epoch = 1; goOn; epoch++) {
      boolean whole = trainEpoch(batches, epoch, history, plan.interrupted());
      if (whole) {
        history.add(epoch, epochLoss);
        listener.epochDone(epoch, epochLoss, outputs);
      }
      goOn = whole && epoch < plan.epochs() && goesOn(plan);
    }
    return history;
  }

  private boolean goesOn(TrainingPlan plan) {
    return !(epochLoss <= plan.untilLoss()) && !plan.interrupted().getAsBoolean();
  }

  /**
   * Trains without a listener.
   *
   * @param data the examples
   * @param plan length and batches
   * @return the losses
   */
  public History train(Dataset data, TrainingPlan plan) {
    return train(data, plan, (epoch, lossOfEpoch, lastOutputs) -> {});
  }

  /** Trains one epoch; returns false if it was interrupted between two batches. */
  private boolean trainEpoch(
      Batches batches, int epoch, History history, BooleanSupplier interrupted) {
    epochLoss = 0;
    boolean whole =
        batches.epoch(
            interrupted,
            (inputs, targets) -> {
              double batchLoss = trainBatch(inputs, targets);
              requireFinite(batchLoss, epoch, history);
              // A share of 1 leaves a full batch's loss as it is, to the bit.
              epochLoss += batchLoss * ((double) inputs.rows() / batches.rows());
            });
    requireFiniteParameters(epoch, epochLoss);
    return whole;
  }

  static void requireFinite(double batchLoss, int epoch, History history) {
    if (!Double.isFinite(batchLoss)) {
      throw new DivergenceException(epoch, "the loss", history.lastLoss());
    }
  }

  void requireFiniteParameters(int epoch, double lossOfEpoch) {
    for (Parameter parameter : network.parameters()) {
      if (!parameter.value().isFinite()) {
        throw new DivergenceException(epoch, parameter.name(), lossOfEpoch);
      }
    }
  }

  /** The outputs for the last batch, before its update. */
  Matrix outputs() {
    return outputs;
  }

  /** Trains one batch and returns its loss before the update. */
  double trainBatch(Matrix inputs, Matrix targets) {
    outputs = network.forward(inputs);
    Matrix gradient = lossGradient.matrixLike(outputs);
    loss.gradientInto(outputs, targets, gradient);
    network.zeroGradients();
    network.addGradients(gradient);
    optimizer.step(network.parameters());
    // The layers keep their outputs until the next forward, so this is the loss before the update.
    return loss.value(outputs, targets);
  }

  void requireFit(Dataset data) {
    if (data.inputs().columns() != network.inputSize()
        || data.targets().columns() != network.outputSize()) {
      throw new IllegalArgumentException(
          "%s has %d inputs and %d targets a row, but the network takes %d and gives %d"
              .formatted(
                  data.name(),
                  data.inputs().columns(),
                  data.targets().columns(),
                  network.inputSize(),
                  network.outputSize()));
    }
    loss.requireTargets(data.targets());
  }
}
