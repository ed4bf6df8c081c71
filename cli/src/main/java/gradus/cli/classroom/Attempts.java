package gradus.cli.classroom;

import gradus.cli.intake.Submission;
import gradus.cli.journal.Journal;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.result.StoredResult;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes graded submissions of what was found; their points are computed afterwards. */
final class Attempts {

  private final Journal journal;
  private final Map<Submission, String> failures;

  /**
   * A maker.
   *
   * @param journal with what was found
   * @param failures of the machine
   */
  Attempts(Journal journal, Map<Submission, String> failures) {
    this.journal = journal;
    this.failures = failures;
  }

  GradedSubmission graded(Wanted wanted) {
    List<StepVerdict> found = wanted.found(journal).stream().map(Attempts::withoutClock).toList();
    return graded(wanted.submission(), state(wanted, found), sentence(wanted, found), found);
  }

  /** A submission of which nothing is found as yet. */
  static GradedSubmission ungraded(Submission submission) {
    return graded(submission, State.NOT_GRADED, "", List.of());
  }

  private static GradedSubmission graded(
      Submission submission, State state, String sentence, List<StepVerdict> found) {
    return new GradedSubmission(
        submission.student(),
        submission.number(),
        submission.handedIn().map(Instant::toString).orElse(""),
        submission.origin(),
        state,
        sentence,
        submission.notes(),
        found,
        0,
        0,
        0);
  }

  private static State state(Wanted wanted, List<StepVerdict> found) {
    if (wanted.submission().refusal().isPresent()) {
      return State.REFUSED;
    }
    return wanted.submission().isTaken() && found.size() == wanted.keys().size()
        ? State.GRADED
        : State.NOT_GRADED;
  }

  private String sentence(Wanted wanted, List<StepVerdict> found) {
    return switch (state(wanted, found)) {
      case GRADED -> "";
      case REFUSED -> wanted.submission().refusal().orElseThrow();
      case NOT_GRADED -> wanted.submission().failure().orElseGet(() -> lack(wanted, found));
    };
  }

  private String lack(Wanted wanted, List<StepVerdict> found) {
    return failures.getOrDefault(
        wanted.submission(),
        "%d of its %d steps have no verdict yet; grade again."
            .formatted(wanted.keys().size() - found.size(), wanted.keys().size()));
  }

  /** Two gradings of the same have equal results, however long they took and on which worker. */
  private static StepVerdict withoutClock(StepVerdict verdict) {
    Map<String, StoredResult> results = new LinkedHashMap<>();
    verdict.results().forEach((id, result) -> results.put(id, withoutClock(result)));
    return new StepVerdict(verdict.key(), results, verdict.isolation());
  }

  private static StoredResult withoutClock(StoredResult result) {
    return new StoredResult(
        result.status(),
        result.cause(),
        result.given(),
        result.lines(),
        result.diagnoses(),
        result.printed(),
        result.properties(),
        0,
        result.notes(),
        false);
  }
}
