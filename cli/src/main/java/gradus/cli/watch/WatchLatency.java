package gradus.cli.watch;

import gradus.cli.file.Folders;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Terminal;
import gradus.cli.work.Snapshot;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Measures the time from a save to the drawing of its step. In a copy of the exercises, a right and
 * a wrong version of a method of step 07 are saved in turn, and {@code watch} does all of its work
 * except drawing on a terminal.
 */
final class WatchLatency implements AutoCloseable {

  private static final String FILE = "step07/DenseLayer.java";
  private static final String RIGHT = "input.transpose().multiply(outputGradient)";
  private static final List<Exercise> STEP = KitFolder.exercises("07");

  /** The number of saves until the compilers of both JVMs have done most of their work. */
  private static final int WARM_UP = 20;

  private static final Duration COMPUTATION = Duration.ofMillis(10);

  private final BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();

  /** The times of drawings that show the step as passing, or one exercise as wrong. */
  private final BlockingQueue<Drawing> drawings = new LinkedBlockingQueue<>();

  private final KitFolder copy;
  private final WatchScreen screen;
  private final String solution;

  /** Times a computing thread between the saves, which tells how busy the machine is otherwise. */
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private long computing;
  private long computed;

  private record Drawing(boolean isRight, long at) {}

  WatchLatency(KitFolder kit, Terminal terminal) throws IOException {
    this.copy = new KitFolder(Files.createTempDirectory("gradus-latency"));
    this.screen = new WatchScreen(copy, terminal);
    this.solution = Files.readString(kit.solutions().resolve(FILE));
    Folders.copy(kit.sources(), copy.sources(), Set.of());
    Folders.copy(kit.tests(), copy.tests(), Set.of());
  }

  /**
   * Saves repeatedly.
   *
   * @param saves the number of saves
   * @return milliseconds from each save to its drawing, in ascending order
   */
  List<Double> measure(int saves) throws IOException, InterruptedException {
    save(true);
    try (GradingQueue grading = new GradingQueue(copy, copy.settings(), events);
        SaveWatcher watcher =
            new SaveWatcher(
                () -> Snapshot.of(copy.sources()),
                NativeFolderEvents.open(),
                SaveWatcher.POLL,
                events)) {
      WatchLoop.Work work =
          new WatchLoop.Work(grading, () -> WorkStatus.of(copy).results(), exercise -> List.of());
      grading.start();
      watcher.start();
      Thread loop = new Thread(() -> run(new WatchLoop(events, work, this::draw)), "loop");
      loop.start();
      await(true);
      List<Double> times = times(saves);
      events.add(new WatchEvent.Key('q'));
      loop.join();
      return times;
    }
  }

  private void run(WatchLoop loop) {
    try {
      loop.run(STEP);
    } catch (InterruptedException impossible) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Double> times(int saves) throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int i = -WARM_UP; i < saves; i++) {
      boolean isRight = i % 2 != 0;
      compute();
      long start = System.nanoTime();
      save(isRight);
      double millis = (await(isRight) - start) / 1e6;
      if (i >= 0) {
        times.add(millis);
      }
    }
    Collections.sort(times);
    return times;
  }

  private void compute() {
    long start = System.nanoTime();
    long own = threads.getCurrentThreadCpuTime();
    long end = own + COMPUTATION.toNanos();
    long now = own;
    while (now < end) {
      now = threads.getCurrentThreadCpuTime();
    }
    computed += now - own;
    computing += System.nanoTime() - start;
  }

  private void save(boolean isRight) throws IOException {
    String text = isRight ? solution : solution.replace(RIGHT, RIGHT + ".scale(2)");
    Files.writeString(copy.sources().resolve(FILE), text);
  }

  private long await(boolean isRight) throws InterruptedException {
    Drawing drawing = drawings.take();
    while (drawing.isRight() != isRight) {
      drawing = drawings.take();
    }
    return drawing.at();
  }

  private void draw(WatchView view) {
    screen.lines(view, 80, 24);
    if (view.running.isEmpty()) {
      boolean isRight = STEP.stream().allMatch(view.results::passes);
      drawings.add(new Drawing(isRight, System.nanoTime()));
    }
  }

  /** The median, the 95th percentile, and both extremes. */
  String summary(List<Double> sorted) {
    return String.format(
        Locale.ROOT,
        "From save to drawing, step 07, %d saves: median %.0f ms, p95 %.0f ms, min %.0f ms,"
            + " max %.0f ms. A thread that only computes took %.1f times its processor time"
            + " meanwhile; on a quiet machine that is 1.0.",
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1),
        sorted.get(0),
        sorted.get(sorted.size() - 1),
        (double) computing / computed);
  }

  @Override
  public void close() {
    try {
      Folders.delete(copy.root());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
