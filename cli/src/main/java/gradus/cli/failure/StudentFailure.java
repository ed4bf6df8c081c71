package gradus.cli.failure;

/** Thrown if a student's code failed; the message is one sentence. */
public final class StudentFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StudentFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
