package gradus.cli.watch;

import gradus.cli.command.Converters;
import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.KeyTerminal;
import gradus.cli.work.Snapshot;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Settings;
import gradus.grading.report.BoardLayout;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that grades saved files until it is ended. */
@Command(
    name = "watch",
    description =
        "Stays open, sees what you save, compiles and grades what that can affect, and "
            + "shows how it stands; what you changed comes first. Keys, without Enter: h hint, n "
            + "next step, a grade all, l list, r run now, j and k or arrows scroll, q quit.",
    footer = {
      "",
      "Examples:",
      "  gradus watch                     as the file system reports it",
      "  gradus watch --poll              where it reports nothing (some network folders)",
      "  gradus watch --poll 2            the same, every two seconds"
    })
public final class WatchCommand extends Subcommand {

  @Option(
      names = "--poll",
      paramLabel = "SECONDS",
      arity = "0..1",
      fallbackValue = "0.5",
      converter = Converters.Seconds.class,
      description = "Look at the files again and again instead of waiting for events; 0.5 if bare.")
  private Optional<Duration> poll = Optional.empty();

  /** The number of saves whose latency is measured. */
  @Option(
      names = "--measure",
      hidden = true,
      paramLabel = "SAVES",
      converter = Converters.Count.class)
  private Optional<Integer> measure = Optional.empty();

  private final BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();

  @Override
  public Integer call() throws Exception {
    KitFolder kit = kit();
    if (measure.isPresent()) {
      return measure(kit, measure.get());
    }
    if (!terminal().asks()) {
      throw KeyTerminal.noTerminal(null);
    }
    kit.requireProperties(Curriculum.exercises().toList());
    // The window would cover them.
    List<String> complaints = WorkStatus.of(kit).complaints();
    int exitCode = watch(kit);
    terminal().print(BoardLayout.headline(WorkStatus.of(kit).results()));
    complaints.forEach(terminal()::println);
    return exitCode;
  }

  private int measure(KitFolder kit, int saves) throws Exception {
    try (WatchLatency latency = new WatchLatency(kit, terminal())) {
      latency.measure(saves);
      latency.summary().forEach(terminal()::println);
      return ExitCode.DONE;
    }
  }

  private int watch(KitFolder kit) throws InterruptedException {
    WatchScreen screen = new WatchScreen(kit, terminal());
    ShownHints hints = new ShownHints(kit, terminal());
    // Drawn once: what has not changed gets no other verdict while the window is open.
    Settings settings = kit.settings().withSeeds(CaseSeeds.drawn());
    try (GradingQueue grading = new GradingQueue(kit, settings, events);
        SaveWatcher saves = saves(kit);
        ExampleWatcher examples = new ExampleWatcher(kit, poll, events);
        KeyTerminal window = KeyTerminal.open(terminal(), new Keys(events))) {
      WatchLoop loop =
          new WatchLoop(
              events,
              new WatchLoop.Work(grading, () -> WorkStatus.of(kit).results(), hints::next),
              view -> {
                List<String> lines = screen.lines(view, window.columns(), window.rows());
                window.draw(lines);
                hints.drawn(lines);
              });
      grading.start();
      saves.start();
      examples.start();
      return loop.run(WorkStatus.of(kit).outdated());
    }
  }

  private SaveWatcher saves(KitFolder kit) {
    return new SaveWatcher(
        () -> Snapshot.of(kit.sources()),
        poll.isPresent() ? Optional.empty() : NativeFolderEvents.open(),
        poll.orElse(SaveWatcher.POLL),
        events);
  }

  /** Puts a person's keys and signals into the queue. */
  private record Keys(Queue<WatchEvent> events) implements KeyTerminal.Listener {

    @Override
    public void pressed(int key) {
      events.add(new WatchEvent.Key(key));
    }

    @Override
    public void resized() {
      events.add(new WatchEvent.Resized());
    }

    @Override
    public void interrupted() {
      events.add(new WatchEvent.Interrupted());
    }
  }
}
