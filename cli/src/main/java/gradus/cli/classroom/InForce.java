package gradus.cli.classroom;

import gradus.cli.course.Course;
import gradus.cli.failure.UserMistake;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.terminal.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
   * Refuses to grade without an option that earlier results were graded with: they would be
   * replaced by others that look alike, without secret cases, deadlines or moments.
   *
   * @throws UserMistake if the results in the folder were graded with a key, a course or a table of
   *     moments that the request does not name
   */
  static void requireOptions(ClassRequest request, Path folder) {
    Optional<ClassResults> results = ResultsFile.read(folder);
    if (results.isEmpty()) {
      return;
    }
    Optional<ClassRequest> earlier = ClassRequest.earlier(folder);
    Map<String, String> missing = new LinkedHashMap<>();
    if (hadKey(results.get()) && request.key().isEmpty()) {
      missing.put("--key", "a key");
    }
    if (isForgotten(ClassRequest::course, earlier, request)) {
      missing.put("--course", "a course");
    }
    if (isForgotten(ClassRequest::handedIn, earlier, request)) {
      missing.put("--handed-in", "a table of moments");
    }
    if (!missing.isEmpty()) {
      throw new UserMistake(
          "the results in %s were graded with %s; give %s, or another --out."
              .formatted(
                  folder,
                  String.join(" and ", missing.values()),
                  String.join(" and ", missing.keySet())));
    }
  }

  private static boolean hadKey(ClassResults results) {
    return results.submissions().stream()
        .flatMap(submission -> submission.verdicts().stream())
        .anyMatch(verdict -> verdict.key().seeds().contains(SECRET));
  }

  private static boolean isForgotten(
      Function<ClassRequest, String> option, Optional<ClassRequest> earlier, ClassRequest now) {
    return option.apply(now).isEmpty()
        && earlier.map(option).filter(file -> !file.isEmpty()).isPresent();
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
