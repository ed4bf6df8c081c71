package gradus.grading.deadline;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

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

  private long processorNanos() {
    Thread running = thread;
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    boolean isKnown = running != null && threads.isThreadCpuTimeSupported();
    return isKnown ? Math.max(0, threads.getThreadCpuTime(running.getId())) : 0;
  }
}
