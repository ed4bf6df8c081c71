package gradus.exercises.grading;

import gradus.exercises.grading.Ladder.Method;

/** Stands in the place of code that is not allowed: it is thrown instead of being run. */
public final class NotAllowed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String label;

  /**
   * Called by what {@link Trap} makes of a student's class.
   *
   * @param label of the graded method that was called, empty if it was none
   * @param report what it uses, and where
   */
  public NotAllowed(String label, String report) {
    super(report);
    this.label = label;
  }

  /** The graded method that was called, empty if it was none. */
  String label() {
    return label;
  }

  /** What it means for a method that ran into it. */
  Finding finding(Method method) {
    return label.isEmpty() || label.equals(method.label())
        ? new Finding(Status.NOT_ALLOWED, getMessage().lines().toList())
        : Finding.of(Status.WAITS, "waits for " + label + ", which is not allowed as it stands");
  }
}
