package gradus.cli.classroom;

import gradus.cli.journal.Entry;
import gradus.cli.verdict.MachineFailure;
import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.SubmissionGrader;
import gradus.cli.verdict.VerdictKey;
import gradus.grading.result.StoredResult;
import java.util.ArrayList;
import java.util.List;

/**
 * A verdict that was found again.
 *
 * @param was as the journal has it
 * @param now as a fresh worker has found it
 * @param key what it depends on now
 */
record Replay(StepVerdict was, StepVerdict now, VerdictKey key) {

  /** Grades the files of an entry again; the grader has not graded anything before. */
  static Replay of(Entry entry, SubmissionGrader fresh)
      throws MachineFailure, InterruptedException {
    List<StepVerdict> found = new ArrayList<>();
    fresh.grade(List.of(entry.files()), found::add);
    return new Replay(entry.verdict(), found.get(0), fresh.key(entry.files()));
  }

  boolean isSame() {
    return was.digest().equals(now.digest());
  }

  /** What the verdict depends on that is no longer as it was. */
  List<String> causes() {
    return KeyDifference.of(was.key(), key);
  }

  /** A line for each exercise with another result. */
  List<String> differences() {
    return now.results().keySet().stream()
        .filter(id -> !text(was.results().get(id)).equals(text(now.results().get(id))))
        .map(this::line)
        .toList();
  }

  private String line(String id) {
    StoredResult before = was.results().get(id);
    StoredResult after = now.results().get(id);
    return before.status() == after.status()
        ? "%s  %s, but something else is said".formatted(id, after.status().words())
        : "%s  %s → %s".formatted(id, before.status().words(), after.status().words());
  }

  /** What the digest of a verdict is made of. */
  private static String text(StoredResult result) {
    return "%s %s %s %s"
        .formatted(result.status(), result.given(), result.lines(), result.diagnoses());
  }
}
