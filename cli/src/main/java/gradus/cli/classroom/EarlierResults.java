package gradus.cli.classroom;

import gradus.cli.course.Course;
import gradus.cli.failure.UserMistake;
import gradus.cli.intake.Submission;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.marks.Marks;
import gradus.cli.marks.StudentLabels;
import gradus.cli.terminal.Numbers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what was found before where the machine has failed now. */
final class EarlierResults {

  private static final String KEPT =
      "this is the result of an earlier grading, because now the machine has failed: ";

  private EarlierResults() {}

  /**
   * Refuses to grade fewer students than before: their results would be gone without a word.
   *
   * @param out the folder of results
   * @param course that is graded
   * @param submissions of all students now
   * @throws UserMistake if somebody of the earlier results has handed in none of them
   */
  static void requireAll(Path out, Course course, List<Submission> submissions) {
    Optional<ClassResults> earlier = ResultsFile.read(out);
    if (earlier.isEmpty()) {
      return;
    }
    Set<String> now =
        Marks.ofClass(course, submissions.stream().map(Attempts::ungraded).toList()).stream()
            .map(GradedSubmission::studentKey)
            .collect(Collectors.toSet());
    List<String> missing =
        earlier.get().submissions().stream()
            .filter(one -> !now.contains(one.studentKey()))
            .map(new StudentLabels(earlier.get().submissions())::of)
            .toList();
    if (!missing.isEmpty()) {
      throw new UserMistake(
          "the results in %s have %s more, who %s not in these submissions (%s); name all submissions, or give --replace to leave them out."
              .formatted(
                  out,
                  Numbers.count(missing.size(), "student"),
                  missing.size() == 1 ? "is" : "are",
                  ResultsTable.some(missing)));
    }
  }

  /**
   * The new results, with the earlier result of every submission that could not be graded now; its
   * points are those of the course as it is now.
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
                    Optional.ofNullable(before.get(one.studentKey()))
                        .filter(any -> one.state() == State.NOT_GRADED)
                        .flatMap(found -> marked(earlier.course(), found, now.course()))
                        .map(found -> kept(found, one))
                        .orElse(one))
            .toList();
    return new ClassResults(now.version(), now.course(), now.gradedAt(), now.isolation(), merged);
  }

  /** An earlier result by the rules of now; empty if it does not say enough for them. */
  private static Optional<GradedSubmission> marked(
      Course then, GradedSubmission before, Course course) {
    if (then.equals(course)) {
      return Optional.of(before);
    }
    // Steps that the course did not have before are not graded, and that is no zero.
    boolean hasAllSteps = course.chosenSteps().allMatch(step -> before.verdict(step).isPresent());
    return hasAllSteps && before.knowsItsAttempts()
        ? Optional.of(Marks.again(then, before, course))
        : Optional.empty();
  }

  private static GradedSubmission kept(GradedSubmission before, GradedSubmission now) {
    return before.sentence().startsWith(KEPT) ? before : before.saying(KEPT + now.sentence());
  }
}
