package gradus.cli.hunt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.file.Json;
import gradus.cli.terminal.Terminal;
import java.util.List;

/** Shows a hunt as JSON, one object a line, each with the kind of its event. */
final class HuntJson implements HuntView {

  private final Terminal terminal;

  HuntJson(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void task(HuntSheet sheet) {
    HuntTask task = sheet.task();
    ObjectNode event = event("task").put("task", task.name()).put("step", task.step().number());
    event.put("title", task.title());
    add(event, "story", task.story());
    add(event, "code", sheet.code());
    add(event, "picture", task.picture());
    print(event);
  }

  @Override
  public void code(HuntSheet sheet) {
    ObjectNode event = event("code");
    add(event, "code", sheet.code());
    print(event);
  }

  @Override
  public void picture(HuntSheet sheet) {
    ObjectNode event = event("picture");
    add(event, "picture", sheet.task().picture());
    print(event);
  }

  @Override
  public void again() {
    terminal.flush();
  }

  @Override
  public void askLine(boolean again) {
    print(event("ask").put("question", "line").put("again", again));
  }

  @Override
  public void askCause(HuntSheet sheet) {
    ObjectNode event = event("ask").put("question", "cause");
    ObjectNode causes = event.putObject("causes");
    sheet.causes().forEach(choice -> causes.put(choice.letter(), choice.sentence()));
    print(event);
  }

  @Override
  public void refused(String sentence) {
    print(event("refused").put("sentence", sentence));
  }

  @Override
  public void judged(String question, String answer, boolean right, String sentence) {
    ObjectNode event = event("judged").put("question", question).put("answer", answer);
    print(event.put("right", right).put("sentence", sentence));
  }

  @Override
  public void result(HuntSheet sheet, boolean found, Score score) {
    ObjectNode event = event("result").put("task", sheet.task().name()).put("found", found);
    add(event, "lines", sheet.task().spots().stream().map(HuntTask.Spot::toString).toList());
    event.put("cause", sheet.rightCause().letter());
    add(event, "after", sheet.task().after());
    event.put("step", score.step()).put("foundOfStep", score.found()).put("ofStep", score.of());
    print(event);
  }

  @Override
  public void note(String sentence) {
    print(event("note").put("sentence", sentence));
  }

  @Override
  public boolean asksToGoOn() {
    return false;
  }

  @Override
  public void end(List<Boolean> results) {
    long found = results.stream().filter(result -> result).count();
    print(event("end").put("found", found).put("of", results.size()));
  }

  private static ObjectNode event(String kind) {
    return Json.object().put("event", kind);
  }

  private static void add(ObjectNode event, String name, List<String> lines) {
    ArrayNode array = event.putArray(name);
    lines.forEach(array::add);
  }

  private void print(ObjectNode event) {
    terminal.println(event.toString());
    terminal.flush();
  }
}
