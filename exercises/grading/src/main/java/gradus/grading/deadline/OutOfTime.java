package gradus.grading.deadline;

import gradus.grading.diagnosis.GivenCase;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** A property that did not end in time. Its stack trace is that of the thread that ran it. */
public final class OutOfTime extends TimeoutException {

  private static final long serialVersionUID = 1L;

  private final transient ProcessorTime time;
  private final transient Optional<ProcessorTime> ofCase;
  private final transient Optional<GivenCase> given;
  private final transient Optional<String> waitsFor;
  private boolean hasEnded;

  /**
   * A property that is given up.
   *
   * @param time what its thread has had of a processor
   * @param ofCase what the case that it was at has had of one, of what a case may have; empty if
   *     its time for all cases was over
   * @param given the case that the student's method was given, if it is known
   * @param waitsFor what its thread waited for, if it did not work
   */
  public OutOfTime(
      ProcessorTime time,
      Optional<ProcessorTime> ofCase,
      Optional<GivenCase> given,
      Optional<String> waitsFor) {
    super("out of time: " + time);
    this.time = time;
    this.ofCase = ofCase;
    this.given = given;
    this.waitsFor = waitsFor;
  }

  /**
   * What its thread waited for instead of working.
   *
   * @return the thing in words; empty if it worked
   */
  public Optional<String> waitsFor() {
    return waitsFor;
  }

  /**
   * The case that the student's method was given.
   *
   * @return the case; empty if it is not known
   */
  public Optional<GivenCase> given() {
    return given;
  }

  /**
   * What its thread has had of a processor.
   *
   * @return its time
   */
  public ProcessorTime time() {
    return time;
  }

  /**
   * What the case that it was at has had of a processor, of what a single case may have.
   *
   * @return its time; empty if there was none left for all cases
   */
  public Optional<ProcessorTime> ofCase() {
    return ofCase;
  }

  /** Its code has been ended at a checkpoint. */
  void end() {
    hasEnded = true;
  }

  /**
   * Whether its code has been ended, and no thread of it goes on.
   *
   * @return false if it may still be running
   */
  public boolean hasEnded() {
    return hasEnded;
  }
}
