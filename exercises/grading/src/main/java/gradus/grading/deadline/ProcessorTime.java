package gradus.grading.deadline;

import java.time.Duration;

/**
 * What a thread or a process has had of a processor in a span of time.
 *
 * @param had of a processor
 * @param span in which it had it
 */
public record ProcessorTime(Duration had, Duration span) {

  private static final double USED_UP = 0.9;

  /**
   * Whether there was clearly less of a processor than time.
   *
   * @return whether it may have been the machine that was too slow
   */
  public boolean isStarved() {
    return had.toNanos() < USED_UP * span.toNanos();
  }
}
