package gradus.cli.play;

import gradus.cli.failure.UserMistake;
import gradus.cli.train.Recipe;
import gradus.cli.train.TrainingParts;
import gradus.cli.train.TrainingTask;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Dense;
import gradus.nn.Figure;
import gradus.nn.History;
import gradus.nn.Layer;
import gradus.nn.Loss;
import gradus.nn.Losses;
import gradus.nn.Network;
import gradus.nn.Notebook;
import gradus.nn.NotebookRecorder;
import gradus.nn.NotebookReplay;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import gradus.nn.SteppedTraining;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A training in the worker: it goes on by an epoch, a row or as far as there is time, and can be
 * looked at in between.
 */
final class PlayedTraining {

  private final TrainingTask task;
  private final Recipe recipe;
  private final Optional<Notebook> notebook;
  private final Optional<NotebookRecorder> recorder;
  private final Loss loss;
  private final Optimizer optimizer;
  private final Network drawn;
  private final List<Layer> layers;
  private final Network network;
  private Dataset data;
  private Optional<Dataset> heldOut;
  private SteppedTraining training;

  /** The held-out loss of some epochs: those that a frame showed. */
  private History heldOutLosses = new History();

  private List<Figure> figures = List.of();

  PlayedTraining(PlaySettings settings, TrainingTask task, TrainingParts parts) {
    this.task = task;
    this.recipe = task.recipe();
    this.notebook = settings.notebook();
    this.recorder = notebook.map(NotebookRecorder::new);
    this.loss = parts.loss(recipe);
    this.optimizer = parts.optimizer(recipe);
    this.drawn =
        notebook.map(NotebookReplay::start).orElseGet(() -> recipe.draw(task.seeds().weights()));
    this.layers = parts.layers(drawn);
    this.network = parts.join(recipe.layers().inputs(), layers);
    this.data = task.data();
    this.heldOut = settings.data().split(task.seeds()).heldOut();
    this.training = training(data);
  }

  private SteppedTraining training(Dataset rows) {
    Optional<RandomGenerator> shuffle =
        recipe.isFullBatch(rows.size()) ? Optional.empty() : Optional.of(task.seeds().shuffle());
    return new SteppedTraining(
        network, loss, optimizer, rows, shuffle, (epoch, value, outputs) -> note(epoch, outputs));
  }

  private void note(int epoch, Matrix outputs) {
    recorder.ifPresent(one -> one.epochDone(epoch, training.history().lastLoss(), outputs));
  }

  /**
   * Trains to the end of an epoch, or until the time is over, between two batches.
   *
   * @param epoch the number of epochs to come to
   * @param nanoseconds that it may take, about
   */
  void trainTo(int epoch, long nanoseconds) {
    long end = System.nanoTime() + nanoseconds;
    while (training.epoch() < epoch && System.nanoTime() - end < 0) {
      training.step(recipe.batch());
    }
    if (notebook.isPresent() && figures.isEmpty() && training.epoch() == Notebook.EPOCHS) {
      figures = NotebookReplay.figures(notebook.get(), notebookRun());
    }
  }

  /** The notebook's run, its network in the kit's layers, as figures are read from it. */
  private Notebook.Run notebookRun() {
    Notebook.Run run = recorder.orElseThrow().run(network, training.history());
    return new Notebook.Run(inKitLayers(), run.printed(), run.predictions(), run.history());
  }

  /** The same parameters, not copied, in layers of the kit. */
  private Network inKitLayers() {
    List<Layer> kits = new ArrayList<>();
    int next = 0;
    for (Layer layer : drawn.layers()) {
      if (layer instanceof Dense dense) {
        Matrix weights = network.parameters().get(next++).value();
        boolean hasBias = dense.bias().isPresent();
        kits.add(
            hasBias
                ? new Dense(weights, network.parameters().get(next++).value())
                : Dense.withoutBias(weights));
      } else {
        kits.add(layer);
      }
    }
    return new Network(network.inputSize(), kits);
  }

  /** Trains with the next row alone. */
  void trainRow() {
    training.step(1);
  }

  /** Sets one weight or bias. */
  void set(int parameter, int entry, double value) {
    List<Parameter> all = network.parameters();
    if (parameter < 0
        || parameter >= all.size()
        || entry < 0
        || entry >= all.get(parameter).value().size()) {
      throw new UserMistake("the network has no such weight.");
    }
    if (!Double.isFinite(value)) {
      throw new UserMistake("a weight is a number.");
    }
    all.get(parameter).value().setEntry(entry, value);
  }

  /** Goes on with other rows and the same weights. */
  void replace(PlayData.Split rows) {
    data = rows.training();
    heldOut = rows.heldOut();
    heldOutLosses = new History();
    training = training(data);
  }

  /** The outputs for rows, in the form for people. */
  Matrix outputs(Matrix inputs) {
    return recipe.loss().readable(network.predict(inputs));
  }

  /** What each pair of a dense layer and its activation gives for rows, from first to last. */
  List<Matrix> activations(Matrix inputs) {
    List<Matrix> all = new ArrayList<>();
    Matrix output = inputs;
    for (int i = 0; i < layers.size(); i++) {
      output = layers.get(i).forward(output);
      if (i % 2 == 1) {
        all.add(output.copy());
      }
    }
    return all;
  }

  /** The loss of rows as it is now; not a number without rows. */
  double lossNow(Optional<Dataset> rows) {
    return rows.map(some -> loss.value(network.predict(some.inputs()), some.targets()))
        .orElse(Double.NaN);
  }

  /** Notes the held-out loss of the last epoch for the curve. */
  void noteHeldOut(double value) {
    if (training.epoch() > heldOutLosses.lastEpoch() && Double.isFinite(value)) {
      heldOutLosses.add(training.epoch(), value);
    }
  }

  History heldOutLosses() {
    return heldOutLosses;
  }

  SteppedTraining training() {
    return training;
  }

  Dataset data() {
    return data;
  }

  Optional<Dataset> heldOut() {
    return heldOut;
  }

  Recipe recipe() {
    return recipe;
  }

  /** Whether a softmax is behind the last layer. */
  boolean isSoftmax() {
    return recipe.loss() == Losses.SOFTMAX_CROSS_ENTROPY;
  }

  /** The dense layers as they were drawn, for their shapes. */
  List<Dense> denseLayers() {
    return drawn.layers().stream().filter(Dense.class::isInstance).map(Dense.class::cast).toList();
  }

  List<Parameter> parameters() {
    return network.parameters();
  }

  /** A notebook's published figures beside this run's, once it has come to its end. */
  List<Figure> figures() {
    return figures;
  }
}
