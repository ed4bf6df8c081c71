package gradus.exercises.grading;

/**
 * Stands for an exception out of the student's code. That one may be of a class of theirs and do
 * anything when it is asked for its message, so it is asked within the method's budget, and only
 * this goes further.
 */
final class Stopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  Stopped(Finding finding) {
    super(String.join("\n", finding.lines()));
    this.finding = finding;
  }

  /** What the exception came to. */
  Finding finding() {
    return finding;
  }
}
