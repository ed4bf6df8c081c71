package gradus.grading.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ThreadClockTest {

  private final Object lock = new Object();

  @Test
  void aThreadThatWorksWaitsForNothing() {
    ThreadClock clock = new ThreadClock();
    assertEquals(Optional.empty(), clock.waitsFor());
    clock.measures(Thread.currentThread());
    assertEquals(Optional.empty(), clock.waitsFor());
  }

  @Test
  void theLockIsNamed() throws InterruptedException {
    synchronized (lock) {
      Thread blocked = started(() -> holdLock());
      assertTrue(
          waitsFor(blocked, Thread.State.BLOCKED)
              .startsWith(
                  "it waits for the lock of an object of class Object, which another thread holds"));
    }
  }

  @Test
  void whoeverIsNeverWokenIsToldSo() throws InterruptedException {
    Thread parked = started(() -> new CountDownLatch(1).await());
    assertEquals(
        "it waits at an object of class Sync to be woken, and nobody wakes it",
        waitsFor(parked, Thread.State.WAITING));
    parked.interrupt();
    parked.join();
  }

  private void holdLock() {
    synchronized (lock) {
      lock.notifyAll();
    }
  }

  private interface Code {
    void run() throws InterruptedException;
  }

  private static Thread started(Code code) {
    Thread thread =
        new Thread(
            () -> {
              try {
                code.run();
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static String waitsFor(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      LockSupport.parkNanos(1_000);
    }
    ThreadClock clock = new ThreadClock();
    clock.measures(thread);
    return clock.waitsFor().orElseThrow();
  }
}
