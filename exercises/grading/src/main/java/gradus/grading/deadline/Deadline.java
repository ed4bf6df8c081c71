package gradus.grading.deadline;

import gradus.grading.diagnosis.GivenCase;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs the student's code in a thread of its own, and stops waiting when its time is over.
 *
 * <p>A thread that never ends cannot be stopped in Java; it is interrupted, and if that does not
 * help it goes on as a daemon until the JVM ends.
 */
public final class Deadline {

  /** The owner of a thread. */
  public enum Owner {
    /** The exercise being graded, with all threads that it started. */
    METHOD,
    /** An exercise that used up its budget. */
    LEFT_BEHIND,
    /** The grader, JUnit, Maven. */
    OTHERS
  }

  private static final long MOST_MILLIS_ASIDE = 1_000;

  /** On a busy machine a thread that is to end may have to wait for a processor. */
  private static final long MOST_MILLIS_TO_END = 5_000;

  /** The same on every platform, so that a recursion is too deep on all of them or on none. */
  private static final long STACK = 1 << 20;

  private static final ThreadGroup STUDENTS = new ThreadGroup("students' code");

  private final Set<Thread> others = Thread.getAllStackTraces().keySet();
  private volatile ThreadClock clock;
  private volatile ThreadGroup current;
  private ExecutorService worker = newWorker();

  /** Creates a deadline; the threads that run now are none of the student's. */
  public Deadline() {
    // Its first worker is there.
  }

  /** Whoever waits for a piece of code. */
  @FunctionalInterface
  public interface Waiting {

    /**
     * Asked each time the time of all cases is over while the code is not at rest.
     *
     * @param time what its thread has had of a processor since it began
     * @return the time that the code may take in addition
     */
    Duration extension(ProcessorTime time);

    /**
     * The case that the code is at.
     *
     * @return the case, if it is known
     */
    default Optional<GivenCase> given() {
      return Optional.empty();
    }

    /**
     * The time of the single cases.
     *
     * @return their time; empty if there are none, or if each may take all the time there is
     */
    default Optional<CaseTime> caseTime() {
      return Optional.empty();
    }

    /**
     * Told when nobody waits any more, before the code is interrupted.
     *
     * @param late what is said of it
     */
    default void givesUp(OutOfTime late) {}
  }

  /**
   * Runs one piece of the student's code.
   *
   * @param left the time that it may take
   * @param waiting asked and told when that is over
   * @param code what to run
   * @param <T> what it returns
   * @return what it returned
   * @throws OutOfTime if it took longer; the code may still be running
   * @throws Throwable what the code threw
   */
  public <T> T run(Duration left, Waiting waiting, Callable<T> code) throws Throwable {
    ThreadClock ofThis = clock;
    ofThis.start();
    Future<Ending<T>> result = worker.submit(() -> end(code));
    try {
      return new Patience<>(result, waiting, ofThis).await(left).valueOrThrow();
    } catch (ExecutionException failure) {
      throw failure.getCause();
    } catch (OutOfTime late) {
      // Before it is interrupted: what it does then says nothing.
      waiting.givesUp(late);
      endWorker(late);
      throw late;
    } finally {
      ofThis.stop();
    }
  }

  /** Begins another method, in a new thread. */
  public void beginMethod() {
    Thread before = clock.thread();
    replaceWorker();
    if (before != null) {
      awaitEnd(before, MOST_MILLIS_ASIDE);
    }
  }

  /** Otherwise it might be taken for one that a student's code has left running. */
  private static void awaitEnd(Thread idle, long millis) {
    try {
      idle.join(millis);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What a piece of code came to. An exception of a student's is wrapped in no other, which asks it
   * for its message.
   */
  private record Ending<T>(T value, Throwable failure) {

    T valueOrThrow() throws Throwable {
      if (failure != null) {
        throw failure;
      }
      return value;
    }
  }

  private static <T> Ending<T> end(Callable<T> code) {
    try {
      return new Ending<>(code.call(), null);
    } catch (Throwable failure) {
      return new Ending<>(null, failure);
    }
  }

  /**
   * Does something of the grader's own for which it may not wait, whoever holds the lock.
   *
   * @param task what to do
   * @throws InterruptedException if the grader is to end
   */
  public static void runAside(Runnable task) throws InterruptedException {
    Thread aside = new Thread(task, "grader");
    aside.setDaemon(true);
    aside.start();
    aside.join(MOST_MILLIS_ASIDE);
  }

  /** Threads that a method has started and not ended are no longer the current method's. */
  public void leaveThreadsBehind() {
    if (current.activeCount() > 1) {
      replaceWorker();
    }
  }

  /**
   * Whether threads of a student's code are still running.
   *
   * @return whether there are any
   */
  public boolean hasLeftovers() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(running -> running != clock.thread() && !others.contains(running));
  }

  /** Ends code that passes checkpoints; any other goes on. */
  private void endWorker(OutOfTime late) {
    ThreadGroup group = current;
    Thread code = clock.thread();
    if (!Checkpoint.areWritten()) {
      replaceWorker();
      return;
    }
    Checkpoint.giveUp(group);
    replaceWorker();
    awaitEnd(code, MOST_MILLIS_TO_END);
    if (!code.isAlive() && group.activeCount() == 0) {
      Checkpoint.forget(group);
      late.end();
    }
  }

  private void replaceWorker() {
    worker.shutdownNow();
    current.interrupt();
    worker = newWorker();
  }

  /**
   * The owner of a thread, found by its group, which threads inherit.
   *
   * @param thread the thread
   * @return its owner
   */
  public Owner ownerOf(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    if (group != null && group.getParent() == null) {
      // Java's own threads print nothing; what they run of a student's are finalizers.
      return Owner.LEFT_BEHIND;
    }
    if (group == null || !STUDENTS.parentOf(group)) {
      return Owner.OTHERS;
    }
    return current.parentOf(group) ? Owner.METHOD : Owner.LEFT_BEHIND;
  }

  private ExecutorService newWorker() {
    ThreadGroup group = new ThreadGroup(STUDENTS, "method");
    current = group;
    // The thread before may be among those that were left behind.
    ThreadClock ofNext = new ThreadClock();
    clock = ofNext;
    return Executors.newSingleThreadExecutor(
        code -> {
          Thread thread = new Thread(group, code, "student's code", STACK);
          thread.setDaemon(true);
          ofNext.measures(thread);
          return thread;
        });
  }
}
