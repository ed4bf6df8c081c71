package gradus.cli.verdict;

import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import gradus.grading.result.StoredResult;
import java.util.List;

/**
 * An exercise whose file was not handed in. The grader says that it does not run, which is true of
 * a kit on the student's own disk; in a class the student has not begun it, or will hand it in
 * later.
 */
public final class MissingFile {

  /** What people read in the place of a status. */
  public static final String WORDS = "not handed in";

  private MissingFile() {}

  /**
   * A result as a class shows it.
   *
   * @param exercise of the result
   * @param found by the grader
   * @return the same; or, if the file was not there, that the exercise was not started
   */
  public static StoredResult shown(Exercise exercise, StoredResult found) {
    boolean isMissing =
        found.status() == Status.DOES_NOT_RUN
            && found.lines().equals(List.of(exercise.source() + " is not there"));
    return isMissing ? StoredResult.of(Outcome.of(Status.NOT_STARTED, WORDS)) : found;
  }

  /**
   * The words for a status.
   *
   * @param outcome as it is shown
   * @return those of the status, or that nothing was handed in
   */
  public static String words(Outcome outcome) {
    boolean isMissing =
        outcome.status() == Status.NOT_STARTED && outcome.lines().equals(List.of(WORDS));
    return isMissing ? WORDS : outcome.status().words();
  }

  /**
   * The words for what was found.
   *
   * @param exercise of the result
   * @param found by the grader
   * @return those of the status, or that nothing was handed in
   */
  public static String words(Exercise exercise, StoredResult found) {
    return words(shown(exercise, found).result(exercise).outcome());
  }
}
