package gradus.cli.quiz;

import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Terminal;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.quiz.AskedItem;
import gradus.grading.quiz.Section;
import gradus.grading.quiz.Verdict;
import gradus.grading.quiz.Verdict.Kind;
import gradus.grading.text.Text;
import java.util.List;

/** Shows a session as plain lines, one after the other, for eyes, ears and pipes. */
final class QuizText implements QuizOutput {

  private final Terminal terminal;
  private final int width;

  QuizText(Terminal terminal) {
    this.terminal = terminal;
    this.width = terminal.readableWidth();
  }

  @Override
  public void begin(int session, long seed, List<AskedItem> items) {
    print(
        "Quiz %d, %s. Type an answer and Enter; ? leaves a question out, q ends the quiz."
            .formatted(session, Numbers.count(items.size(), "question")));
  }

  @Override
  public void ask(AskedItem item, int number, int count) {
    terminal.println();
    terminal.println(
        terminal.bold(
            "Question %d of %d, step %s".formatted(number, count, title(item.item().step()))));
    terminal.println();
    print(item.question());
    item.choices().forEach(this::printChoice);
  }

  private static String title(int number) {
    return Curriculum.STEPS.stream()
        .filter(step -> step.number() == number)
        .map(step -> step.label() + " " + step.title())
        .findFirst()
        .orElseGet(() -> "%02d".formatted(number));
  }

  private void printChoice(String letter, String text) {
    List<String> lines = Text.wrap(text, width - 5);
    for (int i = 0; i < lines.size(); i++) {
      terminal.println((i == 0 ? "  " + letter + ". " : "     ") + lines.get(i));
    }
  }

  @Override
  public void prompt(AskedItem item) {
    terminal.out().print("Your answer, " + item.form() + ": ");
    terminal.flush();
  }

  /** At a keyboard the answer is on the screen already. */
  @Override
  public void read(String answer) {
    if (!terminal.asks()) {
      terminal.println(answer);
    }
  }

  @Override
  public void tell(AskedItem item, Verdict verdict) {
    verdict.sentences().forEach(this::print);
    if (verdict.kind() == Kind.WRONG || verdict.kind() == Kind.SKIPPED) {
      print("Read again: %s.".formatted(place(item.item().section())));
    }
  }

  private static String place(Section section) {
    return "lesson %02d, “%s”".formatted(section.step(), section.heading());
  }

  @Override
  public void end(QuizResult result) {
    terminal.println();
    if (result.answered() == 0) {
      print("Nothing was answered.");
      return;
    }
    terminal.println(terminal.bold("%d of %d right.".formatted(result.right(), result.answered())));
    if (!result.toRead().isEmpty()) {
      print("What to read again:");
      result.toRead().forEach(section -> print("  gradus " + place(section)));
    }
    if (result.isKept()) {
      print(whatComesBack(result));
    }
  }

  private static String whatComesBack(QuizResult result) {
    return result.toRead().isEmpty()
        ? "What you know comes back when its turn comes."
        : "What you missed comes back in the next quiz; what you know, when its turn comes.";
  }

  @Override
  public void complain(String sentence) {
    print("(%s)".formatted(sentence));
  }

  private void print(String paragraph) {
    Text.fit(paragraph, width).forEach(terminal::println);
  }
}
