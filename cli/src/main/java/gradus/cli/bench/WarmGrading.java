package gradus.cli.bench;

import gradus.cli.kit.KitFolder;
import gradus.cli.work.WorkGrader;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.process.Supervisor;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Grades one kit again and again in a worker that stays. Its classes are loaded anew each time, as
 * another submission's would be; they are not compiled again.
 */
final class WarmGrading implements AutoCloseable {

  private static final int WARM_UPS = 4;

  private final WorkGrader grader;
  private final List<Exercise> exercises = Curriculum.exercises().toList();
  private final Set<Long> others;
  private double processorSeconds;

  /** Grades a few times, so that the worker is warm. */
  WarmGrading(KitFolder kit) throws InterruptedException {
    others = children();
    grader = new WorkGrader(kit, kit.settings(), new Supervisor.Listener() {});
    for (int i = 0; i < WARM_UPS; i++) {
      seconds();
    }
  }

  /** Grades once: the seconds by the clock. */
  OptionalDouble seconds() throws InterruptedException {
    Duration before = processor();
    long start = System.nanoTime();
    grader.grade(exercises);
    double seconds = (System.nanoTime() - start) / 1e9;
    processorSeconds = processor().minus(before).toNanos() / 1e9;
    return OptionalDouble.of(seconds);
  }

  /** What the worker has had of the processors in that. */
  OptionalDouble processorSeconds() {
    return OptionalDouble.of(processorSeconds);
  }

  private Duration processor() {
    return ProcessHandle.current()
        .children()
        .filter(child -> !others.contains(child.pid()))
        .flatMap(child -> child.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  @Override
  public void close() {
    grader.close();
  }
}
