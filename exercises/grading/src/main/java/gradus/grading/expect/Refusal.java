package gradus.grading.expect;

/** Thrown where an example's expectation is not met. */
public final class Refusal extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final String got;
  private final String expected;

  Refusal(String got, String expected) {
    super("expected %s, got %s".formatted(expected, got));
    this.got = got;
    this.expected = expected;
  }

  /**
   * What the version gave.
   *
   * @return a number or a matrix in words
   */
  public String got() {
    return got;
  }

  /**
   * What the example expects instead.
   *
   * @return the same way
   */
  public String expected() {
    return expected;
  }
}
