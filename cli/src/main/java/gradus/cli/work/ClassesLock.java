package gradus.cli.work;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Held while a folder of classes is written or graded from, so that two commands in one kit do not
 * take each other's classes away. Threads of one command wait for each other, too; who holds it may
 * take it again.
 *
 * <p>Where the disk knows no locks, there is only the one between threads.
 */
final class ClassesLock implements AutoCloseable {

  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final ReentrantLock threads;
  private FileChannel channel;

  private ClassesLock(ReentrantLock threads) {
    this.threads = threads;
  }

  /**
   * Takes the lock of a folder; waits while somebody else holds it.
   *
   * @param folder of the classes
   * @param waiting is told once if somebody else holds it
   */
  static ClassesLock take(Path folder, Runnable waiting) throws InterruptedException {
    ClassesLock lock =
        new ClassesLock(
            THREADS.computeIfAbsent(folder.toAbsolutePath(), any -> new ReentrantLock()));
    boolean isFree = lock.threads.tryLock();
    if (!isFree) {
      waiting.run();
      lock.threads.lockInterruptibly();
    }
    if (lock.threads.getHoldCount() == 1) {
      lock.takeFile(folder.resolve("lock"), isFree ? waiting : () -> {});
    }
    return lock;
  }

  private void takeFile(Path file, Runnable waiting) {
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        waiting.run();
        channel.lock();
      }
    } catch (IOException | UnsupportedOperationException noLocks) {
      closeFile();
    }
  }

  private void closeFile() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException gone) {
      // The lock goes with the process at the latest.
    }
    channel = null;
  }

  @Override
  public void close() {
    closeFile();
    threads.unlock();
  }
}
