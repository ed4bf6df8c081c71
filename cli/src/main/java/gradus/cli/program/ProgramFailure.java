package gradus.cli.program;

/**
 * A program was not there, or did not come to an end of its own; the message is half a sentence.
 */
public final class ProgramFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean isMissing;
  private final boolean isTooMuch;

  private ProgramFailure(String words, boolean isMissing, boolean isTooMuch, Throwable cause) {
    super(words, cause);
    this.isMissing = isMissing;
    this.isTooMuch = isTooMuch;
  }

  static ProgramFailure missing(String name, Throwable cause) {
    return new ProgramFailure(name + " was not found", true, false, cause);
  }

  static ProgramFailure stopped(String words, Throwable cause) {
    return new ProgramFailure(words + " and was stopped", false, false, cause);
  }

  static ProgramFailure tooMuch(String words) {
    return new ProgramFailure(words + " and was stopped", false, true, null);
  }

  /**
   * Why there is nothing of the program.
   *
   * @return whether it could not be started; else it was stopped
   */
  public boolean isMissing() {
    return isMissing;
  }

  /**
   * Whether it was stopped for what it printed, and so not by anything that the machine lacks.
   *
   * @return whether it printed more than it may
   */
  public boolean isTooMuch() {
    return isTooMuch;
  }
}
