package gradus.cli;

import gradus.exercises.grading.Ladder.Method;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a lesson. */
@Command(
    name = "lesson",
    description = "Shows the lesson of a step.",
    footer = {
      "",
      "Examples:",
      "  gradus lesson                    that of the next step",
      "  gradus lesson 07                 that of step 07",
      "  gradus lesson 07 | less          page by page",
      "  gradus lesson 07 --open          the file, with formulas and pictures",
    })
final class LessonCommand extends Subcommand {

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
    Exercises exercises = Exercises.ofThisKit();
    Method method =
        part.map(name -> Exercises.methods(name).get(0)).orElseGet(() -> Standing.next(exercises));
    Lesson lesson = Lesson.of(exercises, method);
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
    view.lines(MarkdownView.parse(lesson.text()), terminal().readableWidth())
        .forEach(terminal()::println);
  }
}
