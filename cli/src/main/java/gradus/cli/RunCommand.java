package gradus.cli;

import gradus.exercises.grading.Board;
import gradus.exercises.grading.GradeFile;
import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.Status;
import gradus.exercises.grading.Supervisor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Grades without Maven. */
@Command(
    name = "run",
    description =
        "Grades your work, or a part of it: the same properties and the same board as mvn "
            + "test -pl exercises, in a process that survives whatever your code does.",
    footer = {
      "",
      "Examples:",
      "  gradus run                       all of it",
      "  gradus run 07                    a step",
      "  gradus run DenseLayer.forward    a method",
      "",
      "Exit codes: 0 all that was graded passes, 1 it does not."
    })
final class RunCommand extends Subcommand {

  /** One slip often brings a dozen. */
  private static final int MESSAGES_SHOWN = 3;

  @Parameters(
      paramLabel = "PART",
      arity = "0..1",
      description = "A step, a file or a method: 07, DenseLayer, DenseLayer.forward.")
  private Optional<String> part = Optional.empty();

  @Override
  public Integer call() throws InterruptedException {
    Exercises exercises = Exercises.ofThisKit();
    List<Method> methods = part.map(Exercises::methods).orElseGet(() -> Ladder.methods().toList());
    try (Grading grading = new Grading(exercises, new Counter())) {
      grading.warmUp();
      Gradings gradings = grading.grade(methods);
      if (part.isEmpty()) {
        GradeFile.write(gradings, true);
      }
      print(exercises, methods, grading.messages());
      boolean allPass =
          methods.stream().allMatch(method -> gradings.of(method).status() == Status.PASSES);
      return allPass ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
  }

  private void print(Exercises exercises, List<Method> methods, List<CompilerMessage> messages) {
    Gradings standing = Standing.of(exercises).gradings();
    StudentOutput output = new StudentOutput(terminal());
    terminal().println();
    messages.stream().limit(MESSAGES_SHOWN).forEach(message -> print(exercises, message));
    output.print(List.of(Board.headline(standing)));
    terminal().println();
    output.print(Board.of(standing, methods, output.glyphs()));
    terminal().println();
    output.printNext(standing);
  }

  private void print(Exercises exercises, CompilerMessage message) {
    Path file = exercises.root().relativize(Path.of(message.file()));
    terminal().println("%s:%d  %s".formatted(file, message.line(), message.text()));
  }

  /** Shows which method's turn it is, where somebody is looking. */
  private final class Counter implements Supervisor.Listener {

    @Override
    public void starts(Method method) {
      show("%s …".formatted(method.label()));
    }

    @Override
    public void ends(Method method, Gradings gradings) {
      show("");
    }

    private void show(String text) {
      if (terminal().interactive()) {
        terminal().err().print("\r\u001b[K" + text);
        terminal().err().flush();
      }
    }
  }
}
