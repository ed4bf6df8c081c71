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
 * The result of a training.
 *
 * @param task the task
 * @param model the trained network
 * @param kitNetwork the same parameters in the kit's own layers
 * @param outputs its outputs for the data in the form for people
 * @param seconds the duration
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

  /** The model to save, which always has the kit's layers. */
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
