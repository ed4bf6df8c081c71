package gradus.cli.program;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a program that has ended has printed, and how it ended. */
public final class Answer {

  private final int exitCode;
  private final byte[] bytes;

  Answer(int exitCode, byte[] bytes) {
    this.exitCode = exitCode;
    this.bytes = bytes;
  }

  /** The exit code. */
  public int exitCode() {
    return exitCode;
  }

  /** Whether the exit code is 0. */
  public boolean isGood() {
    return exitCode == 0;
  }

  /** What it printed; not copied. */
  public byte[] bytes() {
    return bytes;
  }

  /** What it printed, without blanks around it. */
  public String text() {
    return new String(bytes, UTF_8).strip();
  }
}
