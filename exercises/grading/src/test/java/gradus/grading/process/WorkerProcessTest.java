package gradus.grading.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What the supervisor hears of a process, whatever that does. */
class WorkerProcessTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Settings SETTINGS =
      Settings.usual(new KitPaths(Path.of("kit", "exercises")));

  @Test
  void onlyLinesWithTheTokenAreAnswers() throws Exception {
    try (WorkerProcess worker = start()) {
      assertEquals("ready", worker.answer(LONG));
      worker.ask("one");
      worker.ask("two");
      assertEquals("one", worker.answer(LONG));
      assertEquals("two", worker.answer(LONG));
    }
  }

  @Test
  void aProcessThatEndsSaysHow() throws Exception {
    try (WorkerProcess worker = start()) {
      worker.answer(LONG);
      worker.ask("exit");
      WorkerProcess.Ended ended =
          assertThrows(WorkerProcess.Ended.class, () -> worker.answer(LONG));
      assertEquals(7, ended.status());
    }
  }

  @Test
  void aProcessThatIsSilentRunsOutOfTime() throws Exception {
    try (WorkerProcess worker = start()) {
      worker.answer(LONG);
      assertThrows(TimeoutException.class, () -> worker.answer(Duration.ofMillis(1)));
    }
  }

  @Test
  void aProcessThatIsClosedHasEnded() throws Exception {
    WorkerProcess worker = start();
    worker.answer(LONG);
    worker.close();
    assertThrows(WorkerProcess.Ended.class, () -> worker.answer(LONG));
    worker.ask("into the void");
  }

  @Test
  void aProgramThatIsNotThereCannotBeStarted() {
    List<String> command = List.of("/no/such/program");
    assertThrows(IOException.class, () -> WorkerProcess.start(command, WorkerProcessTest::order));
  }

  private static final ClassFolders NOWHERE = new ClassFolders(List.of(), List.of());

  private static String order(String token) {
    return WorkerOrder.of(token, NOWHERE, SETTINGS).line();
  }

  private static WorkerProcess start() throws IOException {
    List<String> command =
        new JavaCommand().options("-Xmx64m").run(EchoingWorker.class.getName(), List.of());
    return WorkerProcess.start(command, WorkerProcessTest::order);
  }
}
