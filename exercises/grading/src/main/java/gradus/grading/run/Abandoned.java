package gradus.grading.run;

/**
 * Ends a thread whose property nobody waits for any more, as soon as the student's code gives way.
 * Jqwik passes on no error but one of memory; any other one it would take for a wrong answer, and
 * look for a smaller case.
 */
final class Abandoned extends OutOfMemoryError {

  private static final long serialVersionUID = 1L;

  Abandoned() {
    super("nobody waits for this property any more");
  }

  /** Nobody reads where it was thrown. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
