package gradus.cli.hunt;

import gradus.cli.hunt.HuntSheet.Choice;
import gradus.cli.kit.JavaCode;
import gradus.cli.solution.CodeView;
import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Terminal;
import gradus.grading.text.Text;
import java.util.List;
import java.util.stream.IntStream;

/** Shows a hunt as lines of text, none of which is ever drawn again. */
final class HuntText implements HuntView {

  private static final String MARGIN = "     ";

  private final Terminal terminal;
  private final int width;

  HuntText(Terminal terminal) {
    this.terminal = terminal;
    this.width = terminal.interactive() ? terminal.readableWidth() : terminal.columns();
  }

  @Override
  public void task(HuntSheet sheet) {
    HuntTask task = sheet.task();
    terminal.println(terminal.bold("%02d %s".formatted(task.step().number(), task.title())));
    task.story().forEach(this::paragraph);
    code(sheet);
    picture(sheet);
    paragraph(
        "Type code or does to see that part again, ? to be shown the answer, q to end."
            + " Only first answers count.");
  }

  @Override
  public void code(HuntSheet sheet) {
    List<JavaCode.Line> code =
        IntStream.rangeClosed(1, sheet.code().size())
            .mapToObj(number -> new JavaCode.Line(number, sheet.code().get(number - 1)))
            .toList();
    List<String> lines = new CodeView(terminal, width).lines("The code", code);
    terminal.println();
    lines.subList(0, lines.size() - 1).forEach(terminal::println);
  }

  @Override
  public void picture(HuntSheet sheet) {
    terminal.println();
    terminal.println(terminal.bold("What it does"));
    terminal.println();
    sheet.task().picture().forEach(terminal::println);
  }

  @Override
  public void askLine(boolean again) {
    ask(
        again
            ? "Once more: which line is wrong?"
            : "Which line is wrong? (a number, or two as 4-5 where one is missing between)");
  }

  @Override
  public void askCause(HuntSheet sheet) {
    paragraph("What is wrong with it?");
    terminal.println();
    for (Choice choice : sheet.causes()) {
      List<String> lines = Text.wrapLines(choice.sentence(), width - MARGIN.length());
      terminal.println("  %s  %s".formatted(choice.letter(), lines.get(0)));
      lines.stream().skip(1).forEach(line -> terminal.println(MARGIN + line));
    }
    ask("Which one? (a to %s)".formatted(sheet.lastLetter()));
  }

  private void ask(String question) {
    paragraph(question);
    prompt();
  }

  private void prompt() {
    if (terminal.asks()) {
      terminal.out().print("> ");
    }
    terminal.flush();
  }

  @Override
  public void again() {
    prompt();
  }

  @Override
  public void refused(String sentence) {
    Text.wrapLines(sentence, width).forEach(terminal::println);
    prompt();
  }

  @Override
  public void judged(String question, String answer, boolean right, String sentence) {
    paragraph(sentence);
  }

  @Override
  public void result(HuntSheet sheet, boolean found, Score score) {
    sheet.task().after().forEach(this::paragraph);
    String result = found ? "Found" : "Missed: it will come again";
    paragraph(
        "%s %s. Step %02d: %d of %d found."
            .formatted(terminal.mark(found), result, score.step(), score.found(), score.of()));
  }

  @Override
  public void note(String sentence) {
    Text.wrapLines(sentence, width).forEach(terminal::println);
  }

  @Override
  public boolean asksToGoOn() {
    if (terminal.asks()) {
      ask("Enter for the next one, q to end");
    }
    terminal.println();
    return terminal.asks();
  }

  @Override
  public void end(List<Boolean> results) {
    long found = results.stream().filter(result -> result).count();
    paragraph(
        results.isEmpty()
            ? "Nothing was hunted to its end."
            : "%d of %s found.".formatted(found, Numbers.count(results.size(), "task")));
  }

  /** Prints a paragraph below an empty line. */
  private void paragraph(String text) {
    terminal.println();
    Text.wrapLines(text, width).forEach(terminal::println);
  }
}
