package gradus.grading.run;

import gradus.grading.check.PropertyLog;
import gradus.grading.curriculum.Checks;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.diagnosis.Diagnoser;
import gradus.grading.diagnosis.GivenCase;
import gradus.grading.result.Outcome;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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

  private static final Deadline DEADLINE = new Deadline();
  private static final CapturedOutput OUTPUT = CapturedOutput.install(DEADLINE);

  /** The last property that began; jqwik runs one at a time. */
  private static RunningProperty last;

  /** The property that a thread of the student's runs. */
  private static final ThreadLocal<RunningProperty> RUNNING = new ThreadLocal<>();

  /** Before any student's code ran. */
  private static final GlobalState BEFORE = GlobalState.now();

  private static volatile boolean sawTrouble;

  /** The state of one property while it runs. */
  private record RunningProperty(
      GradingRun run, Exercise exercise, TryLog tries, Rounds rounds, PropertyLog log)
      implements Deadline.Waiting {

    static RunningProperty of(GradingRun run, Exercise exercise) {
      TryLog tries = new TryLog(run.settings().verdictOnly());
      Rounds rounds = new Rounds(run.settings().seeds(), tries);
      return new RunningProperty(
          run, exercise, tries, rounds, new PropertyLog(run.results()::note));
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
    public void givesUp(OutOfTime late) {
      tries.end(late);
    }
  }

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
    return sawTrouble || DEADLINE.hasLeftovers();
  }

  /**
   * The stream for the board, which a student's printing does not reach.
   *
   * @return the standard output as it was before any of their code ran
   */
  public static PrintStream screen() {
    return OUTPUT.screen();
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
    Outcome outcome = run.known(exercise).orElseGet(() -> execute(next, context, property));
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

  private static Outcome execute(
      RunningProperty next, PropertyLifecycleContext context, PropertyExecutor property) {
    begin(next);
    OUTPUT.clear();
    Optional<PropertyExecutionResult> result = run(next, context, property);
    OUTPUT.renewStreams();
    boolean failed = next.tries().failure().isPresent();
    boolean isSuccess =
        result.filter(r -> r.status() == PropertyExecutionResult.Status.SUCCESSFUL).isPresent();
    return isSuccess && !failed
        ? Outcome.PASSES.with(Diagnoser.of(next.log().passingCases()), List.of())
        : next.rounds().marked(explain(next, result));
  }

  /**
   * Runs the tries of a property, all of them in a thread of the student's: to hand over each of
   * them would take as long as many do.
   *
   * @return what jqwik says of them; nothing if they did not end in time
   */
  private static Optional<PropertyExecutionResult> run(
      RunningProperty next, PropertyLifecycleContext context, PropertyExecutor property) {
    TimeBudgets budgets = next.run().budgets();
    Exercise exercise = next.exercise();
    JqwikContext jqwik = JqwikContext.ofThisThread();
    long start = System.nanoTime();
    try {
      return DEADLINE.run(
          budgets.left(exercise),
          next,
          () -> {
            RUNNING.set(next);
            try {
              return Optional.of(jqwik.run(() -> next.rounds().execute(context, property)));
            } finally {
              BEFORE.restore();
            }
          });
    } catch (OutOfTime late) {
      sawTrouble = true;
      restoreAside();
      return Optional.empty();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the grading was ended", ended);
    } catch (Throwable failure) {
      // Out of memory in the middle of jqwik, for one.
      next.tries().file(unspeakable(failure));
      return Optional.empty();
    } finally {
      budgets.use(exercise, System.nanoTime() - start);
    }
  }

  private static void restoreAside() {
    try {
      Deadline.runAside(BEFORE::restore);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void begin(RunningProperty next) {
    boolean isOfSameExercise =
        last != null && last.run() == next.run() && last.exercise().equals(next.exercise());
    last = next;
    if (isOfSameExercise) {
      DEADLINE.leaveThreadsBehind();
    } else {
      DEADLINE.beginMethod();
    }
  }

  private static Outcome explain(
      RunningProperty property, Optional<PropertyExecutionResult> result) {
    TryLog tries = property.tries();
    tries.diagnoser().ruleOut(property.log().passingCases());
    Throwable failure =
        tries
            .failure()
            .or(() -> result.flatMap(PropertyExecutionResult::throwable))
            .orElseGet(() -> new AssertionError("no reason was given"));
    Outcome outcome =
        failure instanceof OutOfTime late
            ? property.run().explainer().late(late, property.run().settings())
            : property.run().explainer().explain(failure, property.exercise());
    return outcome.with(tries.diagnoser(), OUTPUT.lines());
  }

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) throws Throwable {
    if (!context.targetMethod().isAnnotationPresent(Checks.class)) {
      return aTry.execute(parameters);
    }
    RunningProperty property = RUNNING.get();
    if (property == null) {
      throw new IllegalStateException("a try runs outside of the student's thread");
    }
    Optional<TryExecutionResult> known = property.tries().knownResult();
    return known.isPresent()
        ? known.get()
        : property.tries().file(runTry(property, () -> aTry.execute(parameters)));
  }

  private static TryExecutionResult runTry(
      RunningProperty property, Callable<TryExecutionResult> aTry) {
    try {
      return execute(property, aTry);
    } catch (Throwable failure) {
      return unspeakable(failure);
    } finally {
      // An interrupt is the student's, and not the next try's.
      Thread.interrupted();
    }
  }

  /**
   * Executes a try and replaces an exception of the student's code, which could otherwise run that
   * code later.
   */
  private static TryExecutionResult execute(
      RunningProperty property, Callable<TryExecutionResult> aTry) {
    try {
      TryExecutionResult result = property.log().during(aTry);
      return result
          .throwable()
          .filter(failure -> result.isFalsified() && !FailureExplainer.isAnswer(failure))
          .map(failure -> failed(failure, property))
          .orElse(result);
    } catch (Throwable failure) {
      // An OutOfMemoryError is the only failure that JUnit throws on and on, until the run ends.
      return failed(failure, property);
    }
  }

  private static TryExecutionResult failed(Throwable failure, RunningProperty property) {
    sawTrouble |= failure instanceof VirtualMachineError;
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
  private static TryExecutionResult unspeakable(Throwable failure) {
    sawTrouble = true;
    return TryExecutionResult.falsified(new CodeFailure(FailureExplainer.unspeakable(failure)));
  }

  private static Exercise checked(Method property) {
    String id = property.getAnnotation(Checks.class).value();
    return Curriculum.find(id)
        .orElseThrow(
            () -> new IllegalStateException(property + " checks " + id + ", which is no exercise"));
  }
}
