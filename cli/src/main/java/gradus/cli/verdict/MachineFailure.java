package gradus.cli.verdict;

/** The machine or the kit has failed, and not a student's code: there is no verdict. */
public final class MachineFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param sentence for the instructor
   * @param cause what went wrong
   */
  public MachineFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
