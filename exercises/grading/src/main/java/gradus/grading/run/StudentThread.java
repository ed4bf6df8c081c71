package gradus.grading.run;

import gradus.grading.curriculum.Exercise;
import gradus.grading.deadline.Deadline;
import gradus.grading.deadline.OutOfTime;
import gradus.grading.deadline.TimeBudgets;
import gradus.grading.result.Outcome;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.lifecycle.PropertyExecutionResult;

/**
 * Where a JVM runs the student's code: a thread of its own with a deadline, what it prints captured
 * and the JVM's global state put back after each property.
 */
final class StudentThread {

  /** The property that a thread of the student's runs, also one that nobody waits for any more. */
  private static final ThreadLocal<TryRunner> RUNNING = new ThreadLocal<>();

  private final Deadline deadline = new Deadline();
  private final CapturedOutput output = CapturedOutput.install(deadline);

  /** Before any student's code ran. */
  private final GlobalState before = GlobalState.now();

  /** The last property that began; jqwik runs one at a time. */
  private RunningProperty last;

  private volatile boolean sawTrouble;

  /** Whether code has left something that could trouble what is graded next. */
  boolean isWorn() {
    return sawTrouble || deadline.hasLeftovers();
  }

  /** The standard output as it was before any of the student's code ran. */
  PrintStream screen() {
    return output.screen();
  }

  /** Runs the tries that belong to the property of the thread that calls this. */
  TryRunner tries() {
    TryRunner tries = RUNNING.get();
    if (tries == null) {
      throw new IllegalStateException("a try runs outside of the student's thread");
    }
    return tries;
  }

  /**
   * Runs a property.
   *
   * @param next its state
   * @param tries all of its tries, run by jqwik
   * @return what it came to
   */
  Outcome run(RunningProperty next, Supplier<PropertyExecutionResult> tries) {
    begin(next);
    output.clear();
    Optional<PropertyExecutionResult> result = within(next, tries);
    output.renewStreams();
    return next.outcome(result, output.lines());
  }

  private void begin(RunningProperty next) {
    boolean isOfSameExercise = last != null && last.isOfTheExerciseOf(next);
    last = next;
    if (isOfSameExercise) {
      deadline.leaveThreadsBehind();
    } else {
      deadline.beginMethod();
    }
  }

  /**
   * Runs the tries of a property, all of them in the student's thread: to hand over each of them
   * would take as long as many do.
   *
   * @return what jqwik says of them; nothing if they did not end in time
   */
  private Optional<PropertyExecutionResult> within(
      RunningProperty next, Supplier<PropertyExecutionResult> tries) {
    TimeBudgets budgets = next.run().budgets();
    Exercise exercise = next.exercise();
    TryRunner runner = new TryRunner(next, () -> sawTrouble = true);
    JqwikContext jqwik = JqwikContext.ofThisThread();
    long start = System.nanoTime();
    try {
      return deadline.run(
          budgets.left(exercise), next, () -> Optional.of(jqwik.run(() -> run(runner, tries))));
    } catch (OutOfTime late) {
      sawTrouble |= !late.hasEnded();
      restoreAside();
      return Optional.empty();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the grading was ended", ended);
    } catch (Throwable failure) {
      runner.endWith(failure);
      return Optional.empty();
    } finally {
      budgets.use(exercise, System.nanoTime() - start);
    }
  }

  private PropertyExecutionResult run(TryRunner runner, Supplier<PropertyExecutionResult> tries) {
    RUNNING.set(runner);
    try {
      return tries.get();
    } finally {
      before.restore();
    }
  }

  private void restoreAside() {
    try {
      Deadline.runAside(before::restore);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
