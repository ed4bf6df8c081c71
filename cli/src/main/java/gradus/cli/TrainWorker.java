package gradus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The process in which a student's parts are trained: the same command once more, told where the
 * classes are. Whatever they do ends that process and not this one.
 */
final class TrainWorker {

  /** Where the worker finds the compiled parts; only a worker has it. */
  private static final String CLASSES = "gradus.parts";

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

  private TrainWorker(Terminal terminal, Process process) {
    this.terminal = terminal;
    this.process = process;
  }

  /** Whether this process is one. */
  static boolean isThis() {
    return System.getProperty(CLASSES) != null;
  }

  /** The parts, in the worker. It ends with the process that started it. */
  static OwnParts parts() {
    Thread watch = new Thread(TrainWorker::endWithParent, "end of the command");
    watch.setDaemon(true);
    watch.start();
    // What their code prints is no part of what the command prints.
    System.setOut(System.err);
    return new OwnParts(Path.of(System.getProperty(CLASSES)));
  }

  /** Nothing is ever written to its input, which ends with the process at the other end. */
  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes here.
      }
    } catch (IOException gone) {
      // That is an end, too.
    }
    Runtime.getRuntime().halt(ExitCode.CHECK_FAILED);
  }

  /**
   * Starts one and waits for it.
   *
   * @param classes the folder of the compiled parts
   * @param arguments those of this command
   * @return the exit code
   */
  static int run(Terminal terminal, Path classes, List<String> arguments) {
    ProcessBuilder builder = new ProcessBuilder(command(terminal, classes, arguments));
    if (terminal.interactive()) {
      builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    }
    try {
      return new TrainWorker(terminal, builder.start()).await();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> command(Terminal terminal, Path classes, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-Djava.awt.headless=true");
    command.add("-D" + CLASSES + "=" + classes);
    command.add("-Dgradus.terminal=" + terminal.interactive());
    Stream.of("gradus.home", "gradus.debug", "gradus.allow-list", "file.encoding")
        .filter(name -> System.getProperty(name) != null)
        .forEach(name -> command.add("-D%s=%s".formatted(name, System.getProperty(name))));
    Stream.of("stdout.encoding", "stderr.encoding")
        .forEach(name -> command.add("-D%s=%s".formatted(name, encoding(terminal, name))));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Gradus.class.getName()));
    command.addAll(arguments);
    return command;
  }

  /** Through a pipe everything fits; this process then writes what its own terminal can show. */
  private static String encoding(Terminal terminal, String property) {
    return terminal.interactive()
        ? System.getProperty(property, System.getProperty("native.encoding", "UTF-8"))
        : StandardCharsets.UTF_8.name();
  }

  private int await() {
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
