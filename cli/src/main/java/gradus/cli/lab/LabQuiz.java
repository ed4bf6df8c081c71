package gradus.cli.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.Json;
import gradus.cli.kit.KitFolder;
import gradus.cli.quiz.PageQuiz;
import gradus.grading.curriculum.Step;
import gradus.grading.quiz.AskedItem;
import gradus.grading.quiz.Verdict;
import java.util.Locale;

/** The quiz of the page: one session at a time; a new one takes the place of the last. */
final class LabQuiz {

  private static final int COUNT = 8;

  private final KitFolder kit;
  private PageQuiz quiz;

  LabQuiz(KitFolder kit) {
    this.kit = kit;
  }

  /** Begins a session: {@code {"step": "07"}}. */
  synchronized LabReply begin(JsonNode asked) {
    Step step = LabLessons.step(asked.path("step").asText());
    quiz = PageQuiz.begin(kit, step.number(), COUNT);
    ObjectNode json = Json.object();
    json.put("step", step.label()).put("quiz", quiz.number());
    json.put("hasTrace", LabTraces.STEPS.contains(step.number()));
    ArrayNode items = json.putArray("items");
    quiz.items().forEach(item -> put(item, items.addObject()));
    return LabReply.json(json.toString());
  }

  private static void put(AskedItem item, ObjectNode json) {
    json.put("id", item.item().id()).put("form", item.form()).put("question", item.question());
    ObjectNode choices = json.putObject("choices");
    item.choices().forEach(choices::put);
  }

  /** Judges an answer: {@code {"quiz": 3, "id": "07-bias", "answer": "0.5"}}. */
  synchronized LabReply answer(JsonNode asked) {
    AskedItem item = item(asked.path("quiz").asInt(), asked.path("id").asText());
    Verdict verdict = quiz.answer(item, asked.path("answer").asText());
    ObjectNode json = Json.object();
    json.put("kind", verdict.kind().toString().toLowerCase(Locale.ROOT));
    ArrayNode sentences = json.putArray("sentences");
    verdict.sentences().forEach(sentences::add);
    ObjectNode read = json.putObject("read");
    read.put("step", "%02d".formatted(item.item().section().step()));
    read.put("heading", item.item().section().heading());
    return LabReply.json(json.toString());
  }

  private AskedItem item(int number, String id) {
    if (quiz == null || quiz.number() != number) {
      throw new UserMistake("this quiz is over; begin another one.");
    }
    return quiz.items().stream()
        .filter(item -> item.item().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UserMistake("this quiz does not ask %s.".formatted(id)));
  }
}
