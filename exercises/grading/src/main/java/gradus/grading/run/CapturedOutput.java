package gradus.grading.run;

import gradus.grading.deadline.Deadline;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces the standard streams to limit a student's printing: the first characters of the exercise
 * being graded are kept for its report, and the rest is counted. Output of exercises that timed out
 * is dropped; all other output reaches the screen.
 */
final class CapturedOutput extends OutputStream {

  private static final int KEPT = 2_000;
  private static final int LINES_SHOWN = 6;

  private final Deadline deadline;
  private final PrintStream screen;
  private final byte[] kept = new byte[KEPT];

  /** Bytes up to what is kept, characters beyond. */
  private long written;

  private CapturedOutput(Deadline deadline, PrintStream screen) {
    this.deadline = deadline;
    this.screen = screen;
  }

  /** Replaces both standard streams from now on. */
  static CapturedOutput install(Deadline deadline) {
    CapturedOutput output = new CapturedOutput(deadline, System.out);
    output.renewStreams();
    return output;
  }

  /**
   * Replaces the streams once more: code that timed out may hold the lock of the old ones for ever.
   */
  void renewStreams() {
    PrintStream stream = new CheapStream();
    System.setOut(stream);
    System.setErr(stream);
  }

  /**
   * Takes no time for text of which nothing is kept: a method that prints hundreds of megabytes is
   * still judged by what it answers, and not by how fast the machine encodes them.
   */
  private final class CheapStream extends PrintStream {

    CheapStream() {
      super(CapturedOutput.this, true, Charset.defaultCharset());
    }

    @Override
    public void print(String text) {
      if (!isOnlyCounted(text)) {
        super.print(text);
      }
    }

    @Override
    public void println(String line) {
      if (isOnlyCounted(line)) {
        count(System.lineSeparator().length());
      } else {
        super.println(line);
      }
    }

    /** Counts a text if it is nothing but that. */
    private boolean isOnlyCounted(String text) {
      boolean isDue =
          text != null
              && isFull()
              && deadline.ownerOf(Thread.currentThread()) == Deadline.Owner.METHOD;
      if (isDue) {
        count(text.length());
      }
      return isDue;
    }
  }

  private synchronized boolean isFull() {
    return written >= KEPT;
  }

  private synchronized void count(int characters) {
    written += characters;
  }

  /** The standard output as it was before. */
  PrintStream screen() {
    return screen;
  }

  /** Forgets what was captured. */
  synchronized void clear() {
    written = 0;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    switch (deadline.ownerOf(Thread.currentThread())) {
      case METHOD -> keep(bytes, offset, length);
      case LEFT_BEHIND -> {}
      case OTHERS -> screen.write(bytes, offset, length);
    }
  }

  private synchronized void keep(byte[] bytes, int offset, int length) {
    if (written < KEPT) {
      System.arraycopy(bytes, offset, kept, (int) written, (int) Math.min(length, KEPT - written));
    }
    written += length;
  }

  /** What was printed, as lines for a report; empty if nothing was. */
  synchronized List<String> lines() {
    if (written == 0) {
      return List.of();
    }
    String text = new String(kept, 0, (int) Math.min(written, KEPT), Charset.defaultCharset());
    List<String> printed = text.lines().toList();
    List<String> lines = new ArrayList<>();
    lines.add("it printed:");
    printed.stream().limit(LINES_SHOWN).forEach(line -> lines.add("  " + line));
    if (printed.size() > LINES_SHOWN || written > KEPT) {
      lines.add("  … (%,d characters in all)".formatted(written));
    }
    return lines;
  }
}
