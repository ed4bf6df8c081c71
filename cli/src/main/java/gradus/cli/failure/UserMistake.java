package gradus.cli.failure;

/**
 * What the user asked for cannot be done. The message is one sentence: what was wrong and what
 * would be right.
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
