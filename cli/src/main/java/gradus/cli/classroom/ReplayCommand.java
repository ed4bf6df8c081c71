package gradus.cli.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.journal.Entry;
import gradus.cli.journal.Journal;
import gradus.cli.marks.Claims;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.Holders;
import gradus.cli.verdict.MachineFailure;
import gradus.cli.verdict.MissingFile;
import gradus.cli.verdict.SubmissionGrader;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Status;
import gradus.grading.file.PlainFile;
import gradus.grading.result.StoredResult;
import gradus.grading.text.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that repeats one verdict. */
@Command(
    name = "replay",
    description =
        "Repeats a verdict in a fresh worker, from the files that the journal has kept, and says "
            + "what it is, whether it is the same to the bit, or what differs, and for whom it "
            + "counts. Of a grade.json it says as well where it claims something else than the "
            + "verdict, and whether its receipts are another student's.",
    footer = {
      "",
      "Examples:",
      "  gradus class replay 07-3f29a41bd07c-9e01c2aa41f0 --out results",
      "  gradus class replay results/students/ada/grade.json --out results",
      "",
      "Exit codes: 0 the same, 1 something differs, could not be graded or is another student's,",
      "2 a mistake in what was asked."
    })
public final class ReplayCommand extends Subcommand {

  private static final Pattern RECEIPT = Pattern.compile("\\b\\d\\d-[0-9a-f]{12}-[0-9a-f]{12}\\b");

  /** The step and the key's digest in a receipt's id. */
  private static final int KEY_SIGNS = 16;

  @Parameters(
      paramLabel = "RECEIPT",
      description = "The id of a receipt, or a grade.json with receipts.")
  private String receipt;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder of results of gradus class grade.")
  private Path out;

  @Override
  public Integer call() throws InterruptedException {
    Path folder = ClassFolder.there(out);
    ClassParts parts = new ClassParts(kit(), ClassRequest.read(folder));
    Journal journal = Journal.read(folder);
    String text = RECEIPT.matcher(receipt).matches() ? receipt : textOfFile();
    Claims claims = Claims.in(text);
    Holders holders =
        new Holders(ResultsFile.read(folder).map(ClassResults::submissions).orElse(List.of()));
    boolean allSame = true;
    Set<String> proven = new HashSet<>();
    for (String id : receipts(text)) {
      Entry entry = journal.entry(id).orElseThrow(() -> unknown(id, journal));
      proven.addAll(entry.verdict().results().keySet());
      allSame &= replay(id, entry, parts, claims);
      allSame &= isOfTheFile(id, claims, holders);
    }
    List<String> unproven = claims.unproven(proven);
    unproven.forEach(this::printBad);
    return allSame && unproven.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private String textOfFile() {
    Path file = Path.of(receipt);
    if (!Files.isRegularFile(file)) {
      throw new UserMistake(
          "%s is neither a receipt, such as 07-3f29a41bd07c-9e01c2aa41f0, nor a file with receipts."
              .formatted(receipt));
    }
    return text(file);
  }

  private List<String> receipts(String text) {
    List<String> ids = RECEIPT.matcher(text).results().map(MatchResult::group).toList();
    if (ids.isEmpty()) {
      throw new UserMistake("%s has no receipt in it.".formatted(receipt));
    }
    return ids.stream().distinct().toList();
  }

  private static String text(Path file) {
    try {
      return new String(PlainFile.read(file), UTF_8);
    } catch (IOException unreadable) {
      throw new UserMistake("%s cannot be read.".formatted(file), unreadable);
    }
  }

  private boolean replay(String id, Entry entry, ClassParts parts, Claims claims)
      throws InterruptedException {
    // One of its own for each: a worker that has graded before is not fresh.
    try (SubmissionGrader fresh = parts.graders().get()) {
      boolean same = print(id, Replay.of(entry, fresh));
      List<String> differences = claims.differences(entry.verdict());
      differences.forEach(this::printBad);
      return same && differences.isEmpty();
    } catch (MachineFailure failure) {
      terminal().println("%s could not be repeated: %s".formatted(id, failure.getMessage()));
      return false;
    }
  }

  /** Says for whom a verdict counts; false if the file is another student's. */
  private boolean isOfTheFile(String id, Claims claims, Holders holders) {
    terminal().println("    " + VisibleText.of(holders.sentence(id)));
    Optional<String> foreign = claims.foreign(holders.of(id));
    foreign.ifPresent(this::printBad);
    return foreign.isEmpty();
  }

  private UserMistake unknown(String id, Journal journal) {
    String key = id.substring(0, KEY_SIGNS);
    return journal
        .receipts()
        .filter(known -> known.startsWith(key))
        .findFirst()
        .map(
            known ->
                new UserMistake(
                    "%s is not what was found: the journal's verdict on these files is %s."
                        .formatted(id, known)))
        .orElseGet(
            () ->
                new UserMistake(
                    "the journal in %s has no verdict with the receipt %s.".formatted(out, id)));
  }

  private void printBad(String line) {
    terminal().println("%s %s".formatted(terminal().mark(false), VisibleText.of(line)));
  }

  private void print(String method, StoredResult result) {
    String mark = terminal().mark(result.status() == Status.PASSES);
    String words =
        Curriculum.find(method)
            .map(exercise -> MissingFile.words(exercise, result))
            .orElse(result.status().words());
    terminal().println("    %s %s  %s".formatted(mark, method, words));
  }

  private boolean print(String id, Replay replay) {
    boolean same = replay.isSame();
    String step = Curriculum.step(replay.was().key().step()).title();
    terminal()
        .println(
            "%s %s  %s: %s"
                .formatted(
                    terminal().mark(same),
                    id,
                    step,
                    same ? "the same, to the bit." : "not the same."));
    replay.now().results().forEach(this::print);
    Stream.concat(replay.differences().stream(), replay.causes().stream())
        .forEach(line -> terminal().println("    " + line));
    if (!same && replay.causes().isEmpty()) {
      terminal()
          .println(
              "    All that a verdict depends on is the same, so the code depends on time or"
                  + " chance.");
    }
    return same;
  }
}
