package gradus.grading.run;

import gradus.grading.check.PropertyLog;
import gradus.grading.curriculum.Exercise;
import gradus.grading.deadline.CaseTime;
import gradus.grading.deadline.Deadline;
import gradus.grading.deadline.OutOfTime;
import gradus.grading.deadline.ProcessorTime;
import gradus.grading.diagnosis.Diagnoser;
import gradus.grading.diagnosis.GivenCase;
import gradus.grading.result.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.PropertyExecutionResult;

/**
 * The state of one property while it runs.
 *
 * @param run the grading that it belongs to
 * @param exercise the exercise that it grades
 * @param tries its tries so far
 * @param rounds the seeds from which they are drawn
 * @param log the checks of the try that runs
 * @param timeOfTry what each try may take
 */
record RunningProperty(
    GradingRun run,
    Exercise exercise,
    TryLog tries,
    Rounds rounds,
    PropertyLog log,
    CaseTime timeOfTry)
    implements Deadline.Waiting {

  static RunningProperty of(GradingRun run, Exercise exercise) {
    TryLog tries = new TryLog(run.settings().verdictOnly());
    Rounds rounds = new Rounds(run.settings().seeds(), tries);
    PropertyLog log = new PropertyLog(run.results()::note);
    CaseTime timeOfTry = new CaseTime(run.settings().budgetOfCase());
    return new RunningProperty(run, exercise, tries, rounds, log, timeOfTry);
  }

  /** Whether this property grades the same exercise in the same run. */
  boolean isOfTheExerciseOf(RunningProperty other) {
    return run == other.run && exercise.equals(other.exercise);
  }

  @Override
  public Duration extension(ProcessorTime time) {
    return run.budgets().extension(exercise, time);
  }

  @Override
  public Optional<GivenCase> given() {
    return log.openCases().known();
  }

  @Override
  public Optional<CaseTime> caseTime() {
    return Optional.of(timeOfTry);
  }

  @Override
  public void givesUp(OutOfTime late) {
    tries.end(late);
  }

  /**
   * What the property came to.
   *
   * @param result what jqwik says of it; empty if it did not end in time
   * @param printed what the student's code has printed
   */
  Outcome outcome(Optional<PropertyExecutionResult> result, List<String> printed) {
    boolean isSuccess =
        result.filter(r -> r.status() == PropertyExecutionResult.Status.SUCCESSFUL).isPresent();
    return isSuccess && tries.failure().isEmpty()
        ? Outcome.PASSES.with(Diagnoser.of(log.passingCases()), List.of())
        : rounds.marked(explain(result).with(tries.diagnoser(), printed));
  }

  private Outcome explain(Optional<PropertyExecutionResult> result) {
    tries.diagnoser().ruleOut(log.passingCases());
    Throwable failure =
        tries
            .failure()
            .or(() -> result.flatMap(PropertyExecutionResult::throwable))
            .orElseGet(() -> new AssertionError("no reason was given"));
    return failure instanceof OutOfTime late
        ? run.explainer().late(late, run.settings())
        : run.explainer().explain(failure, exercise);
  }
}
