package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.Status;
import gradus.exercises.grading.Supervisor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The supervisor, with code that does no harm. */
class SupervisorTest {

  private static final List<Path> SOLUTIONS =
      List.of(Path.of("target", "test-classes"), Path.of("target", "classes"));

  private static final List<Method> STEP_02 = Ladder.STEPS.get(1).methods();

  private static final class Heard implements Supervisor.Listener {

    private final List<String> events = new ArrayList<>();

    @Override
    public void starts(Method method) {
      events.add("starts " + method.name());
    }

    @Override
    public void ends(Method method, Gradings gradings) {
      events.add(gradings.of(method).status().id() + " " + method.name());
    }
  }

  @Test
  void oneWorkerGradesAgainAndAgain() throws InterruptedException {
    try (Supervisor supervisor = supervisor(new Heard())) {
      for (int run = 0; run < 2; run++) {
        Gradings gradings = supervisor.grade(STEP_02);
        STEP_02.forEach(method -> assertEquals(Status.PASSES, gradings.of(method).status()));
        assertTrue(gradings.of(STEP_02.get(0)).properties() > 1);
      }
      assertEquals(1, supervisor.workersStarted());
    }
  }

  @Test
  void theListenerHearsEveryMethodInTheOrderOfTheLadder() throws InterruptedException {
    Heard heard = new Heard();
    try (Supervisor supervisor = supervisor(heard)) {
      supervisor.grade(List.of(STEP_02.get(3), STEP_02.get(0)));
    }
    assertEquals(
        List.of("starts sigmoid", "passes sigmoid", "starts relu", "passes relu"), heard.events);
  }

  private static Supervisor supervisor(Supervisor.Listener listener) {
    return new Supervisor(SOLUTIONS, ClassPath.ofTests(), listener);
  }
}
