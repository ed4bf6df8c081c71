package gradus.cli;

import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Ladder.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how the kit itself does it. */
@Command(
    name = "solution",
    description =
        "Shows the kit's own code for what passes. With --give-up it shows it before: "
            + "that is remembered, and gradus list says so from then on. The points can still "
            + "be earned.",
    footer = {
      "",
      "Examples:",
      "  gradus solution 07               step 07",
      "  gradus solution Momentum.step    one method",
      "  gradus solution 07 --give-up     before it passes",
    })
final class SolutionCommand extends Subcommand {

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
    Exercises exercises = Exercises.ofThisKit();
    List<Method> methods =
        Exercises.methods(part).stream().filter(method -> method.step() > 0).toList();
    if (methods.isEmpty()) {
      throw new UserMistake("there is nothing to write in the finale, so it has no solution.");
    }
    // Before anything is asked or remembered: it may not be there.
    CodeView view =
        new CodeView(terminal(), terminal().interactive() ? terminal().width() : Integer.MAX_VALUE);
    List<String> code =
        methods.stream().flatMap(method -> code(exercises, method, view).stream()).toList();
    if (!isOpen(exercises, methods)) {
      terminal().println("Nothing was shown.");
      return ExitCode.DONE;
    }
    code.forEach(terminal()::println);
    return ExitCode.DONE;
  }

  private boolean isOpen(Exercises exercises, List<Method> methods) {
    Standing standing = Standing.of(exercises);
    List<Method> closed = methods.stream().filter(method -> !standing.isOpen(method)).toList();
    if (closed.isEmpty()) {
      return true;
    }
    if (!giveUp) {
      String names = closed.stream().map(Method::label).collect(Collectors.joining(", "));
      throw new UserMistake(
          "not passed in the last grading: %s; gradus hint helps, and --give-up shows the"
                  .formatted(names)
              + " solution nevertheless.");
    }
    return giveUp(exercises, closed);
  }

  private boolean giveUp(Exercises exercises, List<Method> closed) {
    TreeSet<Integer> steps =
        closed.stream().map(Method::step).collect(Collectors.toCollection(TreeSet::new));
    String names =
        steps.stream()
            .map(step -> "step %02d %s".formatted(step, Ladder.STEPS.get(step - 1).title()))
            .collect(Collectors.joining(", "));
    String refusal =
        "--give-up is remembered for %s and asks before, on a terminal; elsewhere add --yes."
            .formatted(names);
    String question =
        "Give up %s? Its solution is shown, and gradus list says so from then on.".formatted(names);
    if (!yes && !Question.ask(terminal(), question, refusal)) {
      return false;
    }
    StudentState.change(exercises, state -> state.givenUp.addAll(steps));
    return true;
  }

  private static List<String> code(Exercises exercises, Method method, CodeView view) {
    Path file = exercises.solution(exercises.file(method));
    List<JavaCode.Line> lines = JavaCode.of(exercises.read(file)).method(method);
    if (lines.isEmpty()) {
      throw new UserMistake(
          "%s has no method %s; get the kit again, or that file."
              .formatted(exercises.shown(file), method.name()));
    }
    return view.lines(method.label() + "   " + exercises.shown(file), lines);
  }
}
