package gradus.cli.grader;

/**
 * Thrown if a verdict depends on what was graded before it. The grading has to stop: no verdict of
 * this kit can be relied on until the cause is found.
 */
public final class UnrepeatableVerdict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A verdict that was not found again.
   *
   * @param sentence that says which
   */
  public UnrepeatableVerdict(String sentence) {
    super(sentence);
  }
}
