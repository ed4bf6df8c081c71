package gradus.cli;

import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Ladder.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares a student's code with the kit's. */
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
final class DiffCommand extends Subcommand {

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
    Exercises exercises = Exercises.ofThisKit();
    Standing standing = Standing.of(exercises);
    List<Method> methods =
        part.map(name -> asked(name, standing)).orElseGet(() -> allOpen(standing));
    List<CodePair> pairs = CodePair.of(exercises, methods);
    pairs.forEach(this::print);
    return ExitCode.DONE;
  }

  private static List<Method> asked(String name, Standing standing) {
    List<Method> methods = Exercises.methods(name);
    List<Method> closed = methods.stream().filter(method -> !standing.isOpen(method)).toList();
    if (!closed.isEmpty()) {
      throw new UserMistake(
          "not passed in the last grading: %s; the solution is shown only then, or after gradus"
                  .formatted(closed.stream().map(Method::label).collect(Collectors.joining(", ")))
              + " solution --give-up.");
    }
    return methods;
  }

  private static List<Method> allOpen(Standing standing) {
    List<Method> methods = new ArrayList<>();
    Ladder.STEPS.stream()
        .filter(step -> step.methods().stream().allMatch(standing::isOpen))
        .forEach(step -> methods.addAll(step.methods()));
    if (methods.isEmpty()) {
      throw new UserMistake(
          "no step passes as yet, as far as it has been graded, so there is nothing to compare.");
    }
    return methods;
  }

  private void print(CodePair pair) {
    boolean wide = !unified && terminal().width() >= WIDE;
    DiffView view = new DiffView(terminal(), pair);
    (wide ? view.sideBySide(terminal().width()) : view.unified()).forEach(terminal()::println);
    terminal().println();
  }
}
