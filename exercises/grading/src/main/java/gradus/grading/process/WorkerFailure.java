package gradus.grading.process;

/** A worker did not start, was killed, or failed itself: the student's code has no part in it. */
public final class WorkerFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param sentence that says what happened
   */
  public WorkerFailure(String sentence) {
    super(sentence);
  }

  /**
   * A failure with its cause.
   *
   * @param sentence that says what happened
   * @param cause of it
   */
  public WorkerFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
