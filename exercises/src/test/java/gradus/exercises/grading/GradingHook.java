package gradus.exercises.grading;

import gradus.exercises.grading.Ladder.Method;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Example;
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
 * Stands between jqwik and every property that grades a method: it fixes the seed, runs each try
 * within the method's budget and with its output captured, and files what was found. Found by jqwik
 * as a service.
 */
public final class GradingHook implements AroundPropertyHook, AroundTryHook {

  /** What jqwik logs is for those who write properties. Held: the level would be lost with it. */
  private static final Logger JQWIK = Logger.getLogger("net.jqwik");

  static {
    JQWIK.setLevel(Level.OFF);
  }

  /** Enough to find every mistake of the bank, and a tenth of what jqwik would try. */
  private static final int TRIES = 100;

  private static final Deadline DEADLINE = new Deadline();
  private static final CapturedOutput OUTPUT = CapturedOutput.install(DEADLINE);

  /** Those of the property that is running. */
  private static Tries tries = new Tries();

  private static volatile boolean sawMachineError;

  /**
   * Whether the student's code has left something in this JVM that could trouble what is graded
   * next: a thread, or a class of Java's own that could not be initialised for want of stack.
   */
  static boolean isWorn() {
    return sawMachineError || DEADLINE.hasLeftovers();
  }

  /** Where the board is printed: students cannot reach it by their own printing. */
  static PrintStream screen() {
    return OUTPUT.screen();
  }

  /** Without this the hook would never be called, and nothing would say so. */
  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    if (!context.targetMethod().isAnnotationPresent(Grades.class)) {
      return property.execute();
    }
    Gradings gradings = Gradings.current();
    Method method = graded(context.targetMethod());
    gradings.announce(context.containerClass());
    long start = System.nanoTime();
    Guard guard = Guard.of(context.containerClass().getClassLoader());
    Finding finding =
        gradings
            .settled(method)
            .or(() -> guard.refusalOf(method))
            .orElseGet(() -> execute(method, context, property));
    long millis = (System.nanoTime() - start) / 1_000_000;
    gradings.add(method, rank(context.targetMethod()), finding, millis);
    return finding.status() == Status.PASSES
        ? GradedResult.PASSED
        : GradedResult.failed(method, finding);
  }

  private static Finding execute(
      Method method, PropertyLifecycleContext context, PropertyExecutor property) {
    tries = new Tries();
    Witness.clear();
    DEADLINE.leaveThreadsBehind();
    OUTPUT.clear();
    if (context.attributes().tries().isEmpty()) {
      context.attributes().setTries(TRIES);
    }
    context.attributes().setSeed(Seeds.of(context.targetMethod()));
    PropertyExecutionResult result = property.execute();
    OUTPUT.renewStreams();
    boolean failed = tries.failure().isPresent();
    if (result.status() == PropertyExecutionResult.Status.SUCCESSFUL && !failed) {
      return Finding.PASSES;
    }
    tries.evidence().hearWitnesses();
    Throwable failure =
        tries
            .failure()
            .or(result::throwable)
            .orElseGet(() -> new AssertionError("no reason was given"));
    Finding finding =
        failure instanceof TimeoutException ? Finding.tooSlow() : Finding.of(failure, method);
    return finding.with(tries.evidence(), OUTPUT.lines());
  }

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) throws Throwable {
    if (!context.targetMethod().isAnnotationPresent(Grades.class)) {
      return aTry.execute(parameters);
    }
    Optional<TryExecutionResult> verdict = tries.verdict();
    return verdict.isPresent()
        ? verdict.get()
        : tries.file(runTry(graded(context.targetMethod()), aTry, parameters));
  }

  private static TryExecutionResult runTry(Method method, TryExecutor aTry, List<Object> parameters)
      throws Throwable {
    Gradings gradings = Gradings.current();
    Surroundings before = Surroundings.now();
    long start = System.nanoTime();
    try {
      return DEADLINE.run(gradings.timeLeft(method), () -> execute(method, aTry, parameters));
    } catch (TimeoutException late) {
      return TryExecutionResult.falsified(late);
    } finally {
      gradings.use(method, System.nanoTime() - start);
      before.restore();
    }
  }

  /** A try, of which nothing comes out that could run the student's code later. */
  private static TryExecutionResult execute(
      Method method, TryExecutor aTry, List<Object> parameters) {
    try {
      TryExecutionResult result = aTry.execute(parameters);
      return result
          .throwable()
          .filter(failure -> result.isFalsified() && !Finding.isAnswer(failure))
          .map(failure -> stopped(failure, method))
          .orElse(result);
    } catch (OutOfMemoryError full) {
      // The only failure that JUnit throws on and on, until the run ends.
      return stopped(full, method);
    }
  }

  private static TryExecutionResult stopped(Throwable failure, Method method) {
    sawMachineError |= failure instanceof VirtualMachineError;
    return TryExecutionResult.falsified(new Stopped(Finding.of(failure, method)));
  }

  /** Worked examples come first: a person can check them with a pencil. Then by name. */
  private static String rank(java.lang.reflect.Method property) {
    return (property.isAnnotationPresent(Example.class) ? "0 " : "1 ") + property.getName();
  }

  private static Method graded(java.lang.reflect.Method property) {
    String id = property.getAnnotation(Grades.class).value();
    return Ladder.find(id)
        .orElseThrow(
            () ->
                new IllegalStateException(property + " grades " + id + ", which is not a method"));
  }
}
