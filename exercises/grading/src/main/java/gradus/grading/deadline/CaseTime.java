package gradus.grading.deadline;

import java.time.Duration;

/**
 * Counts down the time that one case may take. Who needs more for a single case than many times
 * what all cases together take will not come to an end.
 *
 * <p>The thread that runs the cases begins them; the one that waits for it asks for their time.
 */
public final class CaseTime {

  private final Duration most;
  private volatile long start = System.nanoTime();

  /** The case that has been given more time, by its start, and how much that was. */
  private long extended;

  private Duration granted = Duration.ZERO;

  /**
   * Begins with a first case.
   *
   * @param most the time of a processor that a case may take
   */
  public CaseTime(Duration most) {
    this.most = most;
  }

  /** The next case begins. */
  public void begin() {
    start = System.nanoTime();
  }

  /** The time on a clock after which the case that runs is asked what it has had of a processor. */
  Duration left() {
    long begun = start;
    return most.plus(grantedTo(begun)).minusNanos(System.nanoTime() - begun);
  }

  private Duration grantedTo(long begun) {
    return extended == begun ? granted : Duration.ZERO;
  }

  /**
   * More time for a case whose time is over: as much as it may not have had of a processor.
   *
   * @param time what the thread has had since before the case
   * @return zero if the case has had all of it, or has taken ten times as long by the clock
   */
  Duration extension(ProcessorTime time) {
    long begun = start;
    Duration before = grantedTo(begun);
    Duration more = TimeBudgets.more(most, had(time, begun).had(), before);
    extended = begun;
    granted = before.plus(more);
    return more;
  }

  /**
   * What the case that runs has had of a processor, compared with what it may have.
   *
   * @param time what the thread has had since before the case
   */
  ProcessorTime had(ProcessorTime time) {
    return had(time, start);
  }

  /** What its thread did before, it may have done with a processor all the time. */
  private ProcessorTime had(ProcessorTime time, long begun) {
    Duration span = Duration.ofNanos(System.nanoTime() - begun);
    Duration before = time.span().minus(span);
    Duration had = time.had().minus(before.isNegative() ? Duration.ZERO : before);
    return new ProcessorTime(had.isNegative() ? Duration.ZERO : had, most);
  }
}
