package gradus.cli.program;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Runs another program. It has a deadline, and room for what it prints; past either it is stopped
 * with all that it has started, so that no command waits for it for ever.
 */
public final class Program {

  /** Far more than any of them takes on a slow disk or with a busy controller. */
  private static final Duration DEADLINE = Duration.ofMinutes(5);

  private static final int MOST_BYTES = 1 << 28;

  private static final int MEGABYTE = 1 << 20;

  private static final Pattern SEPARATOR = Pattern.compile(File.pathSeparator, Pattern.LITERAL);

  private final String name;
  private final Start start;
  private byte[] input = {};
  private Duration deadline = DEADLINE;
  private int most = MOST_BYTES;

  /** Starts a process. */
  @FunctionalInterface
  public interface Start {

    /** The process, just started. */
    Process process() throws IOException;
  }

  /**
   * A program that is started in a way of its own.
   *
   * @param name for sentences
   * @param start starts it
   */
  public Program(String name, Start start) {
    this.name = name;
    this.start = start;
  }

  /**
   * A program that prints its errors nowhere.
   *
   * @param command its name and its arguments
   * @param settings receives how it is started: its folder, its variables
   */
  public static Program of(List<String> command, Consumer<ProcessBuilder> settings) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    settings.accept(builder);
    return new Program(command.get(0), builder::start);
  }

  /** A program that prints its errors with all else. */
  public static Program withErrors(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    return new Program(command.get(0), builder::start);
  }

  /**
   * Whether a program is on the path.
   *
   * @param name of the program
   * @return whether it could be started
   */
  public static boolean isThere(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return SEPARATOR
        .splitAsStream(path)
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /** What it reads; nothing otherwise. */
  public Program reading(byte[] bytes) {
    input = bytes;
    return this;
  }

  /** Another deadline than five minutes. */
  public Program within(Duration time) {
    deadline = time;
    return this;
  }

  /** Less room for what it prints. */
  public Program printingAtMost(int bytes) {
    most = bytes;
    return this;
  }

  /**
   * Runs it to its end.
   *
   * @return what it has printed, and its exit code
   * @throws ProgramFailure if it is not there, or was stopped
   */
  public Answer run() throws ProgramFailure, InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    Process process = started();
    try (InputStream printed = process.getInputStream()) {
      FutureTask<byte[]> read = new FutureTask<>(() -> printed.readNBytes(most + 1));
      inItsThread(read);
      inItsThread(() -> write(process));
      byte[] output = read.get(left(end), TimeUnit.NANOSECONDS);
      if (output.length > most) {
        throw ProgramFailure.tooMuch("%s printed more than %s".formatted(name, sizeWords(most)));
      }
      if (!process.waitFor(left(end), TimeUnit.NANOSECONDS)) {
        throw late(null);
      }
      return new Answer(process.exitValue(), output);
    } catch (TimeoutException late) {
      throw late(late);
    } catch (IOException | ExecutionException failure) {
      throw ProgramFailure.stopped(name + " could not be read", failure);
    } finally {
      stop(process);
    }
  }

  private Process started() throws ProgramFailure {
    try {
      return start.process();
    } catch (IOException missing) {
      throw ProgramFailure.missing(name, missing);
    }
  }

  /** Before it has read all, a program may print more than a pipe holds. */
  private static void inItsThread(Runnable work) {
    Thread thread = new Thread(work, "pipe of a program");
    thread.setDaemon(true);
    thread.start();
  }

  private void write(Process process) {
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(input);
    } catch (IOException unread) {
      // A program need not read to its end; its exit code says whether it should have.
    }
  }

  private static long left(long end) {
    return Math.max(0, end - System.nanoTime());
  }

  private ProgramFailure late(Throwable cause) {
    return ProgramFailure.stopped(
        "%s had not ended after %s".formatted(name, timeWords(deadline)), cause);
  }

  private static String timeWords(Duration time) {
    return time.toMinutes() >= 2
        ? time.toMinutes() + " minutes"
        : time.toSeconds() == 1 ? "1 second" : time.toSeconds() + " seconds";
  }

  private static String sizeWords(int bytes) {
    return bytes >= MEGABYTE ? "%,d MB".formatted(bytes / MEGABYTE) : "%,d bytes".formatted(bytes);
  }

  private static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
