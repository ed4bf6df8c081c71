package gradus.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** A process that reads tasks, one a line, and answers each with one line. */
final class BenchProcess implements AutoCloseable {

  /**
   * The settings that keep numerical libraries to one thread, so that contenders share the cores
   * fairly.
   */
  private static final Map<String, String> ONE_THREAD =
      Map.of(
          "OPENBLAS_NUM_THREADS",
          "1",
          "OMP_NUM_THREADS",
          "1",
          "MKL_NUM_THREADS",
          "1",
          "VECLIB_MAXIMUM_THREADS",
          "1");

  private static final int SECONDS_TO_END = 5;

  private final Process process;
  private final PrintStream tasks;
  private final BufferedReader answers;

  private BenchProcess(Process process) {
    this.process = process;
    this.tasks = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts a process, if its program is installed; its standard error is discarded. */
  static Optional<BenchProcess> start(List<String> command) {
    ProcessBuilder builder = oneThread(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      return Optional.of(new BenchProcess(builder.start()));
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  /** Runs a command silently to its end and returns the seconds, if it succeeded. */
  static OptionalDouble time(List<String> command) throws InterruptedException {
    ProcessBuilder builder = oneThread(command);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectInput(ProcessBuilder.Redirect.PIPE);
    long start = System.nanoTime();
    try {
      int exitStatus = builder.start().waitFor();
      double seconds = (System.nanoTime() - start) / 1e9;
      return exitStatus == 0 ? OptionalDouble.of(seconds) : OptionalDouble.empty();
    } catch (IOException missing) {
      return OptionalDouble.empty();
    }
  }

  private static ProcessBuilder oneThread(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(ONE_THREAD);
    return builder;
  }

  /** Sends a task and waits for the answer; empty if the process has ended instead. */
  Optional<String> ask(String task) {
    tasks.println(task);
    try {
      return Optional.ofNullable(answers.readLine());
    } catch (IOException ended) {
      return Optional.empty();
    }
  }

  /**
   * Ends the process and waits until it is gone, so that its shutdown does not disturb the next
   * measurement.
   */
  @Override
  public void close() {
    tasks.close();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
