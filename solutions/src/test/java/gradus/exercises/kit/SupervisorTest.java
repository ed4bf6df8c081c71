package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.process.Supervisor;
import gradus.grading.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the supervisor with harmless code. */
class SupervisorTest {

  private static final List<Exercise> STEP_02 = Curriculum.STEPS.get(1).exercises();

  private static final class Heard implements Supervisor.Listener {

    private final List<String> events = new ArrayList<>();

    @Override
    public void starts(Exercise exercise) {
      events.add("starts " + exercise.name());
    }

    @Override
    public void ends(Exercise exercise, Results results) {
      events.add(results.of(exercise).status().id() + " " + exercise.name());
    }
  }

  @Test
  void oneWorkerGradesAgainAndAgain() throws InterruptedException {
    try (Supervisor supervisor = supervisor(new Heard())) {
      for (int run = 0; run < 2; run++) {
        Results results = supervisor.grade(STEP_02);
        STEP_02.forEach(exercise -> assertEquals(Status.PASSES, results.of(exercise).status()));
        assertTrue(results.of(STEP_02.get(0)).properties() > 1);
      }
      assertEquals(1, supervisor.workersStarted());
    }
  }

  @Test
  void theListenerHearsEveryMethodInTheOrderThatIsAskedFor() throws InterruptedException {
    Heard heard = new Heard();
    try (Supervisor supervisor = supervisor(heard)) {
      supervisor.grade(List.of(STEP_02.get(3), STEP_02.get(0)));
    }
    assertEquals(
        List.of("starts relu", "passes relu", "starts sigmoid", "passes sigmoid"), heard.events);
  }

  /** The first worker in which it runs has it wait; any later one finds that it has been there. */
  @Test
  void whatWasTooSlowWithoutAProcessorIsGradedOnceMoreAlone(@TempDir Path folder)
      throws IOException, InterruptedException {
    String file = "gradus/exercises/step02/Activations.java";
    String source = Files.readString(Reference.SOURCES.resolve(file));
    String body = "return Math.max(0, x);";
    assertTrue(source.contains(body), "it is another solution");
    String waiting =
        "if (new java.io.File(\"%s\").mkdir()) java.util.concurrent.locks.LockSupport.park(); %s"
            .formatted(folder.resolve("was-here").toString().replace("\\", "/"), body);
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      compiler.compile(Map.of(file, source.replace(body, waiting)), folder);
    }
    Heard heard = new Heard();
    Settings settings = Reference.SETTINGS.withoutAllowList().withBudget(3);
    try (Supervisor supervisor =
        new Supervisor(Reference.foldersBehind(folder), Reference.classPath(), settings, heard)) {
      supervisor.grade(STEP_02.subList(3, 5));
    }
    assertEquals(
        List.of(
            "starts relu",
            "starts reluDerivative",
            "passes reluDerivative",
            "starts relu",
            "passes relu"),
        heard.events);
  }

  private static Supervisor supervisor(Supervisor.Listener listener) {
    return new Supervisor(Reference.FOLDERS, Reference.classPath(), Reference.SETTINGS, listener);
  }
}
