package gradus.cli.lesson;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.DesktopProgram;
import gradus.cli.terminal.Pager;
import gradus.cli.terminal.ScreenSize;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.Exercise;
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
        part.map(name -> KitFolder.exercises(name).get(0)).orElseGet(() -> WorkStatus.next(kit));
    Lesson lesson = Lesson.of(kit, exercise);
    if (open) {
      open(lesson);
    } else {
      print(lesson);
    }
    return ExitCode.DONE;
  }

  private void open(Lesson lesson) {
    DesktopProgram.ofThisSystem().open(lesson.file());
    terminal().println("Opened " + lesson.name() + ".");
  }

  private void print(Lesson lesson) {
    MarkdownView view = new MarkdownView(terminal(), "exercises/lessons");
    List<String> lines = view.lines(MarkdownView.parse(lesson.text()), terminal().readableWidth());
    if (!isShownInPages(lines)) {
      lines.forEach(terminal()::println);
    }
  }

  /**
   * Whether a pager is needed: a person is at the keyboard, and the window is too low for the
   * lesson.
   */
  private boolean isShownInPages(List<String> lines) {
    Optional<Pager> pager = Pager.ofThisSystem();
    if (pager.isEmpty() || !isAtAKeyboard() || lines.size() < ScreenSize.rows()) {
      return false;
    }
    List<String> plain = lines.stream().map(terminal()::plain).toList();
    terminal().flush();
    return pager.get().show(plain, terminal().ascii());
  }

  /** Whether the terminal is that of this process; a pager writes to no other. */
  private boolean isAtAKeyboard() {
    return terminal().asks() && terminal().in() == System.in;
  }
}
