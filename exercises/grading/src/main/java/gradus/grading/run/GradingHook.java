package gradus.grading.run;

import gradus.grading.curriculum.Checks;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Wraps every property that grades an exercise: has its tries drawn from the run's seeds, runs them
 * in a thread of the student's within the exercise's budget, with their output captured, and
 * records the outcome. Found by jqwik as a service.
 */
public final class GradingHook implements AroundPropertyHook, AroundTryHook {

  /**
   * Jqwik's logger, which is silenced. Held in a field, because a collected logger loses its level.
   */
  private static final Logger JQWIK = Logger.getLogger("net.jqwik");

  static {
    JQWIK.setLevel(Level.OFF);
  }

  private static final StudentThread STUDENT = new StudentThread();

  /** Called by jqwik. */
  public GradingHook() {
    // The hook has no state, since jqwik creates one for every property.
  }

  /**
   * Whether the student's code has left something in this JVM that could trouble what is graded
   * next: a thread, a lock, or a class of Java's own that could not be initialised for want of
   * stack.
   *
   * @return whether another JVM should grade what comes next
   */
  public static boolean isWorn() {
    return STUDENT.isWorn();
  }

  /**
   * The stream for the board, which a student's printing does not reach.
   *
   * @return the standard output as it was before any of their code ran
   */
  public static PrintStream screen() {
    return STUDENT.screen();
  }

  /** Applies the hook to all properties; otherwise jqwik would silently never call it. */
  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    if (!context.targetMethod().isAnnotationPresent(Checks.class)) {
      return property.execute();
    }
    GradingRun run = GradingRun.of(context.containerClass().getClassLoader());
    Exercise exercise = checked(context.targetMethod());
    run.results().announce(context.containerClass());
    RunningProperty next = RunningProperty.of(run, exercise);
    long start = System.nanoTime();
    Outcome outcome =
        run.known(exercise)
            .or(() -> Optional.of(Outcome.PASSES).filter(pass -> next.rounds().areOver(context)))
            .orElseGet(() -> STUDENT.run(next, () -> next.rounds().execute(context, property)));
    long millis = (System.nanoTime() - start) / 1_000_000;
    run.add(exercise, next.rounds().rank(context.targetMethod()), outcome, millis);
    if (outcome.status() == Status.PASSES) {
      return PropertyResult.PASSED;
    }
    // Who has asked for all of it is not told that it fails for want of a bonus.
    boolean isLeftOut =
        run.settings().only().isEmpty() && run.results().of(exercise).isBonusLeftOut();
    return isLeftOut
        ? PropertyResult.skipped(exercise, outcome)
        : PropertyResult.failed(exercise, outcome);
  }

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) throws Throwable {
    return context.targetMethod().isAnnotationPresent(Checks.class)
        ? STUDENT.tries().run(() -> aTry.execute(parameters))
        : aTry.execute(parameters);
  }

  private static Exercise checked(Method property) {
    String id = property.getAnnotation(Checks.class).value();
    return Curriculum.find(id)
        .orElseThrow(
            () -> new IllegalStateException(property + " checks " + id + ", which is no exercise"));
  }
}
