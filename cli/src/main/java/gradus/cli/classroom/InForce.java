package gradus.cli.classroom;

import gradus.cli.course.Course;
import gradus.cli.failure.UserMistake;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.terminal.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * By what a class was graded: an option that was forgotten is seen in the last lines.
 *
 * @param request with the options
 * @param results of the grading
 */
record InForce(ClassRequest request, ClassResults results) {

  /** Stands in a verdict's key between the public seed and the digest of the secret ones. */
  private static final String SECRET = "+";

  /**
   * Refuses to grade without the key what was graded with one: cases would be missing that the
   * results have.
   *
   * @throws UserMistake if the results in the folder were graded with a key, and the request names
   *     none
   */
  static void requireKey(ClassRequest request, Path folder) {
    boolean hadKey =
        ResultsFile.read(folder).stream()
            .flatMap(results -> results.submissions().stream())
            .flatMap(submission -> submission.verdicts().stream())
            .anyMatch(verdict -> verdict.key().seeds().contains(SECRET));
    if (hadKey && request.key().isEmpty()) {
      throw new UserMistake(
          "the results in %s were graded with a key; give --key, or another --out."
              .formatted(folder));
    }
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        request.key().isEmpty()
            ? "No --key: secret cases were not drawn."
            : "Secret seeds: drawn with the key.");
    Course course = results.course();
    long deadlines = course.chosenSteps().filter(step -> course.deadline(step).isPresent()).count();
    lines.add(
        deadlines == 0
            ? "Deadlines: none."
            : "Deadlines: of %s.".formatted(Numbers.count(deadlines, "step")));
    if (!course.extensions().isEmpty()) {
      lines.add("Extensions: %d.".formatted(course.extensions().size()));
    }
    long undated =
        results.submissions().stream()
            .filter(one -> one.state() == State.GRADED && one.handedIn().isEmpty())
            .count();
    if (deadlines > 0 && undated > 0) {
      lines.add(
          "%s without a moment %s as on time; --handed-in gives moments."
              .formatted(Numbers.count(undated, "submission"), undated == 1 ? "counts" : "count"));
    }
    return lines;
  }
}
