package gradus.cli.quiz;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.file.Json;
import gradus.cli.terminal.Terminal;
import gradus.grading.quiz.AskedItem;
import gradus.grading.quiz.Section;
import gradus.grading.quiz.Verdict;
import java.util.List;
import java.util.Locale;

/** Prints a session as JSON, an object a line. */
final class QuizJson implements QuizOutput {

  private final Terminal terminal;

  QuizJson(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void begin(int session, long seed, List<AskedItem> items) {
    ObjectNode line = line("session");
    line.put("format", "gradus-quiz").put("version", 1);
    line.put("session", session).put("seed", seed);
    ArrayNode ids = line.putArray("items");
    items.forEach(item -> ids.add(item.item().id()));
    print(line);
  }

  @Override
  public void ask(AskedItem item, int number, int count) {
    ObjectNode line = line("question");
    line.put("number", number).put("of", count);
    line.put("id", item.item().id()).put("step", item.item().step());
    line.put("kind", item.item().isChoice() ? "choice" : "number");
    line.put("form", item.form()).put("question", item.question());
    ObjectNode choices = line.putObject("choices");
    item.choices().forEach(choices::put);
    print(line);
  }

  @Override
  public void prompt(AskedItem item) {
    // The line of the question or of its verdict is one.
  }

  @Override
  public void read(String answer) {
    // The program that reads this has written the answer itself.
  }

  @Override
  public void tell(AskedItem item, Verdict verdict) {
    ObjectNode line = line("verdict");
    line.put("id", item.item().id());
    line.put("status", verdict.kind().toString().toLowerCase(Locale.ROOT));
    line.put("right", verdict.right()).put("mistake", verdict.misconception());
    line.put("message", String.join(" ", verdict.sentences()));
    put(line.putObject("read"), item.item().section());
    print(line);
  }

  @Override
  public void end(QuizResult result) {
    ObjectNode line = line("end");
    line.put("right", result.right()).put("answered", result.answered());
    ArrayNode read = line.putArray("read");
    result.toRead().forEach(section -> put(read.addObject(), section));
    print(line);
  }

  @Override
  public void complain(String sentence) {
    ObjectNode line = line("note");
    line.put("message", sentence);
    print(line);
  }

  private static void put(ObjectNode node, Section section) {
    node.put("step", section.step()).put("heading", section.heading());
  }

  private static ObjectNode line(String type) {
    return Json.object().put("type", type);
  }

  /** A program waits for each line before it answers. */
  private void print(ObjectNode line) {
    terminal.println(line.toString());
    terminal.flush();
  }
}
