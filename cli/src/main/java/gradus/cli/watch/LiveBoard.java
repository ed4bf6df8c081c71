package gradus.cli.watch;

import gradus.cli.kit.KitFolder;
import gradus.cli.work.Snapshot;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Settings;
import gradus.grading.result.Results;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * {@code watch} without its window: what is saved is compiled and graded by the same loop, and
 * whoever shows the board is told of every change.
 */
public final class LiveBoard implements AutoCloseable {

  /**
   * How the work stands.
   *
   * @param results of all exercises
   * @param running what is being done; empty if nothing is
   * @param story of a step that has just been passed; empty otherwise
   */
  public record State(Results results, String running, String story) {}

  private final KitFolder kit;
  private final BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();
  private final Consumer<State> listener;

  /**
   * Prepares a board; nothing is graded yet.
   *
   * @param kit with the student's files
   * @param listener told of every change, in the thread that runs the board
   */
  public LiveBoard(KitFolder kit, Consumer<State> listener) {
    this.kit = kit;
    this.listener = listener;
  }

  /** Grades what is outdated, and then what is saved, until the board is closed. */
  public void run() throws InterruptedException {
    Settings settings = kit.settings().withSeeds(CaseSeeds.drawn());
    try (GradingQueue grading = new GradingQueue(kit, settings, events);
        SaveWatcher saves =
            new SaveWatcher(
                () -> Snapshot.of(kit.sources()),
                NativeFolderEvents.open(),
                SaveWatcher.POLL,
                events)) {
      WatchLoop loop =
          new WatchLoop(
              events,
              new WatchLoop.Work(
                  grading, () -> WorkStatus.of(kit).results(), exercise -> List.of()),
              view -> listener.accept(new State(view.results, view.running, view.story)));
      grading.start();
      saves.start();
      loop.run(WorkStatus.of(kit).outdated());
    }
  }

  /** Grades all of it. */
  public void gradeAll() {
    events.add(new WatchEvent.Key('a'));
  }

  @Override
  public void close() {
    events.add(new WatchEvent.Interrupted());
  }
}
