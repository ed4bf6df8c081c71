package gradus.cli.failure;

/** A student's code did not do what was asked of it; the message is one sentence about that. */
public final class StudentFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StudentFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
