package gradus.cli.terminal;

import java.time.Duration;

/**
 * A progress bar below a command's output. It appears on terminals only, and only if the work takes
 * long; until then its library is not loaded.
 */
public final class Progress implements AutoCloseable {

  private static final long PATIENCE = Duration.ofMillis(700).toNanos();

  private final Terminal terminal;
  private final String task;
  private final long total;
  private final long start = System.nanoTime();
  private long done;
  private TerminalBar bar;

  public Progress(Terminal terminal, String task, long total) {
    this.terminal = terminal;
    this.task = task;
    this.total = total;
  }

  public synchronized void reach(long count) {
    done = count;
    if (bar != null) {
      bar.reach(done);
    } else if (terminal.interactive()) {
      long elapsed = System.nanoTime() - start;
      if (elapsed > PATIENCE) {
        bar = new TerminalBar(terminal, task, done, total, Duration.ofNanos(elapsed));
      }
    }
  }

  /** Counts one more step as done. */
  public synchronized void step() {
    reach(done + 1);
  }

  /** Prints a line above the bar. */
  public void println(String line) {
    synchronized (terminal) {
      if (bar != null) {
        bar.erase();
      }
      terminal.println(line);
      terminal.out().flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
