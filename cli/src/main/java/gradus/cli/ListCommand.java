package gradus.cli;

import gradus.exercises.grading.Board;
import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Ladder.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how every method stood when it was last graded. */
@Command(
    name = "list",
    description = "Shows how your work stood when it was last graded, and what has changed since.",
    footer = {
      "",
      "Examples:",
      "  gradus list                      all steps",
      "  gradus list 07                   one step, with what was wrong",
      "  gradus list --plain              one method a line, in words, for a screen reader"
    })
final class ListCommand extends Subcommand {

  @Parameters(
      paramLabel = "PART",
      arity = "0..1",
      description = "A step, a file or a method: 07, DenseLayer, DenseLayer.forward.")
  private Optional<String> part = Optional.empty();

  @Option(names = "--plain", description = "One method a line, in words instead of symbols.")
  private boolean plain;

  @Override
  public Integer call() {
    Exercises exercises = Exercises.ofThisKit();
    Standing standing = Standing.of(exercises);
    Gradings gradings = standing.gradings();
    List<Method> methods = part.map(Exercises::methods).orElseGet(() -> Ladder.methods().toList());
    StudentOutput output = new StudentOutput(terminal());
    terminal().println(terminal().plain(Board.headline(gradings)));
    terminal().println(age(standing));
    terminal().println();
    if (plain) {
      methods.forEach(method -> terminal().println(words(method, standing, gradings)));
    } else if (part.isPresent()) {
      output.print(Board.of(gradings, methods, output.glyphs()));
    } else {
      output.print(Board.steps(gradings, output.glyphs()));
    }
    return ExitCode.DONE;
  }

  private static String words(Method method, Standing standing, Gradings gradings) {
    return "%s: %s, %d of %d points%s"
        .formatted(
            method.label(),
            gradings.of(method).status().words(),
            gradings.of(method).points(),
            method.points(),
            standing.state().givenUp.contains(method.step()) ? ", given up" : "");
  }

  private static String age(Standing standing) {
    long last = standing.lastGraded();
    if (last == 0) {
      return "Nothing has been graded yet; gradus run does.";
    }
    List<String> changed = standing.changedSince();
    String age = ago(Duration.ofMillis(Math.max(0, System.currentTimeMillis() - last)));
    return changed.isEmpty()
        ? "Last graded %s; nothing has changed since.".formatted(age)
        : "Last graded %s; changed since: %s.".formatted(age, String.join(", ", changed));
  }

  static String ago(Duration age) {
    if (age.toMinutes() < 1) {
      return "just now";
    }
    if (age.toHours() < 1) {
      return Numbers.count(age.toMinutes(), "minute") + " ago";
    }
    return age.toDays() < 1
        ? Numbers.count(age.toHours(), "hour") + " ago"
        : Numbers.count(age.toDays(), "day") + " ago";
  }
}
