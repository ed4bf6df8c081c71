package gradus.cli.train;

import gradus.cli.failure.ExitCode;
import gradus.cli.failure.StudentFailure;
import gradus.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The command's side of a worker process: passes on its output and waits for its end. */
final class RunningWorker {

  /** The time that an interrupted worker has to finish its epoch and save. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The exit codes of a command that has ended by itself. */
  private static final Set<Integer> STATUSES =
      Set.of(
          ExitCode.DONE,
          ExitCode.CHECK_FAILED,
          ExitCode.USER_MISTAKE,
          ExitCode.DEFECT,
          ExitCode.INTERRUPTED);

  private final Terminal terminal;
  private final Process process;
  private final CountDownLatch finished = new CountDownLatch(1);

  /**
   * Attaches to a process.
   *
   * @param terminal receives its output
   * @param process that has just started
   */
  RunningWorker(Terminal terminal, Process process) {
    this.terminal = terminal;
    this.process = process;
  }

  /** Waits for the end of the worker and returns the exit code. */
  int await() {
    Thread hook = new Thread(this::interrupt, "end of the worker");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      if (!terminal.interactive()) {
        pass();
      }
      return status(process.waitFor());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    } finally {
      process.destroyForcibly();
      terminal.flush();
      finished.countDown();
      removeHook(hook);
    }
  }

  private static int status(int exitStatus) {
    if (STATUSES.contains(exitStatus)) {
      return exitStatus;
    }
    throw new StudentFailure(
        "your code ended its process (exit status %d); nothing more was saved"
            .formatted(exitStatus),
        null);
  }

  /** Copies the worker's output to the terminal. */
  private void pass() throws InterruptedException {
    Thread errors = new Thread(() -> copy(process.getErrorStream(), terminal.err()), "errors");
    errors.setDaemon(true);
    errors.start();
    copy(process.getInputStream(), terminal.out());
    errors.join();
  }

  private void copy(InputStream from, PrintWriter to) {
    char[] buffer = new char[8192];
    try (Reader reader = new InputStreamReader(from, StandardCharsets.UTF_8)) {
      for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
        to.write(buffer, 0, count);
        if (to.checkError()) {
          // Closing the pipe tells the worker that the reader has gone.
          return;
        }
      }
    } catch (IOException ended) {
      // The worker's output has ended.
    }
  }

  /**
   * Ends the worker: a terminal's Ctrl-C reaches both processes, but other signals reach only this
   * one.
   */
  private void interrupt() {
    if (process.supportsNormalTermination()) {
      // Destroyed by its handle: Process.destroy would close the pipe with its last output.
      process.toHandle().destroy();
    }
    try {
      if (!finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        System.err.println(
            "gradus: your code did not end its epoch within %d seconds; nothing was saved."
                .formatted(PATIENCE.toSeconds()));
      }
    } catch (InterruptedException stopWaiting) {
      Thread.currentThread().interrupt();
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyShuttingDown) {
      // The JVM is shutting down already.
    }
  }
}
