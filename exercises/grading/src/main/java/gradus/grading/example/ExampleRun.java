package gradus.grading.example;

import gradus.grading.expect.Calls;
import gradus.grading.expect.Refusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;

/** Runs one example with one version, in a thread of its own. */
final class ExampleRun implements Runnable {

  private final VersionLoader loader;
  private final String className;
  private final Example example;
  private volatile Calls calls = Calls.NONE;
  private volatile Throwable thrown;
  private boolean isLate;

  private ExampleRun(VersionLoader loader, String className, Example example) {
    this.loader = loader;
    this.className = className;
    this.example = example;
  }

  /**
   * Runs an example.
   *
   * @param loader of the example and the version
   * @param className of the examples
   * @param example which
   * @param budget time of a processor
   * @return the run, which is over
   */
  static ExampleRun of(VersionLoader loader, String className, Example example, Duration budget)
      throws InterruptedException {
    ExampleRun run = new ExampleRun(loader, className, example);
    run.isLate = !TimedCall.ends(run, budget);
    return run;
  }

  @Override
  public void run() {
    calls = Calls.begin(example.method());
    try {
      call();
    } catch (InvocationTargetException wrapped) {
      thrown = wrapped.getCause();
    } catch (Throwable failure) {
      thrown = failure;
    }
  }

  private void call() throws ReflectiveOperationException {
    Class<?> type = Class.forName(className, true, loader);
    Method method = type.getDeclaredMethod(example.name());
    method.setAccessible(true);
    var constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    method.invoke(constructor.newInstance());
  }

  /** Whether the version is as the example expects. */
  boolean holds() {
    return !isLate && thrown == null && refusal().isEmpty();
  }

  boolean isLate() {
    return isLate;
  }

  /** The expectation that was not met, whether it was thrown to the end or caught. */
  Optional<Refusal> refusal() {
    return calls.refusal();
  }

  /** What else has ended it; empty if nothing has. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(thrown).filter(failure -> !(failure instanceof Refusal));
  }

  Calls calls() {
    return calls;
  }
}
