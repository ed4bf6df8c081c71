package gradus.grading.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.result.Outcome;
import gradus.grading.result.StoredResult;
import gradus.grading.run.FailureExplainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * A worker that is replaced by a new one whenever a student's code has ended it, outlasted it or
 * worn it out.
 */
final class ReplacedWorker implements AutoCloseable {

  private static final int NO_STEP = -1;

  private static final Duration TIME_TO_START = Duration.ofMinutes(1);

  /**
   * The time that a worker may take above the budget; it has its own deadline and usually keeps it.
   */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** As often as an exercise may take its budget by the clock. */
  private static final int MOST_WAITS = 10;

  private final ClassFolders folders;
  private final String classPath;
  private final Settings settings;
  private String archive;
  private WorkerProcess worker;
  private boolean isFresh;

  /** The step whose classes the worker has read. */
  private int step;

  private int started;

  /** Prepares it; no process is started yet. */
  ReplacedWorker(ClassFolders folders, String classPath, Settings settings) {
    this.folders = folders;
    this.classPath = classPath;
    this.settings = settings;
  }

  /** Starts workers with an archive of classes; null for none. */
  void useArchive(String file) {
    archive = file;
  }

  /** Has the classes of the next exercise read from disk again. */
  void readAnew() {
    step = NO_STEP;
  }

  /** The number of workers started so far. */
  int started() {
    return started;
  }

  /**
   * Grades an exercise, in a new worker if the old one ends: only a worker that has graded nothing
   * else proves that this exercise ended it, since an earlier one may have left, for example, a
   * timer.
   */
  StoredResult grade(Exercise exercise) throws InterruptedException {
    while (true) {
      ensure();
      boolean wasFresh = isFresh;
      try {
        return ask(exercise);
      } catch (TimeoutException late) {
        boolean isStarved = worker.isStarved(settings.budgetAsDuration());
        close();
        if (wasFresh) {
          return StoredResult.of(FailureExplainer.tooSlow(settings, isStarved));
        }
      } catch (WorkerProcess.Ended ended) {
        close();
        if (wasFresh) {
          return StoredResult.of(ended(ended.status(), exercise));
        }
      }
    }
  }

  /**
   * Traces a step; a worker that was worn out by an earlier request is replaced once.
   *
   * @param kind {@link Worker#TRACE} or {@link Worker#VERSIONS}
   */
  String trace(String kind, Step traced, String request) throws InterruptedException {
    while (true) {
      ensure();
      boolean wasFresh = isFresh;
      isFresh = false;
      try {
        worker.ask(kind + traced.label() + " " + request);
        return answer();
      } catch (TimeoutException late) {
        close();
        return problem("it did not end in time: look for a loop that never ends");
      } catch (WorkerProcess.Ended ended) {
        close();
        if (wasFresh) {
          return problem(
              "it ended the JVM (System.exit or a crash), exit status " + ended.status());
        }
      }
    }
  }

  private static String problem(String sentence) {
    return JsonNodeFactory.instance
        .objectNode()
        .set("problem", JsonNodeFactory.instance.arrayNode().add(sentence))
        .toString();
  }

  private static Outcome ended(int exitStatus, Exercise exercise) {
    return Outcome.of(
        Status.DOES_NOT_RUN,
        "it ended the JVM (System.exit or a crash), exit status " + exitStatus,
        "in " + exercise.source());
  }

  private StoredResult ask(Exercise exercise)
      throws InterruptedException, TimeoutException, WorkerProcess.Ended {
    isFresh = false;
    worker.ask(exercise.step() == step ? exercise.id() : Worker.ANEW + exercise.id());
    step = exercise.step();
    StoredResult result = parse(answer());
    if (result.isWorn()) {
      close();
    }
    return result;
  }

  /** Waits longer for a worker that has not had a processor for its time. */
  private String answer() throws InterruptedException, TimeoutException, WorkerProcess.Ended {
    Duration limit = settings.budgetAsDuration().plus(GRACE);
    for (int waits = 1; ; waits++) {
      try {
        return worker.answer(limit);
      } catch (TimeoutException late) {
        boolean mayGoOn = waits < MOST_WAITS && worker.isStarved(limit.multipliedBy(waits));
        if (!mayGoOn) {
          throw late;
        }
      }
    }
  }

  private static StoredResult parse(String line) {
    try {
      return StoredResult.parse(line);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException("the worker said: " + line, defect);
    }
  }

  /** Starts a worker if there is none. */
  void ensure() throws InterruptedException {
    if (worker != null) {
      return;
    }
    try {
      worker =
          WorkerProcess.start(command(), token -> WorkerOrder.of(token, folders, settings).line());
      worker.answer(TIME_TO_START);
      isFresh = true;
      started++;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (TimeoutException | WorkerProcess.Ended failure) {
      close();
      throw new IllegalStateException("the worker does not start: " + command(), failure);
    }
  }

  private List<String> command() {
    return JavaCommand.ofWorker(archive)
        .classPath(classPath)
        .run(Worker.class.getName(), List.of());
  }

  /** Ends the worker; the next exercise gets a new one. */
  @Override
  public void close() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }
}
