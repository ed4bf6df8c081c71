package gradus.cli.grader;

import gradus.cli.verdict.Digest;
import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.VerdictKey;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which submissions are graded once more in a fresh JVM, and whether both have found the same. */
final class Sampling {

  /** One in twenty is graded twice. */
  private static final int ONE_IN = 20;

  private static final int HEXADECIMAL = 16;

  private static final int SIGNS = 7;

  private Sampling() {}

  /** The same whenever the same files are graded, in whatever order, and nobody can choose it. */
  static boolean isSample(List<VerdictKey> keys) {
    Digest all = new Digest();
    keys.forEach(key -> all.add(key.digest()));
    return Integer.parseInt(all.hex().substring(0, SIGNS), HEXADECIMAL) % ONE_IN == 0;
  }

  static boolean areEqual(List<StepVerdict> verdicts, List<StepVerdict> others) {
    return byStep(verdicts).equals(byStep(others));
  }

  /**
   * Whether warm and fresh workers differ for good. Code that chance has a part in differs from
   * itself, and is no sign of anything.
   */
  static boolean isTheWorkersDoing(
      List<StepVerdict> warm,
      List<StepVerdict> fresh,
      List<StepVerdict> warmAgain,
      List<StepVerdict> freshAgain) {
    return !areEqual(warm, fresh) && areEqual(warm, warmAgain) && areEqual(fresh, freshAgain);
  }

  private static Map<Integer, String> byStep(List<StepVerdict> verdicts) {
    Map<Integer, String> digests = new HashMap<>();
    verdicts.forEach(verdict -> digests.put(verdict.key().step(), verdict.digest()));
    return digests;
  }

  /** The first exercise of which they have found something else, as a sentence. */
  static String difference(List<StepVerdict> warm, List<StepVerdict> fresh) {
    for (StepVerdict one : warm) {
      for (StepVerdict other : fresh) {
        if (one.key().equals(other.key()) && !one.digest().equals(other.digest())) {
          return "%s is %s in a worker that has graded others before, and %s in a fresh one: the"
                  .formatted(exercise(one, other), status(one, other), status(other, one))
              + " grading stops, because its verdicts depend on their order";
        }
      }
    }
    return "a worker that has graded others before gives other verdicts than a fresh one";
  }

  private static String exercise(StepVerdict one, StepVerdict other) {
    return differing(one, other).id();
  }

  private static String status(StepVerdict of, StepVerdict other) {
    return of.result(differing(of, other)).status().id();
  }

  private static Exercise differing(StepVerdict one, StepVerdict other) {
    List<Exercise> exercises = Curriculum.step(one.key().step()).exercises();
    return exercises.stream()
        .filter(exercise -> !one.result(exercise).equals(other.result(exercise)))
        .findFirst()
        .orElse(exercises.get(0));
  }
}
