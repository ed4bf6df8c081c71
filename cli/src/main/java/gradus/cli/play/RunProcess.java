package gradus.cli.play;

import gradus.cli.failure.UserMistake;
import gradus.cli.work.WorkerClassPath;
import gradus.grading.process.JavaCommand;
import gradus.grading.process.WorkerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The lab's side of one run's worker. A worker that does not answer in time, or ends, is killed,
 * and says so from then on.
 */
final class RunProcess implements AutoCloseable {

  private static final Duration TIME_TO_START = Duration.ofMinutes(1);

  /** An answer that takes no longer is waited for without a word. */
  private static final Duration UNSAID = Duration.ofSeconds(2);

  /** As often a worker that the machine has given no processor may take its time. */
  private static final int MOST_WAITS = 10;

  /** Thrown instead of an answer, now and from now on. */
  static final class Failed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient RunFailure failure;

    Failed(RunFailure failure) {
      super(failure.sentence());
      this.failure = failure;
    }

    RunFailure failure() {
      return failure;
    }
  }

  /** What a process ends with that a signal has killed: 128 and the number of the signal. */
  private static final Set<Integer> KILLED = Set.of(128 + 9, 128 + 15);

  private final WorkerProcess worker;
  private final Duration limit;
  private final Consumer<Duration> waiting;
  private volatile boolean isClosed;

  private RunProcess(WorkerProcess worker, Duration limit, Consumer<Duration> waiting) {
    this.worker = worker;
    this.limit = limit;
    this.waiting = waiting;
  }

  /**
   * Starts a worker.
   *
   * @param order of the run; its token is replaced
   * @param limit how long an answer may take
   * @param waiting is told of an answer that takes longer than most, and how long it still may
   */
  static RunProcess start(PlayOrder order, Duration limit, Consumer<Duration> waiting)
      throws InterruptedException {
    List<String> command =
        JavaCommand.ofWorker(System.getProperty("gradus.archive"))
            .classPath(WorkerClassPath.ofThisCommand())
            .run(PlayWorker.class.getName(), List.of());
    WorkerProcess worker = start(command, order);
    try {
      worker.answer(TIME_TO_START);
      return new RunProcess(worker, limit, waiting);
    } catch (TimeoutException | WorkerProcess.Ended failure) {
      worker.close();
      throw new IllegalStateException("the worker does not start: " + command, failure);
    } catch (InterruptedException ended) {
      worker.close();
      throw ended;
    }
  }

  private static WorkerProcess start(List<String> command, PlayOrder order) {
    try {
      return WorkerProcess.start(command, token -> order.withToken(token).line());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Sends a command; {@link #answer} has to follow. */
  void ask(String command) {
    worker.ask(command);
  }

  /**
   * Waits for the answer to a command.
   *
   * @throws Failed if there is none; the process has ended then
   * @throws UserMistake if the command was refused; the run can go on
   */
  String answer() throws Failed, InterruptedException {
    String line = line();
    if (line.startsWith(PlayWorker.REFUSED)) {
      throw new UserMistake(line.substring(PlayWorker.REFUSED.length()));
    }
    if (line.startsWith(PlayWorker.FAILED)) {
      String failure = line.substring(PlayWorker.FAILED.length());
      int blank = failure.indexOf(' ');
      throw fail(failure.substring(0, blank), failure.substring(blank + 1));
    }
    return line;
  }

  private String line() throws Failed, InterruptedException {
    try {
      return patiently();
    } catch (TimeoutException late) {
      throw fail(
          "too-slow",
          "Your code did not answer within %d seconds: look for a loop that never ends."
              .formatted(limit.toSeconds()));
    } catch (WorkerProcess.Ended ended) {
      throw fail(ended.status());
    }
  }

  /** A process that was killed was not ended by the code in it, whoever did it. */
  private Failed fail(int exitStatus) {
    if (isClosed) {
      return fail("not-graded", "The lab has ended this run.");
    }
    return KILLED.contains(exitStatus)
        ? fail(
            "not-graded",
            "The run's process was killed from outside, as when memory is short: start it anew.")
        : fail(
            "does-not-run",
            "Your code ended its process (System.exit or a crash), exit status %d."
                .formatted(exitStatus));
  }

  /** Waits longer for a worker that has not had a processor for its time. */
  private String patiently() throws TimeoutException, WorkerProcess.Ended, InterruptedException {
    for (int waits = 1; ; waits++) {
      try {
        return answerOrTell();
      } catch (TimeoutException late) {
        boolean mayGoOn = waits < MOST_WAITS && worker.isStarved(limit.multipliedBy(waits));
        if (!mayGoOn) {
          throw late;
        }
      }
    }
  }

  private String answerOrTell() throws TimeoutException, WorkerProcess.Ended, InterruptedException {
    Duration rest = limit.minus(UNSAID);
    if (rest.isNegative()) {
      return worker.answer(limit);
    }
    try {
      return worker.answer(UNSAID);
    } catch (TimeoutException slow) {
      waiting.accept(rest);
      return worker.answer(rest);
    }
  }

  private Failed fail(String status, String sentence) {
    close();
    return new Failed(new RunFailure(status, sentence));
  }

  @Override
  public void close() {
    isClosed = true;
    worker.close();
  }
}
