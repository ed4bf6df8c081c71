package gradus.cli.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.failure.StudentFailure;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.Json;
import gradus.cli.train.OwnClasses;
import gradus.cli.train.OwnCodeFailures;
import gradus.cli.train.OwnParts;
import gradus.cli.train.Recipe;
import gradus.cli.train.TrainingParts;
import gradus.cli.train.TrainingTask;
import gradus.grading.allowlist.NotAllowedException;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.process.WorkerChannel;
import gradus.grading.text.Text;
import gradus.nn.Dataset;
import gradus.nn.DivergenceException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The main class of the process in which one run of the playground trains. It reads a {@link
 * PlayOrder}, then commands, one a line of JSON, and answers each with its epoch and a frame, or
 * with {@link #FAILED}, a status and a sentence. It ends when its input does, that is, with the
 * lab.
 */
final class PlayWorker {

  /** How an answer begins that has no frame. */
  static final String FAILED = "failed ";

  /** How an answer begins if a command was refused and nothing has changed. */
  static final String REFUSED = "refused ";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;

  private final OwnCodeFailures failures;
  private final PlaySettings settings;
  private final PlayOrder order;
  private TrainingTask task;
  private PlayedTraining run;
  private Optional<OwnParts> parts = Optional.empty();
  private Optional<Plane> plane = Optional.empty();
  private PlayFrame frame;

  private PlayWorker(PlayOrder order) {
    this.order = order;
    this.failures = new OwnCodeFailures(new KitPaths(order.module()));
    this.settings = PlaySettings.parse(order.settings());
  }

  /**
   * Answers commands until the input ends.
   *
   * @param arguments none
   * @throws IOException if the input cannot be read
   * @throws InterruptedException never
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    WorkerChannel channel = WorkerChannel.open();
    PlayOrder order = PlayOrder.parse(channel.order());
    channel.begin(order.token());
    PlayWorker worker = new PlayWorker(order);
    while (true) {
      channel.answer(worker.answerTo(channel.next()));
    }
  }

  private String answerTo(String request) {
    try {
      JsonNode command = JSON.readTree(request);
      return switch (command.path("do").asText()) {
        case "begin" -> begin();
        case "run" -> run(command);
        case "row" -> row();
        case "set" -> set(command);
        case "points" -> points(command);
        default -> throw new UserMistake("there is no such command.");
      };
    } catch (UserMistake mistake) {
      return REFUSED + mistake.getMessage();
    } catch (DivergenceException diverged) {
      return FAILED + "diverged " + Text.capitalized(diverged.getMessage()) + ".";
    } catch (JsonProcessingException | RuntimeException | Error theirs) {
      return FAILED + status(theirs) + " " + oneLine(failures.of(theirs));
    }
  }

  private static String status(Throwable failure) {
    boolean isRefused =
        failure instanceof NotAllowedException || failure.getCause() instanceof NotAllowedException;
    return isRefused ? "not-allowed" : "does-not-run";
  }

  private static String oneLine(StudentFailure failure) {
    String line = failure.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
    return Text.capitalized(line.endsWith(".") ? line : line + ".");
  }

  /** Builds the network, and tells the page what will not change. */
  private String begin() {
    task = settings.task();
    Recipe recipe = task.recipe();
    Optional<OwnParts> own =
        order.folders().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new OwnParts(new OwnClasses(order.folders(), failures), recipe, order.steps()));
    TrainingParts all = own.isPresent() ? own.get() : TrainingParts.OF_THE_KIT;
    run = new PlayedTraining(settings, task, all);
    parts = own;
    look();
    return description();
  }

  /** What the page has to know beside the frames. */
  private String description() {
    Recipe recipe = task.recipe();
    ObjectNode json = Json.object();
    json.put("layers", recipe.layers().toString());
    json.put("activation", recipe.activation().toString());
    json.put("optimizer", recipe.optimizer().toString());
    json.put("lossName", recipe.loss().toString());
    json.put("learningRate", recipe.learningRate());
    json.put("seed", task.seeds().seed());
    json.put("epochs", recipe.epochs());
    json.put("dataset", run.data().name());
    json.put("mistake", settings.mistake());
    addRows("training", Optional.of(run.data()), json);
    addRows("heldOut", run.heldOut(), json);
    plane.ifPresent(
        one ->
            json.putObject("plane")
                .put("left", one.left())
                .put("bottom", one.bottom())
                .put("side", one.side()));
    parts.ifPresent(all -> addParts(all, json));
    return json.toString();
  }

  private static void addRows(String name, Optional<Dataset> rows, ObjectNode json) {
    ObjectNode both = json.putObject(name);
    both.set("inputs", rows.map(all -> Json.rows(all.inputs())).orElseGet(both::arrayNode));
    both.set("targets", rows.map(all -> Json.rows(all.targets())).orElseGet(both::arrayNode));
  }

  private static void addParts(OwnParts own, ObjectNode json) {
    ArrayNode parts = json.putArray("parts");
    for (Map.Entry<String, Boolean> part : own.whose().entrySet()) {
      parts.addObject().put("name", part.getKey()).put("isYours", part.getValue());
    }
    ArrayNode notes = json.putArray("notes");
    own.notes().forEach(notes::add);
  }

  /** Chooses the part of the plane that is looked at. */
  private void look() {
    plane =
        run.data().inputs().columns() == 2
            ? Optional.of(Plane.of(settings.data(), run.data()))
            : Optional.empty();
    frame = new PlayFrame(run, plane);
  }

  private String run(JsonNode command) {
    long milliseconds = command.path("milliseconds").asLong();
    run.trainTo(command.path("to").asInt(), milliseconds * NANOSECONDS_PER_MILLISECOND);
    return frame(command.path("curves").asBoolean(true));
  }

  private String row() {
    run.trainRow();
    return frame();
  }

  private String set(JsonNode command) {
    run.set(
        command.path("parameter").asInt(-1),
        command.path("entry").asInt(-1),
        command.path("value").isNumber() ? command.path("value").asDouble() : Double.NaN);
    return frame();
  }

  private String points(JsonNode command) {
    run.replace(PlayData.parse(command).split(task.seeds()));
    look();
    return description();
  }

  private String frame() {
    return frame(true);
  }

  private String frame(boolean hasCurves) {
    return run.training().epoch() + " " + frame.json(hasCurves);
  }
}
