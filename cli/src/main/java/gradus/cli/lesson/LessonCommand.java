package gradus.cli.lesson;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.DesktopProgram;
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

/** The command that shows a lesson. */
@Command(
    name = "lesson",
    description =
        "Shows the lesson of a step, page by page where the window is too low for it (with less, "
            + "or the program that the variable PAGER names).",
    footer = {
      "",
      "Examples:",
      "  gradus lesson                    that of the next step",
      "  gradus lesson 07                 that of step 07",
      "  gradus lesson 07 --open          the file, with formulas and pictures",
    })
public final class LessonCommand extends Subcommand {

  @Parameters(
      paramLabel = "STEP",
      arity = "0..1",
      description = "The number of a step, or a file or method of it (default: the next step).")
  private Optional<String> part = Optional.empty();

  @Option(
      names = "--open",
      description = "Open the file with the program that your desktop has for it.")
  private boolean open;

  @Override
  public Integer call() {
    KitFolder kit = kit();
    Exercise exercise =
        part.map(name -> KitFolder.exercisesOfOneStep(name).get(0))
            .orElseGet(() -> WorkStatus.next(kit));
    Lesson lesson = Lesson.of(kit, exercise);
    if (open) {
      open(lesson);
    } else {
      print(lesson, end(new Derivation(kit, Curriculum.stepOf(exercise))));
    }
    return ExitCode.DONE;
  }

  private void open(Lesson lesson) {
    DesktopProgram.ofThisSystem().open(lesson.file());
    terminal().println("Opened " + lesson.name() + ".");
  }

  /** Where the derivation is, and whether its door is open; nothing if there is none. */
  private static List<String> end(Derivation derivation) {
    if (!derivation.exists()) {
      return List.of();
    }
    Step step = derivation.step();
    String door = DerivationDoor.of(derivation.kit(), step).isOpen() ? "open" : "closed so far";
    String page = step.derivable().isEmpty() ? "Answer" : "Derivation and answer";
    return List.of("", "%s, %s: cli/gradus derivation %s".formatted(page, door, step.label()));
  }

  private void print(Lesson lesson, List<String> end) {
    MarkdownView view = new MarkdownView(terminal(), "exercises/lessons");
    List<String> lines =
        new ArrayList<>(view.lines(MarkdownView.parse(lesson.text()), terminal().readableWidth()));
    lines.addAll(end);
    new PagedText(terminal()).show(lines);
  }
}
