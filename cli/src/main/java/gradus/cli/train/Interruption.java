package gradus.cli.train;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while something is trained. The JVM would end at once; this holds it until the training
 * has ended its epoch and saved what it was asked to save.
 */
final class Interruption implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "interruption");
  private volatile boolean requested;

  private Interruption() {}

  static Interruption watch() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  boolean isRequested() {
    return requested;
  }

  private void interrupt() {
    requested = true;
    try {
      boolean ended = finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (!ended) {
        System.err.println("gradus: the epoch did not end within a minute; nothing was saved.");
      }
    } catch (InterruptedException stopWaiting) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is saved and said. */
  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyShuttingDown) {
      // Then the hook is what called.
    }
  }
}
