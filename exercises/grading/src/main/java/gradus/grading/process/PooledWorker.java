package gradus.grading.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.result.StoredResult;
import gradus.grading.run.FailureExplainer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * A worker that stays warm for the submissions of a class, with the classes of each read anew, and
 * that is replaced whenever a student's code may have harmed it. It tells a student's failure from
 * one of the machine: only what happens in a worker that has graded nothing else is the student's,
 * and an end of the process, or of its memory, only if it happens twice, the JVM does not say that
 * the machine lacks memory, and a worker with nothing of the student's gets all that a grading may
 * take.
 */
public final class PooledWorker implements AutoCloseable {

  private static final int NO_STEP = -1;

  private static final Duration TIME_TO_START = Duration.ofMinutes(2);

  /** The time that a worker may take above the budget; it has its own deadline. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** As often as an exercise may take its budget by the clock. */
  private static final int MOST_WAITS = 10;

  private final Launcher launcher;
  private final List<String> command;
  private ClassFolders folders;
  private WorkerProcess process;
  private boolean isFresh;

  /** The last order that this process has been sent. */
  private String order = "";

  /** The step whose classes this process has read. */
  private int step = NO_STEP;

  private int started;

  /**
   * Prepares a worker; no process is started yet.
   *
   * @param launcher starts its processes
   * @param java the command line of its JVM, without the class to run
   */
  public PooledWorker(Launcher launcher, JavaCommand java) {
    this.launcher = launcher;
    this.command = java.run(Worker.class.getName(), List.of());
  }

  /**
   * Goes on to another submission.
   *
   * @param ofSubmission its classes, and those of the properties that grade it
   */
  public void begin(ClassFolders ofSubmission) {
    folders = ofSubmission;
    step = NO_STEP;
  }

  /**
   * The number of processes started so far.
   *
   * @return their number
   */
  public int started() {
    return started;
  }

  /**
   * What the present process has had of the processors.
   *
   * @return zero if there is none
   */
  public Duration processor() {
    return process == null ? Duration.ZERO : process.processor();
  }

  /**
   * Grades an exercise.
   *
   * @param exercise of the submission
   * @param settings seeds and budget
   * @return what was found of the student's code
   * @throws WorkerFailure if the worker has failed twice without the student's code
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public StoredResult grade(Exercise exercise, Settings settings)
      throws WorkerFailure, InterruptedException {
    boolean hasFailed = false;
    WorkerEnds ends = new WorkerEnds();
    while (!ends.areEnough()) {
      boolean wasFresh = false;
      try {
        ensure(settings);
        wasFresh = isFresh;
        StoredResult result = ask(exercise, settings);
        if (!WorkerEnds.isOutOfMemory(result)) {
          return result;
        }
        close();
        if (wasFresh) {
          ends.add(result);
        }
      } catch (TimeoutException late) {
        boolean isStarved = process.isStarved(settings.budgetAsDuration());
        close();
        if (wasFresh) {
          return StoredResult.of(FailureExplainer.tooSlow(settings, isStarved));
        }
      } catch (WorkerProcess.Ended ended) {
        close();
        if (wasFresh && WorkerEnds.isOfMachine(ended)) {
          hasFailed = requireFirst(hasFailed, WorkerEnds.failure(ended));
        } else if (wasFresh) {
          ends.add(ended.status());
        }
      } catch (WorkerFailure failure) {
        close();
        hasFailed = requireFirst(hasFailed, failure);
      }
    }
    probe(settings);
    return ends.result(exercise);
  }

  private static boolean requireFirst(boolean hasFailed, WorkerFailure failure)
      throws WorkerFailure {
    if (hasFailed) {
      throw failure;
    }
    return true;
  }

  /**
   * Requires of a worker with nothing of the student's that it does not end, too. Its heap is full
   * afterwards, so it grades nothing.
   */
  private void probe(Settings settings) throws InterruptedException, WorkerFailure {
    ensure(settings);
    try {
      process.ask(Worker.PROBE);
      process.answer(TIME_TO_START);
    } catch (TimeoutException | WorkerProcess.Ended failure) {
      throw new WorkerFailure(
          "a worker without the student's code ended, too: %s".formatted(failure.getMessage()),
          failure);
    } finally {
      close();
    }
  }

  private StoredResult ask(Exercise exercise, Settings settings)
      throws InterruptedException, TimeoutException, WorkerProcess.Ended, WorkerFailure {
    isFresh = false;
    send(settings);
    process.ask(exercise.step() == step ? exercise.id() : Worker.ANEW + exercise.id());
    step = exercise.step();
    StoredResult result = parse(answer(settings));
    if (result.isWorn()) {
      close();
    } else if (result.status() == Status.TOO_SLOW) {
      // What was ended in the middle may have left its classes in any state.
      step = NO_STEP;
    }
    return result;
  }

  private void send(Settings settings) {
    String next = order("", settings);
    if (!next.equals(order)) {
      process.ask(Worker.ORDER + next);
      order = next;
    }
  }

  private String order(String token, Settings settings) {
    return WorkerOrder.of(token, folders, settings).withCheckpoints().line();
  }

  /** Waits longer for a worker that has not had a processor for its time. */
  private String answer(Settings settings)
      throws InterruptedException, TimeoutException, WorkerProcess.Ended {
    Duration limit = settings.budgetAsDuration().plus(GRACE);
    for (int waits = 1; ; waits++) {
      try {
        return process.answer(limit);
      } catch (TimeoutException late) {
        boolean mayGoOn = waits < MOST_WAITS && process.isStarved(limit.multipliedBy(waits));
        if (!mayGoOn) {
          throw late;
        }
      }
    }
  }

  private static StoredResult parse(String line) throws WorkerFailure {
    if (line.startsWith(Worker.FAILURE)) {
      throw new WorkerFailure(line.substring(Worker.FAILURE.length()));
    }
    try {
      return StoredResult.parse(line);
    } catch (JsonProcessingException defect) {
      throw new WorkerFailure("the worker said: " + line, defect);
    }
  }

  /** Starts a process if there is none. */
  private void ensure(Settings settings) throws InterruptedException, WorkerFailure {
    if (process != null) {
      return;
    }
    try {
      process = WorkerProcess.start(launcher, command, token -> order(token, settings));
      process.answer(TIME_TO_START);
      isFresh = true;
      step = NO_STEP;
      order = "";
      started++;
    } catch (IOException | TimeoutException | WorkerProcess.Ended failure) {
      close();
      throw new WorkerFailure("the worker does not start: " + failure.getMessage(), failure);
    }
  }

  /** Ends the process; the next exercise gets a new one. */
  @Override
  public void close() {
    if (process != null) {
      process.close();
      process = null;
    }
  }
}
