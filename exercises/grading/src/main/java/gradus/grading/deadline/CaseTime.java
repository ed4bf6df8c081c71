package gradus.grading.deadline;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Counts down the time of a processor that one case may take. Who needs more for a single case than
 * many times what all cases together take will not come to an end. By the clock a case may take
 * what is left of the time for all cases.
 *
 * <p>The thread that runs the cases begins them; the one that waits for it asks for their time.
 */
public final class CaseTime {

  private final Duration most;
  private final LongSupplier clock;
  private volatile long start;

  /** The start of the case that has been given more time, and until when that is. */
  private long extended;

  private long until;

  /**
   * Begins with a first case.
   *
   * @param most the time of a processor that a case may take
   */
  public CaseTime(Duration most) {
    this(most, System::nanoTime);
  }

  /** Counts by another clock. */
  CaseTime(Duration most, LongSupplier clock) {
    this.most = most;
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  /** The next case begins. */
  public void begin() {
    start = clock.getAsLong();
  }

  /** The time on a clock after which the case that runs is asked what it has had of a processor. */
  Duration left() {
    long begun = start;
    long end = extended == begun && until != 0 ? until : begun + most.toNanos();
    return Duration.ofNanos(end - clock.getAsLong());
  }

  /** The moment from which a look at the thread's time counts. */
  long now() {
    return clock.getAsLong();
  }

  /**
   * What the case that runs has had of a processor, compared with what it may have. What its thread
   * did before, it may have done with a processor all the time.
   *
   * @param now a moment before the thread's time was read
   * @param time what the thread has had since before the case
   */
  ProcessorTime had(long now, ProcessorTime time) {
    Duration before = time.span().minusNanos(Math.max(0, now - start));
    Duration had = time.had().minus(before.isNegative() ? Duration.ZERO : before);
    return new ProcessorTime(had.isNegative() ? Duration.ZERO : had, most);
  }

  /**
   * Gives the case that runs more time by the clock: as much as it may not have had of a processor.
   *
   * @param had what it has had
   * @return whether it has more time; false if it has had all that a case may have
   */
  boolean extend(ProcessorTime had) {
    Duration missing = most.minus(had.had());
    if (missing.isNegative() || missing.isZero()) {
      return false;
    }
    extended = start;
    until = clock.getAsLong() + Math.max(missing.toNanos(), TimeBudgets.LEAST.toNanos());
    return true;
  }
}
