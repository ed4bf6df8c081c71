package gradus.cli.evidence;

import gradus.cli.kit.KitFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Grades trials in several workers side by side. */
final class TrialRun {

  private static final Comparator<Trial> LIKE_TO_LIKE =
      Comparator.comparing(Trial::isGuarded)
          .reversed()
          .thenComparing(Trial::budget, Comparator.reverseOrder())
          .thenComparing(trial -> trial.seeds().toString())
          .thenComparing(trial -> trial.step().number());

  private final KitFolder kit;
  private final int jobs;

  TrialRun(KitFolder kit, int jobs) {
    this.kit = kit;
    this.jobs = jobs;
  }

  /**
   * Grades all.
   *
   * @param trials in any order
   * @param done is told of each that is done
   * @return what became of them, in the order of the trials
   */
  List<Tried> grade(List<Trial> trials, Consumer<Tried> done)
      throws IOException, InterruptedException {
    Tried[] found = new Tried[trials.size()];
    Queue<Integer> left = new ConcurrentLinkedQueue<>(order(trials));
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try (Workbench bench = new Workbench(kit)) {
      List<Future<?>> shares = new ArrayList<>();
      for (int slot = 0; slot < jobs; slot++) {
        TrialGrader grader = new TrialGrader(kit, bench, bench.slot(slot));
        shares.add(threads.submit(() -> gradeAll(grader, trials, left, found, done)));
      }
      for (Future<?> share : shares) {
        share.get();
      }
    } catch (ExecutionException defect) {
      throw new IllegalStateException(defect.getCause());
    } finally {
      threads.shutdownNow();
    }
    return List.of(found);
  }

  /** Those with the same settings one after another, so that few workers are started. */
  private static List<Integer> order(List<Trial> trials) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(trials::get, LIKE_TO_LIKE));
    return order;
  }

  private static Void gradeAll(
      TrialGrader grader,
      List<Trial> trials,
      Queue<Integer> left,
      Tried[] found,
      Consumer<Tried> done)
      throws InterruptedException {
    try (grader) {
      for (Integer next = left.poll(); next != null; next = left.poll()) {
        found[next] = grader.grade(trials.get(next));
        done.accept(found[next]);
      }
    }
    return null;
  }
}
