package gradus.cli.watch;

import gradus.cli.example.KitExamples;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.work.Snapshot;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.example.ExampleLines;
import gradus.grading.text.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs a step's examples when their file is saved, beside the grading, and reports the lines. */
final class ExampleWatcher implements AutoCloseable {

  private final KitFolder kit;
  private final KitExamples examples;
  private final Queue<WatchEvent> events;
  private final BlockingQueue<WatchEvent> saved = new LinkedBlockingQueue<>();
  private final Optional<SaveWatcher> files;
  private final Thread thread = new Thread(this::work, "examples");

  /**
   * Prepares a watcher.
   *
   * @param kit whose examples it watches; one without a folder for them has none to watch
   * @param poll the period of polling; empty for the file system's events
   * @param events the queue that receives the lines
   */
  ExampleWatcher(KitFolder kit, Optional<Duration> poll, Queue<WatchEvent> events) {
    this.kit = kit;
    this.examples = new KitExamples(kit);
    this.events = events;
    Path folder = kit.paths().examples(Curriculum.STEPS.get(0)).getParent().getParent();
    this.files =
        Files.isDirectory(folder)
            ? Optional.of(
                new SaveWatcher(
                    () -> Snapshot.of(folder),
                    poll.isPresent() ? Optional.empty() : NativeFolderEvents.open(),
                    poll.orElse(SaveWatcher.POLL),
                    saved))
            : Optional.empty();
    thread.setDaemon(true);
  }

  void start() {
    files.ifPresent(SaveWatcher::start);
    thread.start();
  }

  private void work() {
    try {
      while (true) {
        handle(saved.take());
      }
    } catch (InterruptedException closed) {
      // The watcher is closed.
    } catch (RuntimeException failure) {
      events.add(new WatchEvent.Failed(failure));
    }
  }

  private void handle(WatchEvent event) throws InterruptedException {
    if (event instanceof WatchEvent.Saved files) {
      for (Step step : Curriculum.STEPS) {
        if (files.folders().contains(step.folder()) && KitExamples.areWrittenIn(step)) {
          report(Line.of("Running the examples of step %s …".formatted(step.label())));
          events.add(new WatchEvent.Examples(run(step)));
        }
      }
    } else if (event instanceof WatchEvent.Failed) {
      events.add(event);
    }
  }

  private void report(Line line) {
    events.add(new WatchEvent.Examples(List.of(line)));
  }

  private List<Line> run(Step step) throws InterruptedException {
    try {
      return ExampleLines.of(examples.run(step, step.exercises()), kit.paths());
    } catch (UserMistake mistake) {
      return List.of(Line.of(mistake.getMessage()));
    }
  }

  @Override
  public void close() {
    files.ifPresent(SaveWatcher::close);
    thread.interrupt();
  }
}
