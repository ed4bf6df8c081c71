package gradus.grading.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.result.StoredResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** What is nobody's code is nobody's zero: a worker that fails is tried once more, then said. */
class PooledWorkerTest {

  private static final Settings SETTINGS =
      Settings.usual(new KitPaths(Path.of("kit", "exercises")));

  private static WorkerFailure failure(Launcher launcher) {
    try (PooledWorker worker = new PooledWorker(launcher, new JavaCommand())) {
      worker.begin(new ClassFolders(List.of(), List.of()));
      return assertThrows(
          WorkerFailure.class,
          () -> worker.grade(Curriculum.find("Matrices.multiply").orElseThrow(), SETTINGS));
    }
  }

  @Test
  void aWorkerThatDoesNotStartIsTriedTwice() {
    AtomicInteger starts = new AtomicInteger();
    WorkerFailure failure =
        failure(
            command -> {
              starts.incrementAndGet();
              return Launcher.PLAIN.start(List.of("false"));
            });
    assertEquals(2, starts.get());
    assertTrue(failure.getMessage().startsWith("the worker does not start"), failure.getMessage());
  }

  @Test
  void aWorkerWithoutPropertiesSaysWhatIsMissing() {
    WorkerFailure failure = failure(Launcher.PLAIN);
    assertTrue(failure.getMessage().contains("MatricesProperties"), failure.getMessage());
  }

  private static StoredResult ended(AtomicInteger starts, IntUnaryOperator status)
      throws Exception {
    Launcher launcher =
        command -> {
          String exit = String.valueOf(status.applyAsInt(starts.incrementAndGet()));
          return Launcher.PLAIN.start(
              new JavaCommand().run(EndingWorker.class.getName(), List.of(exit)));
        };
    try (PooledWorker worker = new PooledWorker(launcher, new JavaCommand())) {
      worker.begin(new ClassFolders(List.of(), List.of()));
      return worker.grade(Curriculum.find("Matrices.multiply").orElseThrow(), SETTINGS);
    }
  }

  @Test
  void whoEndsTwoWorkersInTheSameWayHasDoneIt() throws Exception {
    AtomicInteger starts = new AtomicInteger();
    StoredResult result = ended(starts, start -> 7);
    assertEquals(2, starts.get());
    assertEquals(Status.DOES_NOT_RUN, result.status());
    assertTrue(result.lines().get(0).endsWith("exit status 7"), result.lines().toString());
  }

  @Test
  void whoEndsEachWorkerInAnotherWayDoesNotGoOnForEver() throws Exception {
    AtomicInteger starts = new AtomicInteger();
    StoredResult result = ended(starts, start -> start % 2);
    assertEquals(3, starts.get());
    assertEquals(Status.DOES_NOT_RUN, result.status());
    String line = result.lines().get(0);
    assertTrue(line.endsWith("another exit status each time"), line);
  }

  @Test
  void aCompilerThatDoesNotStartIsTriedTwice() {
    AtomicInteger starts = new AtomicInteger();
    Launcher launcher =
        command -> {
          starts.incrementAndGet();
          return Launcher.PLAIN.start(List.of("false"));
        };
    try (PooledCompiler compiler = new PooledCompiler(launcher, new JavaCommand())) {
      assertThrows(
          WorkerFailure.class,
          () -> compiler.compile(Path.of("kit"), Path.of("classes"), List.of(), List.of()));
    }
    assertEquals(2, starts.get());
  }
}
