package gradus.cli.train;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.data.Fit;
import gradus.cli.file.Json;
import gradus.nn.Dataset;
import gradus.nn.History;
import gradus.nn.Layer;
import gradus.nn.Parameter;
import java.util.List;

/** Prints the result of {@code train} as JSON. */
final class TrainJson {

  /** The number of inputs in parity:16, the largest built-in dataset. */
  private static final int MOST_INPUTS = 1 << 20;

  private TrainJson() {}

  static ObjectNode of(TrainingRun run, List<String> notes) {
    ObjectNode json = Json.object();
    json.set("settings", settings(run.task()));
    notes.forEach(json.putArray("notes")::add);
    json.put("epochs", run.epochs()).put("loss", run.model().history().lastLoss());
    json.put("seconds", run.seconds()).put("interrupted", run.model().interrupted());
    addHistory(run.model().history(), json.putArray("history"));
    addParameters(run, json.putArray("parameters"));
    addRows(run, json);
    return json;
  }

  /**
   * Adds the rows; many rows are summarised, because their JSON would be larger than their file.
   */
  private static void addRows(TrainingRun run, ObjectNode json) {
    Dataset data = run.task().data();
    json.put("rows", data.size()).put("verdict", Fit.of(run.outputs(), data).sentence());
    if (data.inputs().size() <= MOST_INPUTS) {
      json.set("inputs", Json.rows(data.inputs()));
      json.set("targets", Json.rows(data.targets()));
      json.set("predictions", Json.rows(run.outputs()));
    }
  }

  private static ObjectNode settings(TrainingTask task) {
    Recipe recipe = task.recipe();
    ObjectNode json = Json.object();
    json.put("dataset", task.data().name());
    recipe.layers().sizes().forEach(json.putArray("layers")::add);
    json.put("activation", recipe.activation().toString());
    json.put("outputActivation", recipe.outputActivation().toString());
    json.put("loss", recipe.loss().toString());
    json.put("optimizer", recipe.optimizer().toString());
    json.put("learningRate", recipe.learningRate());
    json.put("epochs", recipe.epochs());
    json.put("batch", Math.min(recipe.batch(), task.data().size()));
    json.put("init", recipe.init().toString());
    json.put("seed", task.seeds().seed());
    json.put("with", task.partsFrom().toString());
    return json;
  }

  private static void addHistory(History history, ArrayNode json) {
    for (History.Point point : history.points()) {
      json.addObject().put("epoch", point.epoch()).put("loss", point.loss());
    }
  }

  private static void addParameters(TrainingRun run, ArrayNode json) {
    int number = 0;
    for (Layer layer : run.kitNetwork().layers()) {
      number++;
      for (Parameter parameter : layer.parameters()) {
        ObjectNode block = json.addObject();
        block.put("layer", number).put("name", parameter.name());
        block.set("value", Json.rows(parameter.value()));
      }
    }
  }
}
