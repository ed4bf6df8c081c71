package gradus.cli.failure;

/** The exit codes of the command. */
public final class ExitCode {

  public static final int DONE = 0;
  public static final int CHECK_FAILED = 1;
  public static final int USER_MISTAKE = 2;
  public static final int DEFECT = 70;

  /** The code that shells use for a command that Ctrl-C ended. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
