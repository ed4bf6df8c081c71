package gradus.grading.process;

import gradus.grading.deadline.ProcessorTime;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The supervisor's side of a worker. */
public final class WorkerProcess implements AutoCloseable {

  /** Thrown if the process ended instead of answering. */
  public static final class Ended extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean isWithoutMemory;

    Ended(int status, boolean isWithoutMemory) {
      super("exit status " + status);
      this.status = status;
      this.isWithoutMemory = isWithoutMemory;
    }

    /**
     * How it ended.
     *
     * @return the exit status of the process
     */
    public int status() {
      return status;
    }

    /**
     * Whether its JVM has said that the machine did not give it the memory that it needs.
     *
     * @return false for a student's code that has filled the heap, which ends no JVM
     */
    boolean isWithoutMemory() {
      return isWithoutMemory;
    }
  }

  /**
   * The limit of a line, longer than any answer: a student's code may print endlessly past the
   * worker.
   */
  private static final int LONGEST_LINE = 1 << 20;

  /** As HotSpot says it before it ends, with exit status 1 or by an abort. */
  private static final String NO_MEMORY =
      "There is insufficient memory for the Java Runtime Environment to continue";

  private final Process process;
  private final String token = UUID.randomUUID().toString();
  private final PrintStream requests;

  /** What it had had of the processors when it was asked last. */
  private Duration processorBefore = Duration.ZERO;

  private final BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();

  /** Written by the thread that reads, before the answer that none will come. */
  private volatile boolean isWithoutMemory;

  private WorkerProcess(Process process) {
    this.process = process;
    this.requests = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  /**
   * Starts a worker; {@link #answer} gives an empty line once it is ready.
   *
   * @param command that starts it
   * @param order makes the first line that it reads of the token that its answers begin with
   * @return the process
   * @throws IOException if it does not start
   */
  public static WorkerProcess start(List<String> command, UnaryOperator<String> order)
      throws IOException {
    return start(Launcher.PLAIN, command, order);
  }

  /**
   * Starts a worker in some way.
   *
   * @param launcher starts the process
   * @param command that starts it
   * @param order makes the first line that it reads of the token that its answers begin with
   * @return the process
   * @throws IOException if it does not start
   */
  public static WorkerProcess start(
      Launcher launcher, List<String> command, UnaryOperator<String> order) throws IOException {
    Process process = launcher.start(command);
    WorkerProcess worker = new WorkerProcess(process);
    Thread reader = new Thread(worker::read, "answers of " + process.pid());
    reader.setDaemon(true);
    reader.start();
    worker.ask(order.apply(worker.token));
    return worker;
  }

  /**
   * Sends a line. If the worker has ended, the line is lost and {@link #answer} throws {@link
   * Ended}.
   *
   * @param line the request
   */
  public void ask(String line) {
    processorBefore = processor();
    requests.println(line);
  }

  /**
   * Waits for the worker's next answer.
   *
   * @param limit how long
   * @return the answer
   * @throws TimeoutException if none came in time
   * @throws Ended if none will come
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public String answer(Duration limit) throws TimeoutException, Ended, InterruptedException {
    Optional<String> line = answers.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
    if (line == null) {
      throw new TimeoutException("no answer within " + limit);
    }
    if (line.isEmpty()) {
      throw new Ended(exitStatus(), isWithoutMemory);
    }
    return line.get();
  }

  /**
   * Ends a process whose output is closed, which may still be running, and returns its exit status.
   */
  private int exitStatus() throws InterruptedException {
    if (!process.waitFor(1, TimeUnit.SECONDS)) {
      close();
    }
    return process.waitFor();
  }

  /**
   * Whether it has had clearly less of the processors than a time since it was asked, or nobody
   * knows.
   *
   * @param time what it should have had
   * @return whether it had less than that
   */
  public boolean isStarved(Duration time) {
    return new ProcessorTime(processor().minus(processorBefore), time).isStarved();
  }

  /**
   * What it has had of the processors in all.
   *
   * @return its own time, and that of the processes that it has started: a sandbox is one
   */
  public Duration processor() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(part -> part.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private void read() {
    String mine = token + " ";
    try (InputStream output = new BufferedInputStream(process.getInputStream())) {
      for (String line = line(output); line != null; line = line(output)) {
        if (line.startsWith(mine)) {
          answers.add(Optional.of(line.substring(mine.length())));
        } else if (line.contains(NO_MEMORY)) {
          isWithoutMemory = true;
        }
      }
    } catch (IOException closed) {
      // The process was killed; its output has ended.
    }
    answers.add(Optional.empty());
  }

  /**
   * Reads the next line, or only its beginning if it is longer than any answer; null at the end.
   */
  private static String line(InputStream output) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = output.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      if (line.size() < LONGEST_LINE) {
        line.write(next);
      }
      next = output.read();
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** Kills the process and its descendants. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
