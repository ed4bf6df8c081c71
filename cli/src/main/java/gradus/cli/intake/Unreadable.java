package gradus.cli.intake;

/** Thrown if a submission cannot be taken; the message is what its refusal says. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unreadable(String sentence) {
    super(sentence);
  }

  Unreadable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
