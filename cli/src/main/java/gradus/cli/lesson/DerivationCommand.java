package gradus.cli.lesson;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.kit.MethodName;
import gradus.cli.terminal.DesktopProgram;
import gradus.cli.terminal.Question;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that shows how the answers of a step are derived. */
@Command(
    name = "derivation",
    description =
        "Shows how the answers of a step are derived, and the answer to its lesson's question. It "
            + "is open once the step passes. Before that it asks first, because what passes "
            + "after its derivation was opened has its points, but no star.",
    footer = {
      "",
      "Examples:",
      "  gradus derivation 07             all of step 07",
      "  gradus derivation 07 biasGradient",
      "                                   one method; the others keep their star",
      "  gradus derivation 07 --open      the file, with formulas as they are printed"
    })
public final class DerivationCommand extends Subcommand {

  @Parameters(
      paramLabel = "STEP",
      arity = "0..1",
      description = "The number of a step, or a file or method of it (default: the next step).")
  private Optional<String> part = Optional.empty();

  @Parameters(
      paramLabel = "METHOD",
      arity = "0..1",
      description = "A method of that step (default: all that are derived).")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--open",
      description =
          "Open the file of the whole step with the program that your desktop has for it.")
  private boolean open;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() {
    KitFolder kit = kit();
    WorkStatus.complain(kit, terminal());
    List<Exercise> exercises = exercises(kit);
    Step step = Curriculum.stepOf(exercises.get(0));
    Derivation derivation = new Derivation(kit, step);
    if (step.number() > 0) {
      kit.requireDerivations(step);
    }
    if (!derivation.exists()) {
      throw new UserMistake(
          "there is no derivation for %s in %s."
              .formatted(
                  step.number() == 0 ? "the finale" : "step " + step.label(), Derivation.FOLDER));
    }
    DerivationDoor door = DerivationDoor.of(kit, step, exercises);
    requireWhole(door);
    // Read before anything is asked or remembered: a section may be missing.
    List<String> lines = lines(derivation, exercises, door.isPage());
    boolean isAsked = !door.isOpen() && !yes && !kit.hasOpenDerivations();
    if (isAsked && !Question.ask(terminal(), door.question(), door.refusal())) {
      terminal().println("Nothing was opened.");
      return ExitCode.DONE;
    }
    door.open();
    show(derivation, lines);
    return ExitCode.DONE;
  }

  private List<Exercise> exercises(KitFolder kit) {
    if (part.isEmpty()) {
      return Curriculum.stepOf(WorkStatus.next(kit)).exercises();
    }
    List<Exercise> exercises = KitFolder.exercisesOfOneStep(part.get());
    return name.map(method -> List.of(MethodName.only(method, exercises))).orElse(exercises);
  }

  /** The file has all methods of a step, and whoever asks for one of them keeps the others. */
  private void requireWhole(DerivationDoor door) {
    if (open && !door.isPage()) {
      throw new UserMistake(
          "--open shows all of a step's file; gradus derivation %s --open does that."
              .formatted(door.step().label()));
    }
  }

  private List<String> lines(Derivation derivation, List<Exercise> exercises, boolean isPage) {
    int width = terminal().readableWidth();
    if (isPage) {
      return view().lines(derivation.page(), width);
    }
    List<Exercise> derived = exercises.stream().filter(Exercise::isDerivable).toList();
    if (derived.isEmpty()) {
      throw new UserMistake(
          "%s is defined, not derived; gradus derivation %s has the page of its step."
              .formatted(exercises.get(0).id(), derivation.step().label()));
    }
    List<String> lines = new ArrayList<>();
    for (Exercise exercise : derived) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(view().lines(derivation.section(exercise), width));
    }
    return lines;
  }

  private MarkdownView view() {
    return new MarkdownView(terminal(), Derivation.FOLDER);
  }

  private void show(Derivation derivation, List<String> lines) {
    if (open) {
      DesktopProgram.ofThisSystem().open(derivation.file());
      terminal().println("Opened %s.".formatted(derivation.kit().shown(derivation.file())));
    } else {
      new PagedText(terminal()).show(lines);
    }
  }
}
