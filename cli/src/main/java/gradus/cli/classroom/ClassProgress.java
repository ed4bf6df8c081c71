package gradus.cli.classroom;

import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Progress;
import gradus.cli.terminal.Terminal;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Shows how far a grading has come: a bar on a terminal, a line every half minute elsewhere. */
final class ClassProgress implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Terminal terminal;
  private final long total;
  private final LongSupplier nanos;
  private final Progress bar;
  private final long start;
  private long said;
  private long done;

  ClassProgress(Terminal terminal, long total) {
    this(terminal, total, System::nanoTime);
  }

  /** Progress by another clock than the system's. */
  ClassProgress(Terminal terminal, long total, LongSupplier nanos) {
    this.terminal = terminal;
    this.total = total;
    this.nanos = nanos;
    this.bar = new Progress(terminal, "Verdicts", total);
    this.start = nanos.getAsLong();
    this.said = start;
  }

  /** Counts more verdicts. */
  synchronized void found(int more) {
    done += more;
    bar.reach(done);
    long now = nanos.getAsLong();
    if (!terminal.interactive() && now - said >= PAUSE.toNanos()) {
      said = now;
      terminal.err().println(line(Duration.ofNanos(now - start)));
      terminal.err().flush();
    }
  }

  private String line(Duration elapsed) {
    double aSecond = done / (elapsed.toMillis() / 1000.0);
    if (done == 0) {
      return "0 of %s".formatted(Numbers.count(total, "verdict"));
    }
    Duration left = Duration.ofSeconds(Math.round((total - done) / aSecond));
    return "%s of %s, %.1f a second, %s left"
        .formatted(Numbers.count(done), Numbers.count(total, "verdict"), aSecond, text(left));
  }

  /** A length of time as people say it, such as {@code 3 min 20 s}. */
  static String text(Duration time) {
    if (time.toHours() > 0) {
      return "%d h %02d min".formatted(time.toHours(), time.toMinutesPart());
    }
    return time.toMinutes() > 0
        ? "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart())
        : "%d s".formatted(time.toSeconds());
  }

  /** The time since the beginning. */
  Duration elapsed() {
    return Duration.ofNanos(nanos.getAsLong() - start);
  }

  @Override
  public void close() {
    bar.close();
  }
}
