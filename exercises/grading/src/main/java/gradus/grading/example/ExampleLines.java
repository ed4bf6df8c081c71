package gradus.grading.example;

import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.text.Line;
import gradus.grading.text.Line.Tone;
import gradus.grading.text.Text;
import gradus.grading.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** What examples came to, in lines of at most eighty columns. */
public final class ExampleLines {

  private static final int WIDTH = 80;
  private static final String BELOW = "      ";
  private static final int MESSAGES_SHOWN = 5;

  private final KitPaths paths;
  private final List<Line> lines = new ArrayList<>();

  private ExampleLines(KitPaths paths) {
    this.paths = paths;
  }

  /**
   * The report of a step.
   *
   * @param found what its examples came to
   * @param paths of the kit
   * @return headline, compiler's messages, and the methods
   */
  public static List<Line> of(StepExamples found, KitPaths paths) {
    ExampleLines report = new ExampleLines(paths);
    report.add(found);
    return report.lines;
  }

  private void add(StepExamples found) {
    lines.add(
        Line.of("Examples of step %s · %s".formatted(found.step().label(), found.step().title())));
    found.messages().stream().limit(MESSAGES_SHOWN).forEach(this::add);
    lines.add(Line.EMPTY);
    if (found.isBegun()) {
      found.methods().forEach(this::add);
      found.lost().forEach(lost -> add(lost, found));
    } else {
      wrapped("  ", "There are no examples yet. The file has one that you can begin with:");
      lines.add(Line.of("    " + file(found)));
    }
  }

  private String file(StepExamples found) {
    return paths.root().relativize(paths.examples(found.step()).toAbsolutePath()).toString();
  }

  private void add(CompilerMessage message) {
    lines.add(
        Line.of(
            VisibleText.of(
                "%s:%d  %s"
                    .formatted(message.file().getFileName(), message.line(), message.text()))));
  }

  private void add(Example lost, StepExamples found) {
    wrapped(
        "  ! ",
        VisibleText.of(
            "%s is an example of %s, which is no method of step %s"
                .formatted(lost.name(), lost.method(), found.step().label())));
  }

  private void add(MethodExamples method) {
    if (method.examples().isEmpty()) {
      lines.add(Line.of("  %s: no examples yet".formatted(method.exercise().id())));
      return;
    }
    lines.add(Line.of("  " + method.exercise().id()));
    method.examples().forEach(this::add);
    if (method.isAccepted()) {
      addCaught(method);
    } else {
      wrapped("    ", "The wrong versions are tried once no example is wrong.");
    }
  }

  private void add(MethodExamples.Ran ran) {
    ExampleVerdict verdict = ran.verdict();
    Line sign =
        Line.of("    ").and(sign(verdict), verdict.passes() ? Tone.GOOD : Tone.BAD).and(" ");
    String line = verdict.line() == 0 ? "" : "line %d: ".formatted(verdict.line());
    String text =
        verdict.passes()
            ? "accepted by " + RightRuns.all(verdict.right())
            : line + verdict.sentence();
    List<String> wrapped =
        Text.wrap("%s: %s".formatted(ran.example().name(), text), WIDTH - BELOW.length());
    lines.add(sign.and(wrapped.get(0)));
    wrapped.stream().skip(1).forEach(more -> lines.add(Line.of(BELOW + more)));
    if (!verdict.inputs().isEmpty()) {
      wrapped(BELOW, "It was given " + verdict.inputs());
    }
  }

  private static String sign(ExampleVerdict verdict) {
    return switch (verdict.status()) {
      case ACCEPTED -> "✔";
      case REFUSES -> "✘";
      case DOES_NOT_RUN -> "!";
      case TOO_SLOW -> "⧗";
      case NOT_ALLOWED -> "⛔";
    };
  }

  private void addCaught(MethodExamples method) {
    int count = method.examples().size();
    String yours = count == 1 ? "Your example" : "Your %d examples".formatted(count);
    if (method.isDone()) {
      String verb = count == 1 ? "catches" : "catch";
      lines.add(
          Line.of("    ")
              .and(
                  "%s %s all %d wrong versions.".formatted(yours, verb, method.wrong()),
                  Tone.GOOD));
    } else {
      String verb = count == 1 ? "lets" : "let";
      wrapped(
          "    ",
          "%s %s %d of %d wrong versions through."
              .formatted(yours, verb, method.wrong() - method.caught(), method.wrong()));
    }
  }

  /** A sentence whose further lines are indented as its first one is. */
  private void wrapped(String indent, String sentence) {
    List<String> texts = Text.wrap(sentence, WIDTH - indent.length());
    lines.add(Line.of(indent + texts.get(0)));
    texts.stream().skip(1).forEach(text -> lines.add(Line.of(" ".repeat(indent.length()) + text)));
  }
}
