package gradus.cli;

/** What the command tells the shell. */
final class ExitCode {

  static final int DONE = 0;
  static final int CHECK_FAILED = 1;
  static final int USER_MISTAKE = 2;
  static final int DEFECT = 70;

  /** What shells use for a command that Ctrl-C ended. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
