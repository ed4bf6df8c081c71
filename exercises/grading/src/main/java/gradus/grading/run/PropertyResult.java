package gradus.grading.run;

import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.ShrunkFalsifiedSample;

/**
 * The result of a graded property for JUnit. It replaces jqwik's own, which would print a long
 * report.
 *
 * @param status passed, failed or left out
 * @param throwable the failure that an IDE shows
 */
record PropertyResult(Status status, Optional<Throwable> throwable)
    implements PropertyExecutionResult {

  static final PropertyResult PASSED = new PropertyResult(Status.SUCCESSFUL, Optional.empty());

  /**
   * A failure whose message is the whole report, without a stack trace. The report is written when
   * somebody asks for it: the search for the mistake takes its time, and most runs ask the results.
   */
  private static final class Report extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient Exercise exercise;
    private final transient Outcome outcome;

    Report(Exercise exercise, Outcome outcome) {
      this.exercise = exercise;
      this.outcome = outcome;
      setStackTrace(new StackTraceElement[0]);
    }

    @Override
    public String getMessage() {
      String first = exercise.label() + ": " + outcome.status().words();
      return first + "\n" + String.join("\n", outcome.report());
    }
  }

  static PropertyResult failed(Exercise exercise, Outcome outcome) {
    return new PropertyResult(Status.FAILED, Optional.of(new Report(exercise, outcome)));
  }

  static PropertyResult skipped(Exercise exercise, Outcome outcome) {
    return new PropertyResult(Status.ABORTED, Optional.of(new Report(exercise, outcome)));
  }

  @Override
  public Optional<String> seed() {
    return Optional.empty();
  }

  @Override
  public Optional<List<Object>> falsifiedParameters() {
    return Optional.empty();
  }

  @Override
  public int countChecks() {
    return 1;
  }

  @Override
  public int countTries() {
    return 1;
  }

  @Override
  public Optional<FalsifiedSample> originalSample() {
    return Optional.empty();
  }

  @Override
  public Optional<ShrunkFalsifiedSample> shrunkSample() {
    return Optional.empty();
  }

  @Override
  public PropertyExecutionResult mapTo(Status newStatus, Throwable newThrowable) {
    return new PropertyResult(newStatus, Optional.ofNullable(newThrowable));
  }
}
