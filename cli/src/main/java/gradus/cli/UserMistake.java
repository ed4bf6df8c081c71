package gradus.cli;

/**
 * What the user asked for cannot be done. The message is one sentence: what was wrong and what
 * would be right.
 */
final class UserMistake extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UserMistake(String sentence) {
    super(sentence);
  }

  UserMistake(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
