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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Measures the time from a save to the drawings of its verdicts: that of the method that was
 * changed, and that of the whole step. In a copy of the exercises, a right and a wrong version of a
 * method of step 07 are saved in turn, and {@code watch} does all of its work except drawing on a
 * terminal.
 */
final class WatchLatency implements AutoCloseable {

  private static final String FILE = "step07/DenseLayer.java";
  private static final String RIGHT = "input.transpose().multiply(outputGradient)";
  private static final List<Exercise> STEP = KitFolder.exercises("07");
  private static final Exercise METHOD = KitFolder.exercises("DenseLayer.weightGradient").get(0);

  /** The number of saves until the compilers of both JVMs have done most of their work. */
  private static final int WARM_UP = 20;

  private static final Duration COMPUTATION = Duration.ofMillis(10);

  private final BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();

  /** The times of drawings that show the step as passing, or one exercise as wrong. */
  private final BlockingQueue<Drawing> drawings = new LinkedBlockingQueue<>();

  private final List<Double> untilMethod = new ArrayList<>();
  private final List<Double> untilStep = new ArrayList<>();

  /** What the verdict on the method was in the last drawing, and since when. */
  private volatile Drawing method = new Drawing(false, 0);

  private final KitFolder copy;
  private final WatchScreen screen;
  private final String solution;

  /** Times a computing thread between the saves, which tells how busy the machine is otherwise. */
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private long computing;
  private long computed;

  private record Drawing(boolean isRight, long at) {}

  WatchLatency(KitFolder kit, Terminal terminal) throws IOException {
    kit.requireSolutions();
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
   */
  void measure(int saves) throws IOException, InterruptedException {
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
      saveInTurn(saves);
      events.add(new WatchEvent.Key('q'));
      loop.join();
    }
  }

  private void run(WatchLoop loop) {
    try {
      loop.run(STEP);
    } catch (InterruptedException impossible) {
      Thread.currentThread().interrupt();
    }
  }

  private void saveInTurn(int saves) throws IOException, InterruptedException {
    for (int i = -WARM_UP; i < saves; i++) {
      boolean isRight = i % 2 != 0;
      compute();
      long start = System.nanoTime();
      save(isRight);
      long step = await(isRight);
      if (i >= 0) {
        untilMethod.add((method.at() - start) / 1e6);
        untilStep.add((step - start) / 1e6);
      }
    }
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
    boolean isMethodRight = view.results.passes(METHOD);
    if (isMethodRight != method.isRight()) {
      method = new Drawing(isMethodRight, System.nanoTime());
    }
    if (view.running.isEmpty()) {
      boolean isRight = STEP.stream().allMatch(view.results::passes);
      drawings.add(new Drawing(isRight, System.nanoTime()));
    }
  }

  /** What was measured, in lines. */
  List<String> summary() {
    return List.of(
        "From save to drawing, step 07, %d saves:".formatted(untilStep.size()),
        "  the changed method  " + summary(untilMethod),
        "  the whole step      " + summary(untilStep),
        String.format(
            Locale.ROOT,
            "A thread that only computes took %.1f times its processor time meanwhile; on a quiet"
                + " machine that is 1.0.",
            (double) computing / computed));
  }

  /** The median, the 95th percentile, and both extremes. */
  private static String summary(List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "median %.0f ms, p95 %.0f ms, min %.0f ms, max %.0f ms",
        sorted.get(sorted.size() / 2),
        sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1),
        sorted.get(0),
        sorted.get(sorted.size() - 1));
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
