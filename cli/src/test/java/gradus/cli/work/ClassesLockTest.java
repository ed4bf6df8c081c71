package gradus.cli.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.KitCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesLockTest {

  @TempDir Path folder;

  /** Takes the lock, says so, and keeps it until its input ends. */
  public static void main(String[] folder) throws IOException, InterruptedException {
    ClassesLock lock = ClassesLock.take(Path.of(folder[0]), () -> {});
    System.out.println("taken");
    System.in.read();
    lock.close();
  }

  @Test
  void anotherThreadWaitsAndIsTold() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    ClassesLock lock = ClassesLock.take(folder, () -> {});
    Future<?> taken =
        other.submit(
            () -> {
              ClassesLock.take(folder, told::countDown).close();
              return null;
            });
    told.await();
    assertFalse(taken.isDone());
    lock.close();
    taken.get();
    other.shutdown();
  }

  @Test
  void anotherCommandWaitsAndIsTold() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                WorkerClassPath.ofThisCommand(),
                ClassesLockTest.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals('t', process.getInputStream().read());
    AtomicInteger told = new AtomicInteger();
    // It ends when it is told of: only then can the lock be had.
    Runnable end =
        () -> {
          told.incrementAndGet();
          close(process);
        };
    ClassesLock.take(folder, end).close();
    assertEquals(1, told.get());
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
  }

  private static void close(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void whoHoldsItMayTakeItAgain() throws InterruptedException {
    ClassesLock outer = ClassesLock.take(folder, () -> {});
    ClassesLock.take(folder, () -> {}).close();
    outer.close();
  }

  @Test
  void whereNothingCanBeWrittenItIsAmongThreadsOnly() throws InterruptedException {
    ClassesLock.take(folder.resolve("none"), () -> {}).close();
  }

  @Test
  void threadsChangeTheStateOneAfterAnother() throws Exception {
    KitCopy kit = new KitCopy(folder);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> changes =
        IntStream.range(0, 20)
            .<Future<?>>mapToObj(
                i ->
                    threads.submit(
                        () ->
                            StudentState.change(
                                kit.folder(), state -> state.hints.merge("a", 1, Integer::sum))))
            .toList();
    for (Future<?> change : changes) {
      change.get();
    }
    threads.shutdown();
    assertEquals(20, StudentState.read(kit.folder()).hints.get("a"));
  }
}
