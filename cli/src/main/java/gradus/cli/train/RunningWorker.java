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

/** The process in which a student's parts are trained, seen from the command that waits for it. */
final class RunningWorker {

  /** How long an interrupted worker may take to end its epoch and save. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What a command itself can end with. */
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
   * Takes over a process.
   *
   * @param terminal where what it prints goes
   * @param process that has just started
   */
  RunningWorker(Terminal terminal, Process process) {
    this.terminal = terminal;
    this.process = process;
  }

  /** Waits for its end, and returns the exit code. */
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

  /** Passes on what the worker prints. */
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
          // Closed, the pipe tells the worker what it would have seen without this one between.
          return;
        }
      }
    } catch (IOException ended) {
      // There is nothing more to read.
    }
  }

  /** On Ctrl-C a terminal tells both processes; from elsewhere only this one is told. */
  private void interrupt() {
    if (process.supportsNormalTermination()) {
      // By its handle: the process itself would close what it still has to say.
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
      // Then the hook is what called.
    }
  }
}
