package gradus.cli.work;

import gradus.cli.command.Converters;
import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.process.Supervisor;
import gradus.grading.report.Board;
import gradus.grading.report.GradeFile;
import gradus.grading.report.Story;
import gradus.grading.result.Results;
import gradus.grading.text.VisibleText;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
      "  gradus run finale                your own steps, end to end",
      "",
      "Exit codes: 0 all that was asked for passes, 1 it does not. For all of it the bonus steps",
      "need not be written; one that is begun and wrong counts."
    })
public final class RunCommand extends Subcommand {

  /** One slip often brings a dozen. */
  private static final int MESSAGES_SHOWN = 5;

  /** What could not be kept, each sentence once. */
  private final Set<String> complaints = new LinkedHashSet<>();

  @Parameters(
      paramLabel = "PART",
      arity = "0..1",
      description = "A step, a file or a method: 07, DenseLayer, DenseLayer.forward.")
  private Optional<String> part = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N[,M]",
      converter = Converters.GradingSeeds.class,
      description =
          "Draw all random cases from the seed N, or a quarter of them from a second one "
              + "(default: 1, and a new second one in every run).")
  private Optional<CaseSeeds> seeds = Optional.empty();

  @Option(
      names = "--budget",
      paramLabel = "SECONDS",
      converter = Converters.Seconds.class,
      description = "Seconds that a method may take (default: 10).")
  private Optional<Duration> budget = Optional.empty();

  @Override
  public Integer call() throws InterruptedException {
    KitFolder kit = kit();
    // A Maven run's file is remembered before it is replaced.
    WorkStatus before = WorkStatus.of(kit);
    complaints.addAll(before.complaints());
    List<Exercise> exercises =
        part.map(KitFolder::exercises).orElseGet(() -> Curriculum.exercises().toList());
    kit.requireProperties(exercises);
    Settings settings = settings(kit);
    GradeFile file = new GradeFile(settings, GradeFile.Writer.GRADUS);
    try (WorkGrader grader = new WorkGrader(kit, settings, new Progress(file, before, exercises))) {
      grader.whenWaiting(this::sayWaiting);
      grader.warmUp();
      // At once: nobody takes an earlier run's file for this one's.
      write(file, before.results(), false);
      Results results = grader.grade(exercises);
      Results all = before.resultsWith(results, exercises);
      // What has just passed may have earned one.
      WorkStatus.of(kit).addStars(all);
      write(file, all, true);
      print(kit, exercises, all, grader);
      printEnd(kit, exercises, Story.of(before.results(), all), all);
      print(settings.seeds(), grader);
      return isDone(results, exercises) ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
  }

  private void sayWaiting() {
    terminal().err().println("Another gradus command is grading this kit; this one waits for it.");
    terminal().flush();
  }

  /** Whether all that was asked for passes; of all of it the bonus need not be begun. */
  private boolean isDone(Results results, List<Exercise> exercises) {
    return exercises.stream()
        .allMatch(
            exercise ->
                results.passes(exercise)
                    || (part.isEmpty() && results.of(exercise).isBonusLeftOut()));
  }

  private Settings settings(KitFolder kit) {
    Settings usual =
        kit.settings().withSeeds(seeds.orElseGet(CaseSeeds::drawn)).withOnly(part.orElse(""));
    return budget.map(time -> usual.withBudget(time.toMillis() / 1000.0)).orElse(usual);
  }

  /** A file that cannot be written costs nobody the board; one sentence below it says so. */
  private void write(GradeFile file, Results results, boolean complete) {
    try {
      file.write(results, complete);
    } catch (UncheckedIOException failure) {
      complaints.add(
          "exercises/target/grade.json cannot be written; it does not say what was found.");
    }
  }

  private void print(KitFolder kit, List<Exercise> exercises, Results all, WorkGrader grader) {
    BoardPrinter printer = new BoardPrinter(terminal());
    terminal().println();
    print(kit, grader.messages());
    printer.printHeadline(all);
    terminal().println();
    printer.print(Board.of(all, exercises));
    terminal().println();
  }

  private void printEnd(KitFolder kit, List<Exercise> exercises, String story, Results all) {
    BoardPrinter printer = new BoardPrinter(terminal());
    printer.printStory(story);
    printer.printNext(all, exercises, kit.paths());
    complaints.addAll(WorkStatus.of(kit).complaints());
  }

  private void print(CaseSeeds drawn, WorkGrader grader) {
    terminal().println();
    terminal().println(drawn.sentence("--seed "));
    complaints.add(grader.complaint());
    complaints.stream().filter(text -> !text.isEmpty()).forEach(terminal()::println);
  }

  private void print(KitFolder kit, List<CompilerMessage> messages) {
    messages.stream().limit(MESSAGES_SHOWN).forEach(message -> print(kit, message));
    int more = messages.size() - MESSAGES_SHOWN;
    if (more > 0) {
      terminal().println("… and %d more".formatted(more));
    }
  }

  private void print(KitFolder kit, CompilerMessage message) {
    Path file = kit.root().relativize(message.file());
    String text = "%s:%d  %s".formatted(file, message.line(), message.text());
    terminal().println(VisibleText.of(text));
  }

  /** Writes the results so far, and shows the current exercise on a terminal. */
  private final class Progress implements Supervisor.Listener {

    private final GradeFile file;
    private final WorkStatus before;
    private final List<Exercise> asked;

    Progress(GradeFile file, WorkStatus before, List<Exercise> asked) {
      this.file = file;
      this.before = before;
      this.asked = asked;
    }

    @Override
    public void starts(Exercise exercise) {
      show("%s …".formatted(exercise.label()));
    }

    @Override
    public void ends(Exercise exercise, Results results) {
      List<Exercise> graded =
          asked.stream().filter(one -> results.of(one).status() != Status.NOT_GRADED).toList();
      write(file, before.resultsWith(results, graded), false);
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
