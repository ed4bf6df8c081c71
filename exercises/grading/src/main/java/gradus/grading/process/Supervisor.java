package gradus.grading.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.Results;
import gradus.grading.result.StoredResult;
import gradus.grading.run.FailureExplainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * Grades in a worker process, so that a student's code cannot end the grading: an exit, a crash or
 * an endless loop costs only its own exercise.
 *
 * <p>The worker stays for the next call, with its JVM warm, and reads the classes from disk anew
 * each time, and for every step.
 *
 * <pre>{@code
 * try (Supervisor supervisor = new Supervisor(folders, classPath, settings, listener)) {
 *   Results results = supervisor.grade(Curriculum.exercises().toList());
 * }
 * }</pre>
 */
public final class Supervisor implements AutoCloseable {

  /** Receives the progress of the grading. */
  public interface Listener {

    /**
     * An exercise's turn has come; it may come twice before the exercise ends.
     *
     * @param exercise the exercise
     */
    default void starts(Exercise exercise) {}

    /**
     * An exercise has been graded.
     *
     * @param exercise the exercise
     * @param results what has been found so far
     */
    default void ends(Exercise exercise, Results results) {}
  }

  private static final int NO_STEP = -1;

  private static final Duration TIME_TO_START = Duration.ofMinutes(1);

  /**
   * The time that a worker may take above the budget; it has its own deadline and usually keeps it.
   */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ClassFolders folders;
  private final String classPath;
  private final Settings settings;
  private final Listener listener;
  private String archive;
  private WorkerProcess worker;
  private boolean isFresh;

  /** The step whose classes the worker has read. */
  private int step;

  private int started;

  /**
   * Prepares a supervisor; it starts no process yet.
   *
   * @param folders of the properties' classes and of the student's
   * @param classPath of the worker, without those: the grader, the kit and the libraries
   * @param settings seed, budget and paths of all its gradings
   * @param listener receives the progress, in the thread that calls {@link #grade}
   */
  public Supervisor(ClassFolders folders, String classPath, Settings settings, Listener listener) {
    this.folders = folders;
    this.classPath = classPath;
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Starts workers with an archive of classes, which makes their start faster.
   *
   * @param file of the archive; null for none
   */
  public void useArchive(String file) {
    archive = file;
  }

  /**
   * Grades exercises, in the order of the curriculum. One that was too slow without having had a
   * processor for its time is graded once more at the end, alone in a new worker, and only that
   * counts.
   *
   * @param exercises what to grade
   * @return what was found; an exercise that was not asked for is not graded
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public synchronized Results grade(List<Exercise> exercises) throws InterruptedException {
    Results results = new Results();
    List<Exercise> starved = new ArrayList<>();
    step = NO_STEP;
    for (Exercise exercise : Curriculum.exercises().filter(exercises::contains).toList()) {
      listener.starts(exercise);
      StoredResult result = result(exercise);
      if (isStarved(result)) {
        starved.add(exercise);
      } else {
        take(exercise, result, results);
      }
    }
    for (Exercise exercise : starved) {
      // Nothing that others have left running is in its way now.
      close();
      listener.starts(exercise);
      take(exercise, result(exercise), results);
    }
    return results;
  }

  /** Whether it may have been the machine that was too slow: then it does not count. */
  private static boolean isStarved(StoredResult result) {
    return result.status() == Status.TOO_SLOW && result.cause() == Cause.STARVED;
  }

  private void take(Exercise exercise, StoredResult result, Results results) {
    results.take(result.result(exercise));
    result.notes().forEach(note -> results.note(exercise.step(), note));
    listener.ends(exercise, results);
  }

  /**
   * Starts a worker now, so that the first grading need not wait for it.
   *
   * @throws IllegalStateException if none can be started
   */
  public synchronized void warmUp() {
    try {
      ensureWorker();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The number of workers started so far: one, unless an exercise ended or wore out its worker.
   *
   * @return their number
   */
  public int workersStarted() {
    return started;
  }

  /**
   * Grades an exercise, in a new worker if the old one ends: only a worker that has graded nothing
   * else proves that this exercise ended it, since an earlier one may have left, for example, a
   * timer.
   */
  private StoredResult result(Exercise exercise) throws InterruptedException {
    while (true) {
      ensureWorker();
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
    StoredResult result = parse(worker.answer(settings.budgetAsDuration().plus(GRACE)));
    if (result.isWorn()) {
      close();
    }
    return result;
  }

  private static StoredResult parse(String line) {
    try {
      return StoredResult.parse(line);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException("the worker said: " + line, defect);
    }
  }

  private void ensureWorker() throws InterruptedException {
    if (worker != null) {
      return;
    }
    try {
      worker = WorkerProcess.start(command(), folders, settings);
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
    return new JavaCommand()
        .archive(archive)
        // The parent pom explains these options.
        .options("-XX:+UseG1GC")
        // The classes of a step live only for a moment: the second compiler would double the time
        // for code that is soon discarded.
        .options("-XX:TieredStopAtLevel=1", "-Xmx512m")
        .options("-XX:ErrorFile=" + System.getProperty("java.io.tmpdir") + "/hs_err_pid%p.log")
        .classPath(classPath)
        .run(Worker.class.getName(), List.of());
  }

  /** Ends the worker. Another call of {@link #grade} starts a new one. */
  @Override
  public void close() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }
}
