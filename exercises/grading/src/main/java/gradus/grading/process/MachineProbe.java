package gradus.grading.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Takes the memory and the threads that a student's code may take, with nothing of the student's.
 * On a machine that lacks them it ends its process, as that code would.
 */
final class MachineProbe {

  private static final int MEGABYTE = 1 << 20;

  /** Twice the heap that a worker has. */
  private static final int MOST_MEGABYTES = 1024;

  private static final int THREADS = 16;

  private MachineProbe() {}

  /**
   * Takes all of it, and gives it back.
   *
   * @throws OutOfMemoryError if no thread can be started
   */
  static void run() {
    CountDownLatch end = new CountDownLatch(1);
    try {
      for (int i = 0; i < THREADS; i++) {
        Thread thread = new Thread(() -> await(end), "probe");
        thread.setDaemon(true);
        thread.start();
      }
    } finally {
      end.countDown();
    }
    fillHeap();
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException noMatter) {
      Thread.currentThread().interrupt();
    }
  }

  private static void fillHeap() {
    List<byte[]> taken = new ArrayList<>();
    try {
      while (taken.size() < MOST_MEGABYTES) {
        taken.add(new byte[MEGABYTE]);
      }
    } catch (OutOfMemoryError full) {
      // It is the limit of the heap, and the machine has given all of it.
      taken.clear();
    }
  }
}
