package gradus.cli.hunt;

import gradus.cli.command.Converters;
import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.kit.StateFile;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that hunts for mistakes in somebody else's code. */
@Command(
    name = "hunt",
    description =
        "Shows somebody's code with one mistake, and what it does. Name the line, then the cause. "
            + "The tasks of a step open when the step passes; what is missed comes again. There "
            + "are no points for it.",
    footer = {
      "",
      "Examples:",
      "  gradus hunt                      the next tasks of all steps that pass",
      "  gradus hunt 07                   those of step 07",
      "  gradus hunt 07 --again           also those that were found",
      "  gradus hunt --list               how all tasks stand",
      "",
      "In a pipe, each line of the input is one answer. With --json every line of the",
      "output is an object; its event is task, ask, code, picture, refused, judged,",
      "result, note or end."
    })
public final class HuntCommand extends Subcommand {

  @Parameters(
      paramLabel = "STEP",
      arity = "0..1",
      description = "The number of a step, or a file or method of it (default: all that pass).")
  private Optional<String> part = Optional.empty();

  @Option(names = "--list", description = "Show how the tasks stand, and hunt for nothing.")
  private boolean list;

  @Option(names = "--again", description = "Ask what was found, too.")
  private boolean again;

  @Option(names = "--json", description = "Print JSON, one object a line.")
  private boolean json;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.SeedNumber.class,
      description = "Shuffles the causes (default: another one each time).")
  private Long seed;

  @Override
  public Integer call() {
    KitFolder kit = kit();
    Optional<Step> step = part.map(HuntCommand::step);
    HuntView view = json ? new HuntJson(terminal()) : new HuntText(terminal());
    List<HuntTask> all = HuntFile.readAll(kit, view::note);
    if (all.isEmpty()) {
      throw new UserMistake("no task of the hunt can be read; get exercises/lessons/hunt again.");
    }
    List<HuntTask> asked =
        all.stream().filter(task -> step.map(task.step()::equals).orElse(true)).toList();
    WorkStatus status = WorkStatus.of(kit);
    StateFile.Content<HuntState> content = HuntState.file(kit).read();
    HuntState state = content.state();
    status.complaints().forEach(view::note);
    content.complaint().ifPresent(view::note);
    if (list) {
      new HuntList(asked, status, state).print(terminal(), json);
      return ExitCode.DONE;
    }
    List<HuntTask> open = asked.stream().filter(task -> status.hasPassed(task.step())).toList();
    if (open.isEmpty()) {
      view.note(locked(step));
      return ExitCode.CHECK_FAILED;
    }
    List<HuntTask> tasks = again ? open : unsolved(open, state);
    if (tasks.isEmpty()) {
      view.note("All of it is found; --again asks it once more.");
      return ExitCode.DONE;
    }
    Random random = seed == null ? new Random() : new Random(seed);
    new HuntSession(kit, all, view, new HuntAnswers(terminal()), random).play(tasks);
    return ExitCode.DONE;
  }

  private static Step step(String part) {
    return Curriculum.STEPS.stream()
        .filter(step -> step.number() == KitFolder.exercisesOfOneStep(part).get(0).step())
        .findFirst()
        .orElseThrow(() -> new UserMistake("there is nothing to hunt in the finale."));
  }

  private static String locked(Optional<Step> step) {
    return step.map(
            one ->
                "Step %02d does not pass yet; its hunts open when it does.".formatted(one.number()))
        .orElse("No step passes yet; the hunts of a step open when it does.");
  }

  /** What was not found yet, first what was never played. */
  private static List<HuntTask> unsolved(List<HuntTask> open, HuntState state) {
    return open.stream()
        .filter(task -> !state.isFound(task))
        .sorted(Comparator.comparing(state::isMissed))
        .toList();
  }
}
