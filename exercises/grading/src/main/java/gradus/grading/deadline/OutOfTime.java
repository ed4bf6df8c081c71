package gradus.grading.deadline;

import gradus.grading.diagnosis.GivenCase;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** A property that did not end in time. Its stack trace is that of the thread that ran it. */
public final class OutOfTime extends TimeoutException {

  private static final long serialVersionUID = 1L;

  private final transient ProcessorTime time;
  private final transient Optional<GivenCase> given;

  /**
   * A property that is given up.
   *
   * @param time what its thread has had of a processor
   * @param given the case that the student's method was given, if it is known
   */
  public OutOfTime(ProcessorTime time, Optional<GivenCase> given) {
    super("out of time: " + time);
    this.time = time;
    this.given = given;
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
}
