package gradus.cli.work;

import gradus.cli.command.Converters;
import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.process.Supervisor;
import gradus.grading.report.Board;
import gradus.grading.report.GradeFile;
import gradus.grading.result.Results;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that grades without Maven. */
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
public final class RunCommand extends Subcommand {

  /** The most messages shown, since one slip often causes a dozen. */
  private static final int MESSAGES_SHOWN = 3;

  @Parameters(
      paramLabel = "PART",
      arity = "0..1",
      description = "A step, a file or a method: 07, DenseLayer, DenseLayer.forward.")
  private Optional<String> part = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Draw other random cases; a whole number (default: ${DEFAULT-VALUE}).")
  private long seed = Settings.USUAL_SEED;

  @Option(
      names = "--budget",
      paramLabel = "SECONDS",
      converter = Converters.Period.class,
      description = "Seconds that a method may take (default: 10).")
  private Optional<Duration> budget = Optional.empty();

  @Override
  public Integer call() throws InterruptedException {
    KitFolder kit = kit();
    List<Exercise> exercises =
        part.map(KitFolder::exercises).orElseGet(() -> Curriculum.exercises().toList());
    Settings settings = settings(kit);
    GradeFile file = new GradeFile(settings, GradeFile.Writer.GRADUS);
    try (WorkGrader grader = new WorkGrader(kit, settings, new Progress(file))) {
      grader.warmUp();
      Results results = grader.grade(exercises);
      file.write(results, true);
      print(kit, exercises, grader.messages());
      return exercises.stream().allMatch(results::passes) ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
  }

  private Settings settings(KitFolder kit) {
    Settings usual = kit.settings().withSeed(seed).withOnly(part.orElse(""));
    return budget.map(time -> usual.withBudget(time.toMillis() / 1000.0)).orElse(usual);
  }

  private void print(KitFolder kit, List<Exercise> exercises, List<CompilerMessage> messages) {
    Results all = WorkStatus.of(kit).results();
    BoardPrinter printer = new BoardPrinter(terminal());
    terminal().println();
    messages.stream().limit(MESSAGES_SHOWN).forEach(message -> print(kit, message));
    printer.printHeadline(all);
    terminal().println();
    printer.print(Board.of(all, exercises));
    terminal().println();
    printer.printNext(all, kit.paths());
  }

  private void print(KitFolder kit, CompilerMessage message) {
    Path file = kit.root().relativize(message.file());
    terminal().println("%s:%d  %s".formatted(file, message.line(), message.text()));
  }

  /** Writes the results so far, and shows the current exercise on a terminal. */
  private final class Progress implements Supervisor.Listener {

    private final GradeFile file;

    Progress(GradeFile file) {
      this.file = file;
    }

    @Override
    public void starts(Exercise exercise) {
      show("%s …".formatted(exercise.label()));
    }

    @Override
    public void ends(Exercise exercise, Results results) {
      file.write(results, false);
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
