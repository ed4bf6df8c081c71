package gradus.grading.allowlist;

import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;

/** Stands in the place of code that is not allowed: it is thrown instead of being run. */
public final class NotAllowedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String label;

  /**
   * Called by what {@link MethodBlocker} makes of a student's class.
   *
   * @param label of the graded method that was called, empty if it was none
   * @param report what it uses, and where
   */
  public NotAllowedException(String label, String report) {
    super(report);
    this.label = label;
  }

  /**
   * The graded method that was called.
   *
   * @return its label; empty if it was none
   */
  public String label() {
    return label;
  }

  /**
   * What it means for an exercise that ran into it.
   *
   * @param exercise the exercise
   * @return not allowed, or waiting for the one that is not
   */
  public Outcome outcome(Exercise exercise) {
    return label.isEmpty() || label.equals(exercise.label())
        ? Outcome.of(Status.NOT_ALLOWED, getMessage().lines().toList())
        : Outcome.of(Status.WAITS, "waits for " + label + ", which is not allowed as it stands");
  }
}
