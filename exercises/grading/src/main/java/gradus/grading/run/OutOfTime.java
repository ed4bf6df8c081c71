package gradus.grading.run;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** A try that did not end in time. */
public final class OutOfTime extends TimeoutException {

  private static final long serialVersionUID = 1L;

  private static final double USED_UP = 0.9;

  private final transient Duration cpuTime;

  /**
   * A try that is given up.
   *
   * @param cpuTime what its thread has had of a processor since its exercise began
   */
  OutOfTime(Duration cpuTime) {
    super("out of time, with %s of a processor".formatted(cpuTime));
    this.cpuTime = cpuTime;
  }

  /** Whether it may have been the machine that was too slow. */
  boolean isStarved(Duration budget) {
    return isStarved(cpuTime, budget);
  }

  /**
   * Whether there was clearly less of a processor than time.
   *
   * @param cpuTime what was had of a processor
   * @param budget the time
   * @return whether it may have been the machine that was too slow
   */
  public static boolean isStarved(Duration cpuTime, Duration budget) {
    return cpuTime.toNanos() < USED_UP * budget.toNanos();
  }
}
