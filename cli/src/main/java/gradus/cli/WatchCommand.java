package gradus.cli;

import gradus.exercises.grading.Board;
import gradus.exercises.grading.Ladder.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Grades what is saved, as long as it runs. */
@Command(
    name = "watch",
    description =
        "Stays open, sees what you save, compiles and grades what that can affect, and "
            + "shows how it stands. Keys, without Enter: h hint, n next step, a grade all, l "
            + "list, r run now, q quit.",
    footer = {
      "",
      "Examples:",
      "  gradus watch                     as the file system reports it",
      "  gradus watch --poll              where it reports nothing (some network folders)",
      "  gradus watch --poll 2            the same, every two seconds"
    })
final class WatchCommand extends Subcommand {

  /** The screen's text is 80 columns wide at most and begins in the third. */
  private static final int HINT_WIDTH = 78;

  @Option(
      names = "--poll",
      paramLabel = "SECONDS",
      arity = "0..1",
      fallbackValue = "0.5",
      converter = Converters.Period.class,
      description = "Look at the files again and again instead of waiting for events; 0.5 if bare.")
  private Optional<Duration> poll = Optional.empty();

  /** How fast it is, of so many saves. */
  @Option(
      names = "--measure",
      hidden = true,
      paramLabel = "SAVES",
      converter = Converters.Count.class)
  private Optional<Integer> measure = Optional.empty();

  private final BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();

  @Override
  public Integer call() throws Exception {
    Exercises exercises = Exercises.ofThisKit();
    if (measure.isPresent()) {
      return measure(exercises, measure.get());
    }
    if (!terminal().asks()) {
      throw KeyTerminal.noTerminal(null);
    }
    int exitCode = watch(exercises);
    terminal().println(terminal().plain(Board.headline(Standing.of(exercises).gradings())));
    return exitCode;
  }

  private int measure(Exercises exercises, int saves) throws Exception {
    try (WatchLatency latency = new WatchLatency(exercises, terminal())) {
      terminal().println(latency.summary(latency.measure(saves)));
      return ExitCode.DONE;
    }
  }

  private int watch(Exercises exercises) throws InterruptedException {
    WatchScreen screen = new WatchScreen(exercises, terminal());
    try (GradingQueue grading = new GradingQueue(exercises, events);
        SaveWatcher saves = saves(exercises);
        KeyTerminal window = KeyTerminal.open(terminal(), events)) {
      WatchLoop loop =
          new WatchLoop(
              events,
              new WatchLoop.Work(
                  grading,
                  () -> Standing.of(exercises).gradings(),
                  method -> hint(exercises, method)),
              view -> window.draw(screen.lines(view, window.columns(), window.rows())));
      grading.start();
      saves.start();
      return loop.run(Standing.of(exercises).outdated());
    }
  }

  private SaveWatcher saves(Exercises exercises) {
    return new SaveWatcher(
        () -> Snapshot.of(exercises.sources()),
        poll.isPresent() ? Optional.empty() : NativeFolderEvents.open(),
        poll.orElse(SaveWatcher.POLL),
        events);
  }

  /** Without bold letters, which the screen could not count, and without asking how wide it is. */
  private List<String> hint(Exercises exercises, Method method) {
    try {
      return HintCommand.next(exercises, method, terminal().asPipe(), HINT_WIDTH);
    } catch (UserMistake none) {
      return List.of(none.getMessage());
    }
  }
}
