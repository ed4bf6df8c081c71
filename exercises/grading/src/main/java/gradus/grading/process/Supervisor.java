package gradus.grading.process;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.Results;
import gradus.grading.result.StoredResult;
import java.util.ArrayList;
import java.util.List;

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

  private final ReplacedWorker worker;
  private final Listener listener;

  /**
   * Prepares a supervisor; it starts no process yet.
   *
   * @param folders of the properties' classes and of the student's
   * @param classPath of the worker, without those: the grader, the kit and the libraries
   * @param settings seed, budget and paths of all its gradings
   * @param listener receives the progress, in the thread that calls {@link #grade}
   */
  public Supervisor(ClassFolders folders, String classPath, Settings settings, Listener listener) {
    this.worker = new ReplacedWorker(folders, classPath, settings);
    this.listener = listener;
  }

  /**
   * Starts workers with an archive of classes, which makes their start faster.
   *
   * @param file of the archive; null for none
   */
  public void useArchive(String file) {
    worker.useArchive(file);
  }

  /**
   * Grades exercises, in their order. One that was too slow without having had a processor for its
   * time is graded once more at the end, alone in a new worker, and only that counts.
   *
   * @param exercises what to grade
   * @return what was found; an exercise that was not asked for is not graded
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public synchronized Results grade(List<Exercise> exercises) throws InterruptedException {
    Results results = new Results();
    List<Exercise> starved = new ArrayList<>();
    worker.readAnew();
    for (Exercise exercise : exercises) {
      listener.starts(exercise);
      StoredResult result = worker.grade(exercise);
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
      take(exercise, worker.grade(exercise), results);
    }
    return results;
  }

  /**
   * Whether it may have been the machine that was too slow, or another one that has left a lock
   * taken: then it does not count.
   */
  private static boolean isStarved(StoredResult result) {
    return result.status() == Status.TOO_SLOW
        && (result.cause() == Cause.STARVED || result.cause() == Cause.WAITS);
  }

  private void take(Exercise exercise, StoredResult result, Results results) {
    results.take(result.result(exercise));
    result.notes().forEach(note -> results.note(exercise.step(), note));
    listener.ends(exercise, results);
  }

  /**
   * Traces a step: runs its code once on a small case. A request that ends its worker, or does not
   * come back, is answered by a problem, as any other failure of the student's code.
   *
   * @param step the step
   * @param request what is asked for, in JSON on one line
   * @return the trace in JSON
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public synchronized String trace(Step step, String request) throws InterruptedException {
    worker.readAnew();
    return worker.trace(Worker.TRACE, step, request);
  }

  /**
   * Traces versions of a step in the place of the student's classes.
   *
   * @param step the step
   * @param request what is asked for, with {@code versions}: the folders of each one's classes
   * @return the traces in JSON, a list in the order of the versions
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public synchronized String traceVersions(Step step, String request) throws InterruptedException {
    worker.readAnew();
    return worker.trace(Worker.VERSIONS, step, request);
  }

  /**
   * Starts a worker now, so that the first grading need not wait for it.
   *
   * @throws IllegalStateException if none can be started
   */
  public synchronized void warmUp() {
    try {
      worker.ensure();
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
    return worker.started();
  }

  /** Ends the worker. Another call of {@link #grade} starts a new one. */
  @Override
  public void close() {
    worker.close();
  }
}
