package gradus.cli.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.example.ExamplesJson;
import gradus.cli.example.KitExamples;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.Json;
import gradus.cli.kit.KitFolder;
import gradus.cli.lesson.DerivationDoor;
import gradus.cli.lesson.HintGiver;
import gradus.cli.terminal.Terminal;
import gradus.cli.work.StudentState;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import gradus.grading.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Hints, derivations and examples for the page, behind the same doors and counted as in the
 * terminal.
 *
 * @param kit with the student's state
 */
record LabLearning(KitFolder kit) {

  private static final int WIDTH = 80;

  /** The hints of a step that were shown, by its label. */
  LabReply hints(String label) {
    Step step = LabLessons.step(label);
    ObjectNode json = json(step);
    json.put("file", kit.shown(kit.paths().examples(step)));
    ArrayNode methods = json.putArray("methods");
    step.exercises().forEach(exercise -> put(exercise, methods.addObject()));
    return LabReply.json(json.toString());
  }

  /** Gives and counts the next hint: {@code {"method": "DenseLayer.forward"}}. */
  LabReply hint(JsonNode asked) {
    Exercise exercise = exercise(asked.path("method").asText());
    HintGiver giver = new HintGiver(kit, Terminal.NONE, WIDTH);
    giver
        .shown(giver.next(exercise))
        .ifPresent(
            unwritable -> {
              throw new UserMistake(unwritable);
            });
    ObjectNode json = Json.object();
    put(exercise, json);
    return LabReply.json(json.toString());
  }

  private void put(Exercise exercise, ObjectNode json) {
    List<String> hints = sections("hints", exercise.step()).items(exercise.id());
    int shown = Math.min(hints.size(), shown(exercise));
    json.put("id", exercise.id()).put("count", hints.size());
    json.put("isNextLast", shown == hints.size() - 1);
    json.put("hasDerivation", kit.hasDerivations(Curriculum.stepOf(exercise)));
    json.put("isClosed", exercise.isDerivable() && !WorkStatus.of(kit).isDerivationOpen(exercise));
    ArrayNode texts = json.putArray("shown");
    hints.subList(0, shown).forEach(hint -> texts.add(LessonPage.html(hint)));
  }

  private int shown(Exercise exercise) {
    return Math.max(0, StudentState.read(kit).hints.getOrDefault(exercise.id(), 0));
  }

  /**
   * The derivation of a step, or what stands before its door. Where the course keeps it, {@code
   * why} says so: that is no failure.
   */
  LabReply derivation(String label) {
    Step step = LabLessons.step(label);
    try {
      kit.requireDerivations(step);
    } catch (UserMistake kept) {
      return LabReply.json(json(step).put("why", Text.capitalized(kept.getMessage())).toString());
    }
    DerivationDoor door = DerivationDoor.of(kit, step);
    ObjectNode json = json(step);
    if (door.isOpen()) {
      json.put("html", LessonPage.html(sections("derivations", step.number()).all()));
    } else {
      json.put("question", door.question());
      ArrayNode methods = json.putArray("methods");
      step.exercises().stream()
          .filter(Exercise::isDerivable)
          .forEach(exercise -> methods.add(exercise.id()));
    }
    return LabReply.json(json.toString());
  }

  /** Opens a derivation: {@code {"step": "07", "method": "DenseLayer.biasGradient"}}. */
  LabReply open(JsonNode asked) {
    Step step = LabLessons.step(asked.path("step").asText());
    kit.requireDerivations(step);
    MarkdownSections sections = sections("derivations", step.number());
    ObjectNode json = json(step);
    if (asked.has("method")) {
      Exercise exercise = exercise(asked.path("method").asText());
      String text = sections.of(exercise.id());
      DerivationDoor.of(kit, step, List.of(exercise)).open();
      json.put("html", LessonPage.html(text));
    } else {
      DerivationDoor.of(kit, step).open();
      json.put("html", LessonPage.html(sections.all()));
    }
    return LabReply.json(json.toString());
  }

  /** Runs the examples of a step: {@code {"step": "07"}}. */
  LabReply examples(JsonNode asked) {
    Step step = LabLessons.step(asked.path("step").asText());
    if (!KitExamples.areWrittenIn(step)) {
      throw new UserMistake("step %s has no examples.".formatted(step.label()));
    }
    try {
      return LabReply.json(
          ExamplesJson.of(new KitExamples(kit).run(step, step.exercises())).toString());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return LabReply.refused(503, "The lab is ending.");
    }
  }

  private static ObjectNode json(Step step) {
    ObjectNode json = Json.object();
    json.put("label", step.label());
    json.put("hasTrace", LabTraces.STEPS.contains(step.number()));
    return json;
  }

  private MarkdownSections sections(String folder, int step) {
    Path file = kit.lessons().resolve("%s/%02d.md".formatted(folder, step));
    if (!Files.exists(file)) {
      throw new UserMistake("%s is not there; get the kit again.".formatted(kit.shown(file)));
    }
    return new MarkdownSections(kit.read(file));
  }

  private static Exercise exercise(String id) {
    return Curriculum.find(id)
        .orElseThrow(() -> new UserMistake("there is no method %s.".formatted(id)));
  }
}
