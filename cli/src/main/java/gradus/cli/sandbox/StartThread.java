package gradus.cli.sandbox;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The thread that starts all sandboxed processes. Linux ends a process that is to die with its
 * parent as soon as the thread has ended that started it; this one lives as long as the command.
 */
final class StartThread {

  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "starts sandboxes");
            thread.setDaemon(true);
            return thread;
          });

  private StartThread() {}

  static Process call(Callable<Process> start) throws IOException {
    try {
      return THREAD.submit(start).get();
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof IOException known ? known : new IOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a process was started", interrupted);
    }
  }
}
