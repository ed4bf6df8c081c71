package gradus.cli.example;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import gradus.grading.example.ExampleLines;
import gradus.grading.example.StepExamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that runs a student's examples with right and wrong versions of the methods. */
@Command(
    name = "examples",
    description =
        "Runs the examples that you write before the code: inputs, and what a method should give. "
            + "Right versions of the method must accept them, and wrong versions should not. Your "
            + "own code may still be missing.",
    footer = {
      "",
      "Examples:",
      "  gradus examples 07                        those of step 07",
      "  gradus examples DenseLayer.inputGradient  those of one method",
      "",
      "They stand in exercises/src/examples/java/gradus/exercises/stepNN/Examples.java,",
      "from step 02 on. Nothing here has points.",
      "",
      "Exit codes: 0 all are accepted and catch all wrong versions, 1 not yet."
    })
public final class ExamplesCommand extends Subcommand {

  @Parameters(
      paramLabel = "PART",
      arity = "0..1",
      description =
          "A step, a file or a method: 07, DenseLayer, DenseLayer.forward (default: the step to "
              + "go on with).")
  private Optional<String> part = Optional.empty();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    KitFolder kit = kit();
    List<Exercise> exercises = part.map(ExamplesCommand::named).orElseGet(() -> next(kit));
    Step step = Curriculum.stepOf(exercises.get(0));
    StepExamples found = new KitExamples(kit).run(step, exercises);
    if (json) {
      terminal().println(ExamplesJson.of(found).toPrettyString());
    } else {
      ExampleLines.of(found, kit.paths()).forEach(terminal()::print);
    }
    return found.isDone() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private static List<Exercise> named(String part) {
    List<Exercise> exercises = new ArrayList<>(KitFolder.exercisesOfOneStep(part));
    exercises.removeIf(exercise -> exercise.step() < KitExamples.FIRST_STEP);
    if (exercises.isEmpty()) {
      throw new UserMistake(
          "examples are written in the steps from 02 on; %s has none.".formatted(part));
    }
    return exercises;
  }

  /** The step of the next method to write; at first, and at the end, the first with examples. */
  private static List<Exercise> next(KitFolder kit) {
    int step = Math.max(KitExamples.FIRST_STEP, WorkStatus.next(kit).step());
    return Curriculum.step(step).exercises();
  }
}
