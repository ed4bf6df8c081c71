package gradus.cli.terminal;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** Draws the progress bar on the last line of the terminal. */
final class TerminalBar implements AutoCloseable {

  private final LastLine lastLine;
  private final ProgressBar bar;

  TerminalBar(Terminal terminal, String task, long done, long total, Duration elapsed) {
    this.lastLine = new LastLine(terminal);
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .startsFrom(done, elapsed)
            .setStyle(terminal.ascii() ? ProgressBarStyle.ASCII : ProgressBarStyle.UNICODE_BLOCK)
            .showSpeed()
            .setUpdateIntervalMillis(200)
            .clearDisplayOnFinish()
            .setConsumer(lastLine)
            .build();
  }

  void reach(long count) {
    bar.stepTo(count);
  }

  void erase() {
    lastLine.clear();
  }

  @Override
  public void close() {
    bar.close();
  }

  /**
   * Writes the bar to the terminal. The library's own writer asks JLine first, which takes a tenth
   * of a second.
   */
  private record LastLine(Terminal terminal) implements ProgressBarConsumer {

    private static final String ERASE_REST = "\u001b[K";

    @Override
    public int getMaxRenderedLength() {
      // Leaves room for the echo of Ctrl-C, which is erased with the bar.
      return terminal.columns() - 3;
    }

    @Override
    public void accept(String line) {
      write("\r" + line + ERASE_REST);
    }

    @Override
    public void clear() {
      write("\r" + ERASE_REST);
    }

    private void write(String text) {
      synchronized (terminal) {
        terminal.err().print(text);
        terminal.err().flush();
      }
    }

    @Override
    public void close() {
      terminal.err().flush();
    }
  }
}
