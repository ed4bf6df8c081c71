package gradus.grading.example;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Runs code in a thread that can be left behind. Its budget is time of a processor, so that a busy
 * machine is nobody's fault; what rests has the same time by the clock.
 */
final class TimedCall {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long BETWEEN_LOOKS = 20;

  /** As often as a busy machine may let the budget pass by the clock. */
  private static final int MOST_BUDGETS = 10;

  private static final long STACK = 1 << 20;

  private TimedCall() {}

  /** Whether code comes to its end within a budget; if not, it may still be running. */
  static boolean ends(Runnable code, Duration budget) throws InterruptedException {
    Thread thread = new Thread(null, code, "example", STACK);
    thread.setDaemon(true);
    thread.start();
    long begin = System.nanoTime();
    while (true) {
      thread.join(BETWEEN_LOOKS);
      if (!thread.isAlive()) {
        return true;
      }
      if (isOver(thread, Duration.ofNanos(System.nanoTime() - begin), budget)) {
        thread.interrupt();
        return false;
      }
    }
  }

  private static boolean isOver(Thread thread, Duration clock, Duration budget) {
    boolean isResting =
        switch (thread.getState()) {
          case WAITING, TIMED_WAITING, BLOCKED -> true;
          default -> false;
        };
    long processor = THREADS.getThreadCpuTime(thread.getId());
    return processor > budget.toNanos()
        || clock.compareTo(budget.multipliedBy(MOST_BUDGETS)) > 0
        || (isResting && clock.compareTo(budget) > 0);
  }
}
