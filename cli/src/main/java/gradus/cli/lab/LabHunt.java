package gradus.cli.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.Json;
import gradus.cli.hunt.PageHunt;
import gradus.cli.hunt.PageHunt.Judged;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Step;
import java.util.Optional;

/** The hunt of the page: one task at a time; a new one takes the place of the last. */
final class LabHunt {

  private final KitFolder kit;
  private PageHunt hunt;

  LabHunt(KitFolder kit) {
    this.kit = kit;
  }

  /**
   * Begins the next task: {@code {"step": "07"}}. Where there is none, {@code why} says so: that is
   * no failure.
   */
  synchronized LabReply begin(JsonNode asked) {
    Step step = LabLessons.step(asked.path("step").asText());
    boolean isOpen = PageHunt.isOpen(kit, step);
    // Asked for in any case: a course that keeps the hunts must not promise that they open.
    Optional<PageHunt> next = PageHunt.next(kit, step);
    hunt = isOpen ? next.orElse(null) : null;
    ObjectNode json = Json.object();
    json.put("hasTrace", LabTraces.STEPS.contains(step.number()));
    if (hunt == null) {
      json.put("why", isOpen ? "All of it is found." : closed(step));
    } else {
      json.put("task", hunt.name()).put("title", hunt.title());
      json.put("story", LessonPage.html(String.join("\n\n", hunt.story())));
      json.put("picture", String.join("\n", hunt.picture()));
      hunt.code().forEach(json.putArray("code")::add);
      hunt.causes().forEach(json.putObject("causes")::put);
    }
    return LabReply.json(json.toString());
  }

  private static String closed(Step step) {
    return "The hunts of step %s open once all of its methods pass.".formatted(step.label());
  }

  /** Judges an answer: {@code {"task": "07-mean", "line": "4"}}, or a {@code cause}. */
  synchronized LabReply answer(JsonNode asked) {
    if (hunt == null || !hunt.name().equals(asked.path("task").asText())) {
      throw new UserMistake("this task is over; begin another one.");
    }
    boolean isLine = asked.has("line");
    Judged judged =
        isLine ? hunt.line(asked.path("line").asText()) : hunt.cause(asked.path("cause").asText());
    ObjectNode json = Json.object();
    json.put("isRight", judged.isRight()).put("asksAgain", judged.asksAgain());
    json.put("sentence", judged.sentence());
    if (!isLine) {
      json.put("after", LessonPage.html(String.join("\n\n", hunt.after())));
      hunt = null;
    }
    return LabReply.json(json.toString());
  }
}
