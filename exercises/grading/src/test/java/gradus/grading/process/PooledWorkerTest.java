package gradus.grading.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import gradus.grading.result.StoredResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** What is nobody's code is nobody's zero: a worker that fails is tried once more, then said. */
class PooledWorkerTest {

  private static final Settings SETTINGS =
      Settings.usual(new KitPaths(Path.of("kit", "exercises")));

  /** Fills its heap faster than one of the usual size. */
  private static final JavaCommand SMALL = new JavaCommand().options("-Xmx64m");

  /** How a JVM ends that has crashed. */
  private static final int ABORTED = 128 + 6;

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

  /** Of so many workers each is ended at its first request; whoever comes after them is not. */
  private static StoredResult ended(
      AtomicInteger starts, int ends, IntUnaryOperator status, String... words) throws Exception {
    Launcher launcher =
        command -> {
          int start = starts.incrementAndGet();
          List<String> arguments = new ArrayList<>(List.of(words));
          arguments.add(0, String.valueOf(status.applyAsInt(start)));
          return Launcher.PLAIN.start(
              start > ends
                  ? command
                  : new JavaCommand().run(EndingWorker.class.getName(), arguments));
        };
    try (PooledWorker worker = new PooledWorker(launcher, SMALL)) {
      worker.begin(new ClassFolders(List.of(), List.of()));
      return worker.grade(Curriculum.find("Matrices.multiply").orElseThrow(), SETTINGS);
    }
  }

  @Test
  void whoEndsTwoWorkersInTheSameWayHasDoneIt() throws Exception {
    AtomicInteger starts = new AtomicInteger();
    StoredResult result = ended(starts, 2, start -> 7);
    assertEquals(3, starts.get());
    assertEquals(Status.DOES_NOT_RUN, result.status());
    assertTrue(result.lines().get(0).endsWith("exit status 7"), result.lines().toString());
  }

  @Test
  void whoEndsEachWorkerInAnotherWayDoesNotGoOnForEver() throws Exception {
    AtomicInteger starts = new AtomicInteger();
    StoredResult result = ended(starts, 3, start -> start % 2);
    assertEquals(4, starts.get());
    assertEquals(Status.DOES_NOT_RUN, result.status());
    String line = result.lines().get(0);
    assertTrue(line.endsWith("another exit status each time"), line);
  }

  @Test
  void aMachineThatEndsAWorkerWithoutTheirCodeHasDoneIt() {
    AtomicInteger starts = new AtomicInteger();
    WorkerFailure failure =
        assertThrows(WorkerFailure.class, () -> ended(starts, 3, start -> ABORTED));
    assertEquals(3, starts.get());
    assertEquals(
        "a worker without the student's code ended, too: exit status 134", failure.getMessage());
  }

  /**
   * Two workers find that memory has run out, and a third one with nothing of the student's ends.
   */
  private static StoredResult outOfMemory(AtomicInteger starts, boolean isOfMachine)
      throws Exception {
    StoredResult found =
        StoredResult.of(
            Outcome.of(Status.DOES_NOT_RUN, "it threw OutOfMemoryError: it fills the memory"));
    Launcher launcher =
        command ->
            Launcher.PLAIN.start(
                starts.incrementAndGet() < 3
                    ? new JavaCommand().run(AnsweringWorker.class.getName(), List.of(found.line()))
                    : isOfMachine
                        ? new JavaCommand().run(EndingWorker.class.getName(), List.of("1"))
                        : command);
    try (PooledWorker worker = new PooledWorker(launcher, SMALL)) {
      worker.begin(new ClassFolders(List.of(), List.of()));
      StoredResult result =
          worker.grade(Curriculum.find("Matrices.multiply").orElseThrow(), SETTINGS);
      assertEquals(found, result);
      return result;
    }
  }

  @Test
  void whoFillsTheMemoryHasDoneIt() throws Exception {
    AtomicInteger starts = new AtomicInteger();
    assertEquals(Status.DOES_NOT_RUN, outOfMemory(starts, false).status());
    assertEquals(3, starts.get());
  }

  @Test
  void whoseMachineHasNoneIsNotGraded() {
    AtomicInteger starts = new AtomicInteger();
    assertThrows(WorkerFailure.class, () -> outOfMemory(starts, true));
    assertEquals(3, starts.get());
  }

  @Test
  void aJvmThatLacksMemorySaysSo() {
    AtomicInteger starts = new AtomicInteger();
    WorkerFailure failure =
        assertThrows(
            WorkerFailure.class,
            () ->
                ended(
                    starts,
                    9,
                    start -> 1,
                    "# There is insufficient memory for the Java Runtime Environment to continue."));
    assertEquals(2, starts.get());
    assertEquals("the machine lacks memory", failure.getMessage());
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
