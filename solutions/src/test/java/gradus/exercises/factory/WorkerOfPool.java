package gradus.exercises.factory;

import gradus.exercises.kit.Reference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process that grades, started when it is asked, and again after it has ended. */
final class WorkerOfPool implements AutoCloseable {

  /** Before the verdict of a worker that can go on. */
  static final String WELL = "verdict\t";

  /** Before the last verdict of a worker that what it graded has worn. */
  static final String WORN = "last verdict\t";

  private static final int DEFECT = 1;

  private static final int MOST_LINES = 30;

  private static final int SECONDS_OF_STANDSTILL = 300;

  /** Each variant runs only for a moment, too short to be worth optimising. */
  private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-Xmx1g");

  private final Class<?> main;
  private final List<String> arguments;
  private final List<String> output = new CopyOnWriteArrayList<>();
  private Process process;
  private PrintStream requests;
  private BlockingQueue<Optional<String>> answers;

  WorkerOfPool(Class<?> main, List<String> arguments) {
    this.main = main;
    this.arguments = arguments;
  }

  /**
   * Sends a line and waits for the verdict, in a new process once more if the old one ends: it may
   * have ended for what it graded before.
   *
   * @return a line of {@link Verdict}
   */
  String ask(String request) throws IOException, InterruptedException {
    boolean wasFresh = process == null;
    Optional<String> answer = askOnce(request);
    if (answer.isEmpty() && !wasFresh) {
      answer = askOnce(request);
    }
    return answer.orElseGet(() -> Verdict.of(Verdict.CRASHED, 0, List.of()).line());
  }

  private Optional<String> askOnce(String request) throws IOException, InterruptedException {
    if (process == null) {
      start();
    }
    requests.println(request);
    Optional<String> line = answers.poll(SECONDS_OF_STANDSTILL, TimeUnit.SECONDS);
    if (line == null || line.isEmpty()) {
      requireNoDefect(line != null);
      close();
      return Optional.empty();
    }
    if (line.get().startsWith(WORN)) {
      close();
      return Optional.of(line.get().substring(WORN.length()));
    }
    return Optional.of(line.get().substring(WELL.length()));
  }

  /**
   * An exception of the kit's own ends the process with 1, which nothing graded can do, unless it
   * fills the memory: that may then be wanting wherever more of it is asked for.
   */
  private void requireNoDefect(boolean ended) throws InterruptedException {
    boolean isDefect = ended && process.waitFor() == DEFECT;
    if (isDefect && output.stream().noneMatch(line -> line.contains("OutOfMemoryError"))) {
      throw new IllegalStateException("a worker failed: " + String.join("\n", output));
    }
  }

  private void start() throws IOException {
    process = Reference.start(main, OPTIONS, arguments.toArray(String[]::new));
    requests = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers = new LinkedBlockingQueue<>();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    BlockingQueue<Optional<String>> queue = answers;
    output.clear();
    Thread reader = new Thread(() -> read(lines, queue), "answers of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  private void read(BufferedReader lines, BlockingQueue<Optional<String>> queue) {
    try (lines) {
      lines.lines().forEach(line -> sort(line, queue));
    } catch (IOException | java.io.UncheckedIOException ended) {
      // The process has been closed while a line was read.
    }
    queue.add(Optional.empty());
  }

  private void sort(String line, BlockingQueue<Optional<String>> queue) {
    if (line.startsWith(WELL) || line.startsWith(WORN)) {
      queue.add(Optional.of(line));
    } else if (output.size() < MOST_LINES) {
      output.add(line);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
      process = null;
    }
  }
}
