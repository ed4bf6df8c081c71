package gradus.cli.program;

/**
 * A program was not there, or did not come to an end of its own; the message is half a sentence.
 */
public final class ProgramFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean isMissing;

  private ProgramFailure(String words, boolean isMissing, Throwable cause) {
    super(words, cause);
    this.isMissing = isMissing;
  }

  static ProgramFailure missing(String name, Throwable cause) {
    return new ProgramFailure(name + " was not found", true, cause);
  }

  static ProgramFailure stopped(String words, Throwable cause) {
    return new ProgramFailure(words + " and was stopped", false, cause);
  }

  /**
   * Why there is nothing of the program.
   *
   * @return whether it could not be started; else it was stopped
   */
  public boolean isMissing() {
    return isMissing;
  }
}
