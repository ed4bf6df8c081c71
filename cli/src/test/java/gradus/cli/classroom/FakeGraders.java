package gradus.cli.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.cli.journal.Verdicts;
import gradus.cli.verdict.MachineFailure;
import gradus.cli.verdict.StepFiles;
import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.SubmissionGrader;
import gradus.cli.verdict.VerdictKey;
import gradus.grading.curriculum.Status;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Graders without workers: a file with the word {@code wrong} is wrong, one with {@code fails} lets
 * the machine fail, one with {@code no name} or {@code no place} cannot be laid out, and all else
 * passes.
 */
final class FakeGraders implements Supplier<SubmissionGrader> {

  /** The version of the grader; another one has other keys. */
  private final String version;

  /** An exercise that is wrong whatever the file says. */
  private final String strict;

  /** How many steps were graded. */
  final AtomicInteger graded = new AtomicInteger();

  /** How many times a machine failed. */
  final AtomicInteger failed = new AtomicInteger();

  final AtomicInteger open = new AtomicInteger();

  FakeGraders(String version, String strict) {
    this.version = version;
    this.strict = strict;
  }

  FakeGraders() {
    this("grader", "none");
  }

  @Override
  public SubmissionGrader get() {
    open.incrementAndGet();
    return new Fake();
  }

  private final class Fake implements SubmissionGrader {

    @Override
    public VerdictKey key(StepFiles files) {
      return Verdicts.key(files, version);
    }

    @Override
    public void grade(List<StepFiles> steps, Consumer<StepVerdict> found) throws MachineFailure {
      for (StepFiles files : steps) {
        String text =
            String.join(
                "", files.files().values().stream().map(b -> new String(b, UTF_8)).toList());
        if (text.contains("fails")) {
          failed.incrementAndGet();
          throw new MachineFailure("no worker could be started.", null);
        }
        if (text.contains("no name")) {
          throw new InvalidPathException(text, "Malformed input");
        }
        if (text.contains("no place")) {
          throw new MachineFailure("it cannot be laid out.", new IOException());
        }
        graded.incrementAndGet();
        found.accept(
            Verdicts.of(
                key(files),
                id -> text.contains("wrong") || id.equals(strict) ? Status.WRONG : Status.PASSES));
      }
    }

    @Override
    public void close() {
      open.decrementAndGet();
    }
  }
}
