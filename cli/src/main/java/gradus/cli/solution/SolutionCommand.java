package gradus.cli.solution;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.JavaCode;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Question;
import gradus.cli.work.StudentState;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that shows the solution of an exercise. */
@Command(
    name = "solution",
    description =
        "Shows the kit's own code for what passes. With --give-up it shows it before: "
            + "that is remembered, and gradus list says so from then on. The points can still "
            + "be earned, but no star for what is derived.",
    footer = {
      "",
      "Examples:",
      "  gradus solution 07               step 07",
      "  gradus solution Momentum.step    one method",
      "  gradus solution 07 --give-up     before it passes",
    })
public final class SolutionCommand extends Subcommand {

  @Parameters(paramLabel = "PART", description = "A step, a file or a method.")
  private String part;

  @Option(names = "--give-up", description = "Show it although it does not pass yet.")
  private boolean giveUp;

  @Option(
      names = {"-y", "--yes"},
      description = "With --give-up: do not ask.")
  private boolean yes;

  @Override
  public Integer call() {
    KitFolder kit = kit();
    kit.requireSolutions();
    WorkStatus.complain(kit, terminal());
    List<Exercise> exercises =
        KitFolder.exercises(part).stream().filter(exercise -> exercise.step() > 0).toList();
    if (exercises.isEmpty()) {
      throw new UserMistake("there is nothing to write in the finale, so it has no solution.");
    }
    // Read before anything is asked or remembered: the file may be missing.
    CodeView view =
        new CodeView(terminal(), terminal().interactive() ? terminal().width() : Integer.MAX_VALUE);
    List<String> code =
        exercises.stream().flatMap(exercise -> code(kit, exercise, view).stream()).toList();
    if (!isOpen(kit, exercises)) {
      terminal().println("Nothing was shown.");
      return ExitCode.DONE;
    }
    code.forEach(terminal()::println);
    return ExitCode.DONE;
  }

  private boolean isOpen(KitFolder kit, List<Exercise> exercises) {
    WorkStatus status = WorkStatus.of(kit);
    List<Exercise> closed =
        exercises.stream().filter(exercise -> !status.isOpen(exercise)).toList();
    if (closed.isEmpty()) {
      return true;
    }
    if (!giveUp) {
      String names = closed.stream().map(Exercise::label).collect(Collectors.joining(", "));
      throw new UserMistake(
          "not passed in the last grading: %s; gradus hint helps, and --give-up shows the"
                  .formatted(names)
              + " solution nevertheless.");
    }
    return giveUp(kit, closed);
  }

  private boolean giveUp(KitFolder kit, List<Exercise> closed) {
    TreeSet<Integer> steps =
        closed.stream().map(Exercise::step).collect(Collectors.toCollection(TreeSet::new));
    String names =
        steps.stream()
            .map(step -> "step %02d %s".formatted(step, Curriculum.step(step).title()))
            .collect(Collectors.joining(", "));
    String refusal =
        "--give-up is remembered for %s and asks before, on a terminal; elsewhere add --yes."
            .formatted(names);
    boolean isDerived = closed.stream().anyMatch(Exercise::isDerivable);
    String question =
        "Give up %s? Its solution is shown, and gradus list says so from then on.%s"
            .formatted(names, isDerived ? " What passes after that has no ★." : "");
    if (!yes && !Question.ask(terminal(), question, refusal)) {
      return false;
    }
    StudentState.change(kit, state -> giveUp(steps, state));
    return true;
  }

  private static void giveUp(Set<Integer> steps, StudentState state) {
    steps.stream().flatMap(step -> Curriculum.step(step).derivable().stream()).forEach(state::open);
    state.givenUp.addAll(steps);
  }

  private static List<String> code(KitFolder kit, Exercise exercise, CodeView view) {
    Path file = kit.solution(kit.file(exercise));
    List<JavaCode.Line> lines = JavaCode.of(kit.read(file)).exercise(exercise);
    if (lines.isEmpty()) {
      throw new UserMistake(
          "%s has no method %s; get the kit again, or that file."
              .formatted(kit.shown(file), exercise.name()));
    }
    return view.lines(exercise.label() + "   " + kit.shown(file), lines);
  }
}
