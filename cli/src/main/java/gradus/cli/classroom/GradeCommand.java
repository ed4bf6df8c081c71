package gradus.cli.classroom;

import gradus.cli.classroom.ClassRun.Found;
import gradus.cli.command.Converters;
import gradus.cli.command.Subcommand;
import gradus.cli.engine.EngineKind;
import gradus.cli.engine.EngineOptions;
import gradus.cli.engine.KubernetesJob;
import gradus.cli.engine.Shard;
import gradus.cli.engine.ShardCommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.intake.Intake.Collected;
import gradus.cli.intake.Submission;
import gradus.cli.marks.AbsentMembers;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.MoreTime;
import gradus.cli.marks.Roster;
import gradus.grading.text.VisibleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that grades a class. */
@Command(
    name = "grade",
    description =
        "Grades submissions, each apart from the others, and writes results.json. What was found "
            + "is kept verdict by verdict: the same command goes on where it was ended.",
    footer = {
      "",
      "Examples:",
      "  gradus class grade submissions --out results",
      "  gradus class grade moodle.zip --course course.yaml --key secret.key --out results",
      "  gradus class grade clones --at 2026-11-30T22:00:00Z --out results",
      "",
      "Exit codes: 0 all are graded, 1 some could not be graded (refused, or the machine failed),",
      "2 a mistake in what was asked."
    })
public final class GradeCommand extends Subcommand {

  @Mixin private GradeOptions options;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder of results, with the journal of all verdicts.")
  private Path out;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "Submissions graded at a time (default: one for each processor).")
  private Optional<Integer> jobs = Optional.empty();

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = Shard.Converter.class,
      description = "Grade only the i-th of n parts; results are written by a run without this.")
  private Optional<Shard> shard = Optional.empty();

  @Option(
      names = "--replace",
      description =
          "Leave out who is in the earlier results in --out and not among these submissions.")
  private boolean replace;

  @Mixin private EngineOptions engine;

  @Override
  public Integer call() throws InterruptedException {
    ClassRequest request = options.request();
    if (engine.kind() == EngineKind.KUBERNETES) {
      return printManifest(request);
    }
    Path folder = ClassFolder.made(out, request.submissions());
    InForce.requireOptions(request, folder);
    ClassParts parts = new ClassParts(kit(), request);
    Collected collected = parts.collected();
    List<Submission> submissions = collected.submissions();
    print("In the table of --handed-in:", collected.ofTimes());
    // Read before: who has waited an hour does not want to hear that it is no CSV.
    Optional<Roster> roster = parts.roster();
    AbsentMembers absent = parts.absent(submissions);
    print("Members of groups of whom nothing came by that name:", absent.kept());
    print(
        "Members of groups who are not in the roster either, and are left out:", absent.leftOut());
    if (!replace && shard.isEmpty()) {
      EarlierResults.requireAll(folder, absent.known(), submissions);
    }
    ClassRun run =
        new ClassRun(
            terminal(), folder, absent.known(), parts.keys(), engine(parts, request, folder));
    return shard.isPresent()
        ? endOfShard(run.grade(submissions, shard.get()))
        : end(parts.request(), folder, run.grade(submissions), roster, collected.strays());
  }

  private int jobs() {
    return jobs.orElse(Runtime.getRuntime().availableProcessors());
  }

  private Engine engine(ClassParts parts, ClassRequest request, Path folder) {
    if (engine.kind() == EngineKind.LOCAL || shard.isPresent()) {
      return new LocalEngine(terminal(), parts.graders(), jobs());
    }
    // A shard has one processor, unless it is told otherwise.
    int each = jobs.orElse(1);
    ShardCommand command =
        ShardCommand.ofThisProcess(mainClass(), kit().root(), request.command(folder, each));
    return new SlurmEngine(terminal(), folder, engine, command, each);
  }

  private int printManifest(ClassRequest request) {
    List<String> words = new ArrayList<>(List.of(KubernetesJob.PROGRAM));
    words.addAll(request.command(out.toAbsolutePath().normalize(), jobs.orElse(1)));
    KubernetesJob job = new KubernetesJob(new ShardCommand(words), engine.shards(0), engine);
    terminal().out().print(job.manifest());
    return ExitCode.DONE;
  }

  private int endOfShard(Found found) {
    terminal().println(found.sentence("Shard " + shard.orElseThrow()));
    return found.isComplete() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private int end(
      ClassRequest request,
      Path folder,
      Found found,
      Optional<Roster> roster,
      List<String> strays) {
    ClassResults results =
        ResultsFile.read(folder)
            .map(earlier -> EarlierResults.keptIn(earlier, found.results()))
            .orElse(found.results());
    request.write(folder);
    ResultsFile.write(folder, results);
    new ResultsTable(terminal(), results).print();
    roster.ifPresent(people -> print(people.match(results.submissions())));
    print("Beside the submissions, and nobody's:", strays);
    print(
        "Extensions of nobody who handed in:",
        MoreTime.ofNobody(results.course(), results.submissions()));
    terminal().println();
    terminal().println(found.sentence("Class"));
    new InForce(request, results).lines().forEach(terminal()::println);
    terminal().println("Results: %s".formatted(out.resolve(ClassResults.FILE)));
    return found.isComplete() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private void print(Roster.Match match) {
    print("Not found in the roster:", match.unmatched());
    print("Several results of one student, of which none is the grade:", match.repeated());
    print("Handed in nothing:", match.missingNames());
  }

  private void print(String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      terminal().println();
      terminal().println(terminal().bold(heading));
      lines.forEach(line -> terminal().println("  " + VisibleText.of(line)));
    }
  }
}
