package gradus.cli.work;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Numbers;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.report.Board;
import gradus.grading.result.Results;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that shows the last result of every exercise. */
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
public final class ListCommand extends Subcommand {

  @Parameters(
      paramLabel = "PART",
      arity = "0..1",
      description = "A step, a file or a method: 07, DenseLayer, DenseLayer.forward.")
  private Optional<String> part = Optional.empty();

  @Option(names = "--plain", description = "One method a line, in words instead of symbols.")
  private boolean plain;

  @Override
  public Integer call() {
    KitFolder kit = kit();
    WorkStatus status = WorkStatus.of(kit);
    Results results = status.results();
    List<Exercise> exercises =
        part.map(KitFolder::exercises).orElseGet(() -> Curriculum.exercises().toList());
    BoardPrinter printer = new BoardPrinter(terminal());
    printer.printHeadline(results);
    terminal().println(age(status));
    terminal().println();
    if (plain) {
      exercises.forEach(exercise -> terminal().println(words(exercise, status, results)));
    } else if (part.isPresent()) {
      printer.print(Board.of(results, exercises));
    } else {
      printer.printRows(Board.of(results));
    }
    status.complaints().forEach(terminal()::println);
    return ExitCode.DONE;
  }

  private static String words(Exercise exercise, WorkStatus status, Results results) {
    return "%s: %s%s, %d of %d points%s%s"
        .formatted(
            exercise.label(),
            results.of(exercise).status().words(),
            results.of(exercise).isStale() ? " before it was changed" : "",
            results.of(exercise).points(),
            exercise.points(),
            results.hasStar(exercise) ? ", derived alone" : "",
            status.state().isGivenUp(exercise) ? ", given up" : "");
  }

  private static String age(WorkStatus status) {
    long last = status.lastGraded();
    if (last == 0) {
      return "Nothing has been graded yet; gradus run does.";
    }
    List<String> changed = status.changedSince();
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
