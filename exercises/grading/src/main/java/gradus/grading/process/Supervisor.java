package gradus.grading.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import gradus.grading.result.Results;
import gradus.grading.result.StoredResult;
import gradus.grading.run.FailureExplainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * Grades in a process of its own, so that nothing a student's code does ends the grading: an exit,
 * a crash or a loop that cannot be stopped costs the exercise that does it and no other.
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

  /** Hears how the grading goes on. */
  public interface Listener {

    /**
     * An exercise's turn has come.
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

  /** What a worker may take above the budget: it has its own deadline, and usually keeps it. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ClassFolders folders;
  private final String classPath;
  private final Settings settings;
  private final Listener listener;
  private String archive;
  private WorkerProcess worker;
  private boolean isFresh;

  /** Of the classes that the worker has read. */
  private int step;

  private int started;

  /**
   * Prepares a supervisor; it starts no process yet.
   *
   * @param folders of the properties' classes and of the student's
   * @param classPath of the worker, without those: the grader, the kit and the libraries
   * @param settings seed, budget and paths of all its gradings
   * @param listener hears how it goes on, in the thread that calls {@link #grade}
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
   * Grades exercises, in the order of the curriculum.
   *
   * @param exercises what to grade
   * @return what was found; an exercise that was not asked for is not graded
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public synchronized Results grade(List<Exercise> exercises) throws InterruptedException {
    Results results = new Results();
    step = NO_STEP;
    for (Exercise exercise : Curriculum.exercises().filter(exercises::contains).toList()) {
      listener.starts(exercise);
      StoredResult verdict = verdict(exercise);
      results.take(verdict.result(exercise));
      verdict.notes().forEach(note -> results.note(exercise.step(), note));
      listener.ends(exercise, results);
    }
    return results;
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
   * How many workers have been started so far: one, unless a method ended or wore out its own.
   *
   * @return their number
   */
  public int workersStarted() {
    return started;
  }

  /**
   * Only a worker that has graded nothing else proves that it was this method that ended it: what
   * an earlier one left behind, a timer for example, may have done it.
   */
  private StoredResult verdict(Exercise exercise) throws InterruptedException {
    while (true) {
      ensureWorker();
      boolean wasFresh = isFresh;
      try {
        return ask(exercise);
      } catch (TimeoutException late) {
        close();
        if (wasFresh) {
          return StoredResult.of(FailureExplainer.tooSlow(settings));
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
    StoredResult verdict = parse(worker.answer(settings.budgetAsDuration().plus(GRACE)));
    if (verdict.isWorn()) {
      close();
    }
    return verdict;
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
        // For why, see the parent pom.
        .options("-XX:+UseG1GC")
        // Every step has classes of its own, for a moment: the second compiler would take twice
        // the time to make them fast and then throw them away.
        .options("-XX:TieredStopAtLevel=1", "-Xmx512m")
        .options("-XX:ErrorFile=" + System.getProperty("java.io.tmpdir") + "/hs_err_pid%p.log")
        .classPath(classPath)
        .run(Worker.class.getName(), List.of());
  }

  /** Ends the worker. Another call of {@link #grade} would start one again. */
  @Override
  public void close() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }
}
