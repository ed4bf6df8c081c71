package gradus.grading.run;

import java.util.concurrent.TimeoutException;

/** A try that did not end in time. */
final class OutOfTime extends TimeoutException {

  private static final long serialVersionUID = 1L;

  private final transient ProcessorTime time;

  /**
   * A try that is given up.
   *
   * @param time what its thread has had of a processor
   */
  OutOfTime(ProcessorTime time) {
    super("out of time: " + time);
    this.time = time;
  }

  /** What its thread has had of a processor. */
  ProcessorTime time() {
    return time;
  }

  /** Whether it may have been the machine that was too slow. */
  boolean isStarved() {
    return time.isStarved();
  }
}
