package gradus.cli.watch;

import gradus.cli.kit.KitFolder;
import gradus.cli.work.WorkGrader;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.process.Supervisor;
import gradus.grading.result.Results;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Grades in a thread of its own. Saved files come first: a running grading makes way at the next
 * exercise and is continued later. An exercise whose own file was saved is stopped, if it takes
 * long.
 */
final class GradingQueue implements WatchLoop.Grader, Supervisor.Listener, AutoCloseable {

  /** The time that an outdated exercise may go on; starting a new worker takes about as long. */
  private static final int PATIENCE_IN_SECONDS = 1;

  private static final Executor LATER =
      CompletableFuture.delayedExecutor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);

  private final Queue<WatchEvent> events;
  private final WorkGrader grading;
  private final Thread thread = new Thread(this::work, "grading");
  private final Deque<List<Exercise>> pending = new ArrayDeque<>();

  /** The rest of the running grading, with the exercise whose turn it is. */
  private List<Exercise> current = List.of();

  private int batch;
  private boolean makesWay;
  private boolean isAsking;
  private boolean isClosed;

  /** Stops a grading because something else is to be graded first. */
  private static final class MakesWay extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  GradingQueue(KitFolder kit, Settings settings, Queue<WatchEvent> events) {
    this.events = events;
    this.grading = new WorkGrader(kit, settings, this);
    thread.setDaemon(true);
  }

  void start() {
    grading.warmUp();
    thread.start();
  }

  @Override
  public synchronized void gradeNow(List<Exercise> exercises) {
    pending.forEach(later -> later.removeAll(exercises));
    pending.addFirst(new ArrayList<>(exercises));
    if (exercises.stream().anyMatch(current::contains)) {
      int outdated = batch;
      LATER.execute(() -> stop(outdated));
      current.removeAll(exercises);
    }
    makesWay = true;
    notifyAll();
  }

  @Override
  public synchronized void gradeLater(List<Exercise> exercises) {
    List<Exercise> more = new ArrayList<>(exercises);
    pending.forEach(more::removeAll);
    more.removeAll(current);
    pending.addLast(more);
    notifyAll();
  }

  private synchronized void stop(int outdated) {
    if (batch == outdated && makesWay && isAsking) {
      thread.interrupt();
    }
  }

  private void work() {
    try {
      while (true) {
        grade(next());
      }
    } catch (InterruptedException closed) {
      // The queue is closed.
    } catch (RuntimeException | Error failure) {
      events.add(new WatchEvent.Failed(failure));
    }
  }

  private synchronized List<Exercise> next() throws InterruptedException {
    pending.removeIf(List::isEmpty);
    while (pending.isEmpty() && !isClosed) {
      wait();
      pending.removeIf(List::isEmpty);
    }
    if (isClosed) {
      throw new InterruptedException("closed");
    }
    current = pending.removeFirst();
    batch++;
    makesWay = false;
    return List.copyOf(current);
  }

  private void grade(List<Exercise> exercises) {
    try {
      events.add(new WatchEvent.Begins(exercises));
      grading.grade(exercises);
      events.add(new WatchEvent.Graded(exercises, grading.messages()));
    } catch (MakesWay stopped) {
      // The rest is graded later.
    } catch (InterruptedException stopped) {
      // The worker is still busy with this request, and its answer would be taken for the next
      // one's.
      grading.close();
    } finally {
      end();
    }
  }

  private synchronized void end() {
    pending.addLast(current);
    current = List.of();
    isAsking = false;
    if (!isClosed) {
      // An exercise that never ended has cost the worker.
      grading.warmUp();
    }
  }

  @Override
  public synchronized void starts(Exercise exercise) {
    if (makesWay || isClosed) {
      throw new MakesWay();
    }
    isAsking = true;
    events.add(new WatchEvent.Grades(exercise));
  }

  @Override
  public synchronized void ends(Exercise exercise, Results results) {
    isAsking = false;
    // Too late to stop this exercise; an interrupt would close the files that are read next.
    Thread.interrupted();
    current.remove(exercise);
    events.add(new WatchEvent.Found(results.of(exercise)));
  }

  /** Ends the thread and the worker. The running grading is not remembered. */
  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
      if (isAsking) {
        thread.interrupt();
      }
      notifyAll();
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(2));
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    grading.close();
  }
}
