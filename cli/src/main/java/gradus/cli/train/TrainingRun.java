package gradus.cli.train;

import gradus.math.Matrix;
import gradus.nn.History;
import gradus.nn.Model;
import gradus.nn.Network;
import gradus.nn.Trainer;
import gradus.nn.TrainingListener;
import gradus.nn.TrainingPlan;
import java.util.function.BooleanSupplier;

/**
 * What a training leaves.
 *
 * @param task what was asked for
 * @param model the trained network
 * @param kitNetwork the same parameters in the kit's own layers
 * @param outputs what it gives for the data, as a person wants to read it
 * @param seconds how long it took
 */
record TrainingRun(
    TrainingTask task, Model model, Network kitNetwork, Matrix outputs, double seconds) {

  static TrainingRun of(
      TrainingTask task, TrainingParts parts, TrainingListener listener, BooleanSupplier stop) {
    Recipe recipe = task.recipe();
    Network network = parts.draw(recipe, task.seeds().weights());
    Trainer trainer = new Trainer(network, parts.loss(recipe), parts.optimizer(recipe));
    long start = System.nanoTime();
    History history = trainer.train(task.data(), plan(task).unlessInterrupted(stop), listener);
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean interrupted = stop.getAsBoolean();
    Model model =
        new Model(
            network, recipe.loss(), task.data().name(), task.seeds().seed(), history, interrupted);
    return new TrainingRun(
        task,
        model,
        parts.inKitLayers(network),
        recipe.loss().readable(network.predict(task.data().inputs())),
        seconds);
  }

  private static TrainingPlan plan(TrainingTask task) {
    Recipe recipe = task.recipe();
    TrainingPlan plan = TrainingPlan.epochs(recipe.epochs()).untilLoss(task.untilLoss());
    return recipe.isFullBatch(task.data().size())
        ? plan
        : plan.inBatches(recipe.batch(), task.seeds().shuffle());
  }

  /** The model to be kept: whatever layers it was trained in, it has the kit's. */
  Model kept() {
    return new Model(
        kitNetwork,
        model.loss(),
        model.dataset(),
        model.seed(),
        model.history(),
        model.interrupted());
  }

  int epochs() {
    return model.history().lastEpoch();
  }
}
