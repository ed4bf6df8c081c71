package gradus.cli;

import gradus.exercises.grading.Glyphs;
import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.NextStep;
import java.util.List;
import java.util.Optional;

/** What the commands of the student's loop print alike. */
final class StudentOutput {

  private final Terminal terminal;

  StudentOutput(Terminal terminal) {
    this.terminal = terminal;
  }

  Glyphs glyphs() {
    return new Glyphs(terminal.ascii());
  }

  /** Prints lines with the marks in colour. */
  void print(List<String> lines) {
    lines.stream().map(terminal::plain).map(this::coloured).forEach(terminal::println);
  }

  /** The line with its marks in colour. */
  String coloured(String line) {
    return terminal.colour()
        ? line.replace("✔", terminal.good("✔"))
            .replace("✘", terminal.bad("✘"))
            .replace("⧗", terminal.bad("⧗"))
        : line;
  }

  void printNext(Gradings gradings) {
    Optional<NextStep> next = NextStep.of(gradings);
    if (next.isEmpty()) {
      terminal.println(NextStep.NOTHING_LEFT);
      return;
    }
    String step = Ladder.folder(next.get().method()).replace("step", "");
    print(next.get().lines());
    terminal.println("  hint    cli/gradus hint " + step);
    terminal.println("  grade   cli/gradus run " + step);
  }
}
