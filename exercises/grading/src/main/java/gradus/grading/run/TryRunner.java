package gradus.grading.run;

import gradus.grading.deadline.Checkpoint;
import gradus.grading.diagnosis.GivenCase;
import gradus.grading.result.Outcome;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.jqwik.api.lifecycle.TryExecutionResult;

/**
 * Runs the tries of one property in the student's thread, and replaces what their code throws by
 * its explanation: an exception of theirs could run that code later.
 *
 * @param property the property
 * @param trouble told when the JVM may have been harmed
 */
record TryRunner(RunningProperty property, Runnable trouble) {

  /** Runs one try and files it. */
  TryExecutionResult run(Callable<TryExecutionResult> aTry) {
    property.timeOfTry().begin();
    return property.tries().knownResult().orElseGet(() -> property.tries().file(result(aTry)));
  }

  /**
   * Files a failure that ended all tries at once: out of memory in the middle of jqwik, for one.
   */
  void endWith(Throwable failure) {
    property.tries().file(unspeakable(failure));
  }

  private TryExecutionResult result(Callable<TryExecutionResult> aTry) {
    try {
      return execute(aTry);
    } catch (Checkpoint.GivenUp ended) {
      throw ended;
    } catch (Throwable failure) {
      return unspeakable(failure);
    } finally {
      // An interrupt is the student's, and not the next try's.
      Thread.interrupted();
    }
  }

  private TryExecutionResult execute(Callable<TryExecutionResult> aTry) {
    try {
      TryExecutionResult result = property.log().during(aTry);
      return result
          .throwable()
          .filter(failure -> result.isFalsified() && !FailureExplainer.isAnswer(failure))
          .map(this::failed)
          .orElse(result);
    } catch (Checkpoint.GivenUp ended) {
      throw ended;
    } catch (Throwable failure) {
      // An OutOfMemoryError is the only failure that JUnit throws on and on, until the run ends.
      return failed(failure);
    }
  }

  private TryExecutionResult failed(Throwable failure) {
    if (failure instanceof VirtualMachineError) {
      trouble.run();
    }
    FailureExplainer explainer = property.run().explainer();
    try {
      Optional<GivenCase> given = property.log().openCases().known();
      Outcome outcome = explainer.explain(failure, property.exercise(), given);
      boolean isOfItsCase = failure instanceof Exception && !outcome.given().isEmpty();
      return TryExecutionResult.falsified(new CodeFailure(outcome, isOfItsCase));
    } catch (Throwable another) {
      return unspeakable(failure);
    }
  }

  /** For a failure that fails itself when it is asked what it is; nobody asks it again. */
  private TryExecutionResult unspeakable(Throwable failure) {
    trouble.run();
    return TryExecutionResult.falsified(new CodeFailure(FailureExplainer.unspeakable(failure)));
  }
}
