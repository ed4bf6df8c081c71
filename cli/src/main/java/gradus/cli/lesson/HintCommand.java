package gradus.cli.lesson;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.cli.kit.MethodName;
import gradus.cli.terminal.Question;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.Exercise;
import gradus.grading.result.Results;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that gives a hint, and a further one each time. */
@Command(
    name = "hint",
    description =
        "Gives a hint for a method: first a nudge, then the idea, then nearly the line. "
            + "Each time you ask you get the next one. The first two cost nothing. Where a method "
            + "is derived, the last one opens its derivation, and asks before: a method that first "
            + "passes after that has its points, but no star. Other methods keep theirs.",
    footer = {
      "",
      "Examples:",
      "  gradus hint                      for the next method",
      "  gradus hint 07                   for the first method of 07 to mend",
      "  gradus hint 07 biasGradient      for this one",
      "  gradus hint 07 biasGradient --all",
      "                                   those again that you have seen",
    })
public final class HintCommand extends Subcommand {

  @Parameters(
      paramLabel = "STEP",
      arity = "0..1",
      description = "The number of a step, or a file or method of it (default: the next method).")
  private Optional<String> part = Optional.empty();

  @Parameters(
      paramLabel = "METHOD",
      arity = "0..1",
      description = "A method of that step (default: the first that does not pass).")
  private Optional<String> name = Optional.empty();

  @Option(names = "--all", description = "Show the hints again that were shown, and no new one.")
  private boolean all;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask before the last hint of what is derived.")
  private boolean yes;

  @Override
  public Integer call() {
    KitFolder kit = kit();
    WorkStatus.complain(kit, terminal());
    Optional<Exercise> exercise = exercise(kit);
    if (exercise.isPresent()) {
      give(exercise.get(), new HintGiver(kit, terminal(), terminal().readableWidth()));
    } else {
      terminal()
          .println(
              "All of %s passes; gradus hint %s METHOD gives the hints of a method nevertheless."
                  .formatted(part.orElse("it"), part.orElse("STEP")));
    }
    return ExitCode.DONE;
  }

  private void give(Exercise exercise, HintGiver giver) {
    if (all) {
      giver.again(exercise).forEach(terminal()::println);
      return;
    }
    HintGiver.Hint hint = giver.next(exercise);
    if (!isWanted(hint, giver)) {
      terminal().println("Nothing was opened.");
      return;
    }
    hint.lines().forEach(terminal()::println);
    // What a closed pipe has swallowed was not shown.
    if (!terminal().out().checkError()) {
      giver.shown(hint).ifPresent(terminal()::println);
    }
  }

  private boolean isWanted(HintGiver.Hint hint, HintGiver giver) {
    Optional<String> question = giver.question(hint);
    return yes
        || question.isEmpty()
        || Question.ask(terminal(), question.get(), giver.refusal(hint));
  }

  /** The exercise to give a hint for; empty if none is named and all of the step passes. */
  private Optional<Exercise> exercise(KitFolder kit) {
    if (part.isEmpty()) {
      return Optional.of(WorkStatus.next(kit));
    }
    List<Exercise> exercises = KitFolder.exercisesOfOneStep(part.get());
    List<Exercise> asked =
        name.map(method -> MethodName.named(method, exercises)).orElse(exercises);
    Results results = WorkStatus.of(kit).results();
    Optional<Exercise> open =
        asked.stream().filter(exercise -> !results.passes(exercise)).findFirst();
    boolean isNamed = name.isPresent() || exercises.size() == 1;
    return isNamed ? open.or(() -> Optional.of(asked.get(0))) : open;
  }
}
