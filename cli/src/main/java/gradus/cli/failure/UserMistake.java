package gradus.cli.failure;

/**
 * Thrown if the user's request cannot be fulfilled. The message is one sentence: what was wrong and
 * what would be right.
 */
public final class UserMistake extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UserMistake(String sentence) {
    super(sentence);
  }

  public UserMistake(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
