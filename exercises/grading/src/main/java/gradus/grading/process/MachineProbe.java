package gradus.grading.process;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Takes the memory and the threads that a grading may take, with nothing of the student's. On a
 * machine that lacks them it ends its process, as a grading would.
 */
final class MachineProbe {

  private static final int MEGABYTE = 1 << 20;

  /** Twice the heap that a worker has. */
  private static final int MOST_MEGABYTES = 1024;

  private static final int THREADS = 16;

  /** Together larger than all classes of the grader, its libraries and a step. */
  private static final int CLASSES = 3000;

  private MachineProbe() {}

  /**
   * Takes all of it, and gives it back.
   *
   * @throws OutOfMemoryError if no thread can be started, or no class be read any more
   */
  static void run() throws IOException {
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
    readClasses();
    fillHeap();
  }

  /** The memory for classes is no part of the heap, and is asked of the machine bit by bit. */
  private static void readClasses() throws IOException {
    byte[] code = codeOfALargeClass();
    List<Class<?>> kept = new ArrayList<>();
    try {
      while (kept.size() < CLASSES) {
        kept.add(MethodHandles.lookup().defineHiddenClass(code, false).lookupClass());
      }
    } catch (IllegalAccessException sameFolder) {
      throw new IllegalStateException(sameFolder);
    }
  }

  private static byte[] codeOfALargeClass() throws IOException {
    String file = PooledWorker.class.getSimpleName() + ".class";
    try (InputStream code = PooledWorker.class.getResourceAsStream(file)) {
      return code.readAllBytes();
    }
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
