package gradus.cli.solution;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.JavaCode;
import gradus.cli.kit.KitFolder;
import gradus.cli.kit.MethodName;
import gradus.cli.terminal.Question;
import gradus.cli.work.StudentState;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that shows the solution of an exercise. */
@Command(
    name = "solution",
    description =
        "Shows the kit's own code for what passes. With --give-up it shows it before: "
            + "that is remembered, and gradus list says so from then on. The points can still "
            + "be earned, but no star for those of the shown methods that are derived.",
    footer = {
      "",
      "Examples:",
      "  gradus solution 07               step 07",
      "  gradus solution Momentum.step    one method; the others keep their star",
      "  gradus solution 07 forward       likewise",
      "  gradus solution 07 --give-up     before it passes",
    })
public final class SolutionCommand extends Subcommand {

  @Parameters(index = "0", paramLabel = "PART", description = "A step, a file or a method.")
  private String part;

  @Parameters(
      index = "1",
      paramLabel = "METHOD",
      arity = "0..1",
      description = "A method of that step (default: all of it).")
  private Optional<String> name = Optional.empty();

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
    List<Exercise> exercises = asked().stream().filter(exercise -> exercise.step() > 0).toList();
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

  private List<Exercise> asked() {
    List<Exercise> exercises = KitFolder.exercises(part);
    return name.map(method -> List.of(MethodName.only(method, exercises))).orElse(exercises);
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
    return giveUp(kit, exercises, closed);
  }

  private boolean giveUp(KitFolder kit, List<Exercise> shown, List<Exercise> closed) {
    List<Step> steps = wholeSteps(shown);
    List<Exercise> single =
        closed.stream().filter(one -> !steps.contains(Curriculum.stepOf(one))).toList();
    String names =
        Stream.concat(
                steps.stream().map(step -> "step %s %s".formatted(step.label(), step.title())),
                single.stream().map(Exercise::label))
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
    StudentState.change(
        kit,
        state -> {
          closed.stream().filter(Exercise::isDerivable).forEach(state::open);
          steps.forEach(step -> state.givenUp.add(step.number()));
          single.forEach(exercise -> state.givenUpMethods.add(exercise.id()));
        });
    return true;
  }

  /** The steps of which all methods are shown. */
  private static List<Step> wholeSteps(List<Exercise> shown) {
    return shown.stream()
        .map(Curriculum::stepOf)
        .distinct()
        .filter(step -> shown.containsAll(step.exercises()))
        .toList();
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
