package gradus.grading.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** A compiler in a process of its own, which stays warm for the submissions of a class. */
public final class PooledCompiler implements AutoCloseable {

  private static final Duration TIME_TO_START = Duration.ofMinutes(2);

  /** It has its own deadline for each of its runs, of which a file may need several. */
  private static final Duration TIME_TO_COMPILE = Duration.ofMinutes(20);

  private final Launcher launcher;
  private final List<String> command;
  private WorkerProcess process;

  /**
   * Prepares a compiler; no process is started yet.
   *
   * @param launcher starts its processes
   * @param java the command line of its JVM, without the class to run
   */
  public PooledCompiler(Launcher launcher, JavaCommand java) {
    this.launcher = launcher;
    this.command = java.run(CompileWorker.class.getName(), List.of());
  }

  /**
   * Compiles steps, as {@code ExerciseCompiler} does.
   *
   * @param root of the kit with the submission
   * @param output the folder below which the classes go
   * @param classPath of the kit and the libraries
   * @param folders the last parts of the packages of the steps
   * @throws WorkerFailure if the process has failed twice
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void compile(Path root, Path output, List<Path> classPath, List<String> folders)
      throws WorkerFailure, InterruptedException {
    CompileWorker.Order order =
        new CompileWorker.Order(
            root.toString(),
            output.toString(),
            classPath.stream().map(Path::toString).toList(),
            folders);
    try {
      compile(order.line());
    } catch (WorkerFailure first) {
      close();
      compile(order.line());
    }
  }

  private void compile(String order) throws WorkerFailure, InterruptedException {
    try {
      ensure();
      process.ask(order);
      String answer = process.answer(TIME_TO_COMPILE);
      if (!answer.equals(CompileWorker.DONE)) {
        close();
      }
      if (answer.startsWith(Worker.FAILURE)) {
        throw new WorkerFailure(answer.substring(Worker.FAILURE.length()));
      }
    } catch (IOException | TimeoutException | WorkerProcess.Ended failure) {
      close();
      throw new WorkerFailure("the compiler does not run: " + failure.getMessage(), failure);
    }
  }

  private void ensure()
      throws IOException, TimeoutException, WorkerProcess.Ended, InterruptedException {
    if (process == null) {
      process = WorkerProcess.start(launcher, command, token -> token);
      process.answer(TIME_TO_START);
    }
  }

  /** Ends the process; the next submission gets a new one. */
  @Override
  public void close() {
    if (process != null) {
      process.close();
      process = null;
    }
  }
}
