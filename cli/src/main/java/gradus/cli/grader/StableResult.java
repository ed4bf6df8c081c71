package gradus.cli.grader;

import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.StoredResult;
import gradus.nn.mistake.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is kept of a result: what every grading finds again, and of a secret case nothing by which
 * it could be typed in.
 */
final class StableResult {

  private static final String SECRET =
      "all cases of the public seed pass, and one of a secret seed does not; other seeds find such"
          + " a case, too";

  private static final String TOO_SLOW =
      "it did not end: a method may take %.0f s, and a single case %.0f s of them; look for an"
              .formatted(HangBudget.FULL, HangBudget.FULL / Settings.CASES_OF_A_BUDGET)
          + " endless loop, or too much work";

  private static final String NO_TIME =
      "it did not end, and other methods that never end have used up the time of this step: look"
          + " for an endless loop, or too much work";

  /** As {@code Object.toString} writes the address of an object. */
  private static final Pattern ADDRESS = Pattern.compile("@[0-9a-f]{5,8}\\b");

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d.,]*(?:[eE][-+]?\\d+)?");

  private StableResult() {}

  /** What is kept of a result that a worker has found. */
  static StoredResult of(StoredResult found) {
    if (found.status() == Status.TOO_SLOW) {
      // Where it was when time was up is another line each time.
      return with(found, List.of(), List.of(TOO_SLOW), List.of());
    }
    return found.isOnlyFresh()
        ? secret(found)
        : with(found, stable(found.given()), stable(found.lines()), found.diagnoses());
  }

  /** What is kept of a method for which its step had no more time. */
  static StoredResult withoutTime(StoredResult found) {
    return with(found, List.of(), List.of(NO_TIME), List.of());
  }

  private static StoredResult secret(StoredResult found) {
    List<Diagnosis> diagnoses = found.diagnoses().stream().map(StableResult::masked).toList();
    return with(found, List.of(), List.of(SECRET), diagnoses);
  }

  private static Diagnosis masked(Diagnosis diagnosis) {
    String sentence = NUMBER.matcher(diagnosis.sentence()).replaceAll("…");
    return new Diagnosis(diagnosis.id(), sentence);
  }

  private static List<String> stable(List<String> lines) {
    List<String> stable = new ArrayList<>();
    lines.forEach(line -> stable.add(ADDRESS.matcher(line).replaceAll("@…")));
    return stable;
  }

  /**
   * Without times, and without what could tell a case: all that it printed, a secret one's notes.
   */
  private static StoredResult with(
      StoredResult found, List<String> given, List<String> lines, List<Diagnosis> diagnoses) {
    return new StoredResult(
        found.status(),
        found.cause() == Cause.COMPILE_ERROR ? found.cause() : Cause.OTHER,
        given,
        lines,
        diagnoses,
        List.of(),
        found.status() == Status.TOO_SLOW ? 0 : found.properties(),
        0,
        found.isOnlyFresh() ? List.of() : found.notes(),
        false,
        found.isOnlyFresh());
  }
}
