package gradus.grading.deadline;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts the time in which one thread runs a student's code, and what it has of a processor in that
 * very time. A thread that waits for the next piece of code has neither.
 */
final class ThreadClock {

  private volatile Thread thread;
  private long nanosBefore;
  private long start;

  /** Tells it whose clock it is; until then that thread has had nothing. */
  void measures(Thread code) {
    thread = code;
  }

  /** The thread; null if it does not run yet. */
  Thread thread() {
    return thread;
  }

  /** Where the thread is; empty if it does not run yet. */
  StackTraceElement[] stackTrace() {
    Thread running = thread;
    return running == null ? new StackTraceElement[0] : running.getStackTrace();
  }

  /** A piece of code begins. */
  void start() {
    start = System.nanoTime();
  }

  /** A piece of code ends. */
  void stop() {
    nanosBefore += System.nanoTime() - start;
  }

  /**
   * What the thread has had while its code ran, also of the piece that is running. Asked only when
   * there is trouble: Java takes long to be able to tell.
   */
  ProcessorTime time() {
    long span = nanosBefore + System.nanoTime() - start;
    return new ProcessorTime(Duration.ofNanos(processorNanos()), Duration.ofNanos(span));
  }

  /** Whether the thread waits for something else than a processor. */
  boolean isAtRest() {
    Thread running = thread;
    return running != null && running.getState() != Thread.State.RUNNABLE;
  }

  /** What the thread waits for instead of working; empty if it works. */
  Optional<String> waitsFor() {
    Thread running = thread;
    ThreadInfo info =
        running == null || !isAtRest()
            ? null
            : ManagementFactory.getThreadMXBean().getThreadInfo(running.getId());
    return Optional.ofNullable(info).flatMap(ThreadClock::waitsFor);
  }

  private static Optional<String> waitsFor(ThreadInfo info) {
    String lock =
        Optional.ofNullable(info.getLockInfo())
            .map(held -> held.getClassName().replaceAll(".*[.$]", ""))
            .orElse("");
    return switch (info.getThreadState()) {
      case BLOCKED ->
          Optional.of(
              "it waits for the lock of an object of class %s, which another thread holds and never gives back"
                  .formatted(lock));
      case WAITING ->
          Optional.of(
              "it waits%s to be woken, and nobody wakes it"
                  .formatted(lock.isEmpty() ? "" : " at an object of class " + lock));
      case TIMED_WAITING -> Optional.of("it sleeps, or waits for a time that is too long");
      default -> Optional.empty();
    };
  }

  private long processorNanos() {
    Thread running = thread;
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    boolean isKnown = running != null && threads.isThreadCpuTimeSupported();
    return isKnown ? Math.max(0, threads.getThreadCpuTime(running.getId())) : 0;
  }
}
