package gradus.exercises.grading;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs the student's code in a thread that can be left behind, and gives every method a budget of
 * time for all its properties together.
 *
 * <p>A thread that never ends cannot be stopped in Java; it is interrupted, and if that does not
 * help it goes on as a daemon until the JVM ends. Under a debugger there is no deadline.
 */
final class Deadline {

  private static final Duration BUDGET = Duration.ofMillis((long) (1000 * Settings.now().budget()));

  /** Whose a thread is. */
  enum Owner {
    /** The method that is being graded, or a thread that it started. */
    METHOD,
    /** A method that used up its budget. */
    LEFT_BEHIND,
    /** The grader, JUnit, Maven. */
    OTHERS
  }

  private static final ThreadGroup STUDENTS = new ThreadGroup("students' code");

  private final Map<String, Long> used = new HashMap<>();
  private volatile ThreadGroup current;
  private ExecutorService worker = newWorker();

  /** The budget of a method, for reports. */
  static String budget() {
    double seconds = BUDGET.toMillis() / 1000.0;
    return seconds == Math.rint(seconds) ? (long) seconds + " s" : seconds + " s";
  }

  /**
   * Runs one piece of the student's code.
   *
   * @param method whose budget it uses
   * @param code what to run
   * @return what it returned
   * @throws TimeoutException if the method has used up its budget; the code may still be running
   * @throws Throwable what the code threw
   */
  <T> T run(String method, Callable<T> code) throws Throwable {
    long start = System.nanoTime();
    Future<T> result = worker.submit(code);
    try {
      return get(result, BUDGET.toNanos() - used.getOrDefault(method, 0L));
    } catch (ExecutionException failure) {
      throw failure.getCause();
    } catch (TimeoutException late) {
      worker.shutdownNow();
      worker = newWorker();
      throw late;
    } finally {
      used.merge(method, System.nanoTime() - start, Long::sum);
    }
  }

  private static <T> T get(Future<T> result, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return result.get(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      if (isDebugged()) {
        return result.get();
      }
      throw late;
    }
  }

  private static boolean isDebugged() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .anyMatch(argument -> argument.startsWith("-agentlib:jdwp"));
  }

  /** Whose a thread is; threads inherit their group, so that of a student's own thread is known. */
  Owner ownerOf(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    if (group == null || !STUDENTS.parentOf(group)) {
      return Owner.OTHERS;
    }
    return current.parentOf(group) ? Owner.METHOD : Owner.LEFT_BEHIND;
  }

  private ExecutorService newWorker() {
    ThreadGroup group = new ThreadGroup(STUDENTS, "method");
    current = group;
    return Executors.newSingleThreadExecutor(
        code -> {
          Thread thread = new Thread(group, code, "student's code");
          thread.setDaemon(true);
          return thread;
        });
  }
}
