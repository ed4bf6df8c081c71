package gradus.cli.classroom;

import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what was found before where the machine has failed now. */
final class EarlierResults {

  private static final String KEPT =
      "this is the result of an earlier grading, because now the machine has failed: ";

  private EarlierResults() {}

  /**
   * The new results, with the earlier result of every submission that could not be graded now.
   *
   * @param earlier what was published
   * @param now what was found
   */
  static ClassResults keptIn(ClassResults earlier, ClassResults now) {
    Map<String, GradedSubmission> before =
        earlier.submissions().stream()
            .filter(submission -> submission.state() == State.GRADED)
            .collect(
                Collectors.toMap(
                    GradedSubmission::studentKey, Function.identity(), (one, other) -> one));
    List<GradedSubmission> merged =
        now.submissions().stream()
            .map(
                one ->
                    one.state() == State.NOT_GRADED ? kept(before.get(one.studentKey()), one) : one)
            .toList();
    return new ClassResults(now.version(), now.course(), now.gradedAt(), now.isolation(), merged);
  }

  private static GradedSubmission kept(GradedSubmission before, GradedSubmission now) {
    if (before == null) {
      return now;
    }
    return new GradedSubmission(
        before.student(),
        before.number(),
        before.handedIn(),
        before.origin(),
        before.state(),
        before.sentence().startsWith(KEPT) ? before.sentence() : KEPT + now.sentence(),
        before.notes(),
        before.verdicts(),
        before.points(),
        before.bonus(),
        before.penalty());
  }
}
