package gradus.cli;

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
 * @param outputs what it gives for the data, as a person wants to read it
 * @param seconds how long it took
 */
record TrainingRun(TrainingTask task, Model model, Matrix outputs, double seconds) {

  static TrainingRun of(TrainingTask task, TrainingListener listener, BooleanSupplier stop) {
    Recipe recipe = task.recipe();
    Network network = recipe.draw(task.seeds().weights());
    Trainer trainer =
        new Trainer(network, recipe.loss(), recipe.optimizer().at(recipe.learningRate()));
    long start = System.nanoTime();
    History history = trainer.train(task.data(), plan(task).unlessInterrupted(stop), listener);
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean interrupted = stop.getAsBoolean();
    Model model =
        new Model(
            network, recipe.loss(), task.data().name(), task.seeds().seed(), history, interrupted);
    return new TrainingRun(
        task, model, recipe.loss().readable(network.predict(task.data().inputs())), seconds);
  }

  private static TrainingPlan plan(TrainingTask task) {
    Recipe recipe = task.recipe();
    TrainingPlan plan = TrainingPlan.epochs(recipe.epochs()).untilLoss(task.untilLoss());
    return recipe.isFullBatch(task.data().size())
        ? plan
        : plan.inBatches(recipe.batch(), task.seeds().shuffle());
  }

  int epochs() {
    return model.history().lastEpoch();
  }
}
