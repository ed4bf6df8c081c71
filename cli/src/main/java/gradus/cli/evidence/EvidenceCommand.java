package gradus.cli.evidence;

import gradus.cli.command.Converters;
import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.OutputFile;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Progress;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that grades the bank, to show whether the grader can be trusted. */
@Command(
    name = "evidence",
    description =
        "Grades all known mistakes, right alternatives and hostile files on this machine, and says "
            + "what was caught, named and passed; for a colleague who doubts. It needs the whole "
            + "kit, with solutions, and takes minutes.",
    footer = {
      "",
      "Examples:",
      "  gradus class evidence                        as text",
      "  gradus class evidence --html evidence.html   also as a page",
      "  gradus class evidence --only 07              one step, in less than a minute",
      "",
      "It exits with 1 if anything is not graded as it has to be."
    })
public final class EvidenceCommand extends Subcommand {

  private static final int SOLUTION_SEEDS = 5;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      converter = Converters.OutputPath.class,
      description = "Write a page, too.")
  private OutputFile html;

  @Option(
      names = "--only",
      paramLabel = "PART",
      description = "Only the steps of a part: 07, DenseLayer (default: all).")
  private Optional<String> only = Optional.empty();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "Under how many seeds the solutions are graded (default: 5).")
  private int seeds = SOLUTION_SEEDS;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "How many workers grade side by side (default: one a processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws InterruptedException {
    KitFolder kit = kit();
    if (html != null) {
      html.requireWritable();
    }
    List<Trial> trials = new Trials(kit, Trials.steps(only)).all(seeds);
    String at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    long start = System.nanoTime();
    List<Tried> tried = grade(kit, trials);
    double seconds = (System.nanoTime() - start) / 1e9;
    Evidence evidence = new Evidence(tried, seeds, jobs, version(), at, seconds);
    new EvidenceText(terminal()).print(evidence);
    if (html != null) {
      html.write(new EvidencePage(evidence).bytes());
      terminal().println();
      terminal().println("The page is %s.".formatted(html));
    }
    return evidence.failed().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private List<Tried> grade(KitFolder kit, List<Trial> trials) throws InterruptedException {
    terminal().println("Grading %s …".formatted(Numbers.count(trials.size(), "file")));
    terminal().flush();
    try (Progress progress = new Progress(terminal(), "graded", trials.size())) {
      return new TrialRun(kit, jobs).grade(trials, done -> progress.step());
    } catch (IOException failure) {
      throw new UserMistake(
          "the temporary folder cannot be written (%s).".formatted(failure.getMessage()), failure);
    }
  }

  private static String version() {
    String version = EvidenceCommand.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
