package gradus.cli;

import gradus.exercises.grading.Board;
import gradus.exercises.grading.Ladder;
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
    description = {
      "Stays open, sees what you save, compiles and grades what that can affect, and shows how it",
      "stands. Keys, without Enter: h hint, n next step, a grade all, l list, r run now, q quit."
    },
    footer = {
      "",
      "Examples:",
      "  gradus watch                     as the file system reports it",
      "  gradus watch --poll              where it reports nothing (some network folders)",
      "  gradus watch --poll 2            the same, every two seconds"
    })
final class WatchCommand extends Subcommand {

  private static final double LONGEST_POLL = 3600;
  private static final double SHORTEST_POLL = 0.05;

  @Option(
      names = "--poll",
      paramLabel = "SECONDS",
      arity = "0..1",
      fallbackValue = "0.5",
      description = "Look at the files again and again instead of waiting for events; 0.5 if bare.")
  private Optional<Double> poll = Optional.empty();

  @Option(names = "--measure", hidden = true, paramLabel = "SAVES")
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
    if (saves < 1) {
      throw new UserMistake("--measure is %d; it must be 1 or more.".formatted(saves));
    }
    try (WatchLatency latency = new WatchLatency(exercises, terminal())) {
      terminal().println(WatchLatency.summary(latency.measure(saves)));
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
                  grading, () -> Standing.of(exercises).gradings(), WatchCommand::hint),
              view -> window.draw(screen.lines(view, window.columns(), window.rows())));
      grading.start();
      saves.start();
      return loop.run(Standing.of(exercises).outdated());
    }
  }

  private SaveWatcher saves(Exercises exercises) {
    Duration period =
        poll.map(seconds -> Duration.ofMillis((long) (1000 * checked(seconds))))
            .orElse(SaveWatcher.POLL);
    return new SaveWatcher(
        () -> Snapshot.of(exercises.sources()),
        poll.isPresent() ? Optional.empty() : NativeFolderEvents.open(),
        period,
        events);
  }

  private static double checked(double seconds) {
    if (!(seconds >= SHORTEST_POLL && seconds <= LONGEST_POLL)) {
      throw new UserMistake(
          "--poll is %s; it must be a number of seconds from 0.05 to 3600."
              .formatted(Numbers.brief(seconds)));
    }
    return seconds;
  }

  private static List<String> hint(Method method) {
    return List.of(
        "A hint for %s: cli/gradus hint %s"
            .formatted(method.label(), Ladder.folder(method).replace("step", "")));
  }
}
