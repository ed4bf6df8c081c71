package gradus.cli.classroom;

import gradus.cli.classroom.ClassRun.Found;
import gradus.cli.command.Converters;
import gradus.cli.command.Subcommand;
import gradus.cli.course.Course;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.intake.Submission;
import gradus.cli.marks.ClassResults;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that grades a class again after something has changed. */
@Command(
    name = "regrade",
    description =
        "Grades a class again after a change of the grader, the course or a submission: only what "
            + "changed. Says who gains and who loses, and why. New verdicts go into the journal; "
            + "results.json is written only when told to.",
    footer = {
      "",
      "Examples:",
      "  gradus class regrade --out results              what would change",
      "  gradus class regrade --out results --publish    writes results.json",
      "",
      "Exit codes: 0 done, 1 some could not be graded, 2 a mistake in what was asked."
    })
public final class RegradeCommand extends Subcommand {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder of results of gradus class grade.")
  private Path out;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "Submissions graded at a time (default: one for each processor).")
  private Optional<Integer> jobs = Optional.empty();

  @Option(names = "--publish", description = "Write the new results.")
  private boolean publish;

  @Override
  public Integer call() throws InterruptedException {
    Path folder = ClassFolder.there(out);
    ClassRequest request = ClassRequest.read(folder);
    ClassResults before =
        ResultsFile.read(folder)
            .orElseThrow(
                () ->
                    new UserMistake(
                        "%s is not there; gradus class grade writes it."
                            .formatted(folder.resolve(ClassResults.FILE))));
    Found found = grade(folder, new ClassParts(kit(), request));
    ClassResults after = EarlierResults.keptIn(before, found.results());
    ResultsComparison.of(before, after).print(terminal());
    terminal().println(found.sentence("Class"));
    publish(folder, before, after);
    return found.isComplete() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private Found grade(Path folder, ClassParts parts) throws InterruptedException {
    LocalEngine engine =
        new LocalEngine(
            terminal(), parts.graders(), jobs.orElse(Runtime.getRuntime().availableProcessors()));
    List<Submission> submissions = parts.collected().submissions();
    Course course = parts.absent(submissions).known();
    return new ClassRun(terminal(), folder, course, parts.keys(), engine).grade(submissions);
  }

  private void publish(Path folder, ClassResults before, ClassResults after) {
    if (publish) {
      ResultsFile.write(folder, after);
      terminal().println("Written: %s".formatted(out.resolve(ClassResults.FILE)));
    } else if (!ResultsFile.isSame(before, after)) {
      terminal().println("results.json stays as it was; --publish writes it.");
    }
  }
}
