package gradus.cli.solution;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that compares a student's code with the solution. */
@Command(
    name = "diff",
    description =
        "Compares your code with the kit's own, for what passes or was given up: side by "
            + "side where the terminal has 120 columns, else one below the other.",
    footer = {
      "",
      "Examples:",
      "  gradus diff                      all steps that pass",
      "  gradus diff 07                   one step",
      "  gradus diff DenseLayer.forward   one method",
    })
public final class DiffCommand extends Subcommand {

  private static final int WIDE = 120;

  @Parameters(
      paramLabel = "PART",
      arity = "0..1",
      description = "A step, a file or a method (default: all steps that pass).")
  private Optional<String> part = Optional.empty();

  @Option(names = "--unified", description = "One below the other, also on a wide terminal.")
  private boolean unified;

  @Override
  public Integer call() {
    KitFolder kit = kit();
    kit.requireSolutions();
    WorkStatus status = WorkStatus.of(kit);
    List<Exercise> exercises =
        part.map(name -> asked(name, status)).orElseGet(() -> allOpen(status));
    List<CodePair> pairs = CodePair.of(kit, exercises);
    pairs.forEach(this::print);
    return ExitCode.DONE;
  }

  private static List<Exercise> asked(String name, WorkStatus status) {
    List<Exercise> exercises = KitFolder.exercises(name);
    List<Exercise> closed =
        exercises.stream().filter(exercise -> !status.isOpen(exercise)).toList();
    if (!closed.isEmpty()) {
      throw new UserMistake(
          "not passed in the last grading: %s; the solution is shown only then, or after gradus"
                  .formatted(closed.stream().map(Exercise::label).collect(Collectors.joining(", ")))
              + " solution --give-up.");
    }
    return exercises;
  }

  private static List<Exercise> allOpen(WorkStatus status) {
    List<Exercise> exercises = new ArrayList<>();
    Curriculum.STEPS.stream()
        .filter(step -> step.exercises().stream().allMatch(status::isOpen))
        .forEach(step -> exercises.addAll(step.exercises()));
    if (exercises.isEmpty()) {
      throw new UserMistake(
          "no step passes as yet, as far as it has been graded, so there is nothing to compare.");
    }
    return exercises;
  }

  private void print(CodePair pair) {
    boolean wide = !unified && terminal().width() >= WIDE;
    DiffView view = new DiffView(terminal(), pair);
    (wide ? view.sideBySide(terminal().width()) : view.unified()).forEach(terminal()::println);
    terminal().println();
  }
}
