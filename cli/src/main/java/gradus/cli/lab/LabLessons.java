package gradus.cli.lab;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.Json;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import java.nio.file.Path;

/**
 * Lessons for the page.
 *
 * @param kit with the lessons
 */
record LabLessons(KitFolder kit) {

  /** The lesson of a step, by its label. */
  LabReply lesson(String label) {
    Step step = step(label);
    String name =
        kit.paths()
            .lesson(step)
            .orElseThrow(() -> new UserMistake("step %s has no lesson.".formatted(label)));
    Path file = kit.root().resolve(name);
    ObjectNode json = Json.object();
    json.put("label", label);
    json.put("html", LessonPage.html(kit.read(file)));
    json.put("hasTrace", LabTraces.STEPS.contains(step.number()));
    return LabReply.json(json.toString());
  }

  /** The step with a label. */
  static Step step(String label) {
    return Curriculum.STEPS.stream()
        .filter(one -> one.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new UserMistake("there is no lesson %s.".formatted(label)));
  }
}
