package gradus.cli.verdict;

/** The machine or the kit has failed, and not a student's code: there is no verdict. */
public final class MachineFailure extends Exception {

  /** What is said of a submission if the kit that grades it is another one in the middle. */
  public static final String KIT_CHANGED =
      "the kit was changed while the class was graded; grade again.";

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
