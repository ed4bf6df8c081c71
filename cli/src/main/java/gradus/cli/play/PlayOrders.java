package gradus.cli.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.file.Json;
import gradus.cli.kit.KitFolder;
import gradus.cli.train.OwnParts;
import gradus.cli.train.Recipe;
import gradus.cli.train.TrainingTask;
import gradus.cli.work.StudentCompiler;
import gradus.nn.Losses;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a worker has to be told for a run with some settings: whose code, and where it is. */
final class PlayOrders {

  private final KitFolder kit;
  private final PlayedMistakes mistakes;

  PlayOrders(KitFolder kit) {
    this.kit = kit;
    this.mistakes = new PlayedMistakes(kit);
  }

  /** The mistakes that a run may have, in JSON. */
  String choices() {
    ObjectNode json = Json.object();
    mistakes.addTo(json.putArray("mistakes"));
    return json.toString();
  }

  /** Refuses settings of which no run can be made. */
  void requireGood(JsonNode json) {
    PlaySettings settings = PlaySettings.parse(json);
    Recipe recipe = settings.task().recipe();
    if (settings.parts() == PlaySettings.Parts.MISTAKE) {
      mistakes.requireUsed(settings.mistake(), recipe);
    }
  }

  /** The order of a run; the student's code is compiled for it. */
  PlayOrder of(JsonNode json) {
    PlaySettings settings = PlaySettings.parse(json);
    TrainingTask task = settings.task();
    return switch (settings.parts()) {
      case KIT -> order(json, List.of(), Set.of());
      case YOURS -> {
        Set<String> steps = OwnParts.folders(task.recipe());
        Path classes = new StudentCompiler(kit).compileSteps(steps);
        yield order(json, List.of(classes), withoutSoftmax(steps, task.recipe()));
      }
      case MISTAKE ->
          order(
              json,
              mistakes.compile(settings.mistake()),
              Set.of(mistakes.step(settings.mistake())));
    };
  }

  /** Step 12 is a bonus, and its loss no part of a training: the kit's is taken. */
  private static Set<String> withoutSoftmax(Set<String> steps, Recipe recipe) {
    Set<String> left = new TreeSet<>(steps);
    if (recipe.loss() == Losses.SOFTMAX_CROSS_ENTROPY) {
      left.remove("step03");
    }
    return left;
  }

  private PlayOrder order(JsonNode settings, List<Path> folders, Set<String> steps) {
    return new PlayOrder("", kit.module(), folders, steps, settings);
  }
}
