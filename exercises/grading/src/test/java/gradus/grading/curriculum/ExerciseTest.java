package gradus.grading.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One exercise, one step and one status, each by itself. */
class ExerciseTest {

  private static final Exercise FORWARD = new Exercise(7, "DenseLayer", "forward", 3);
  private static final Exercise FINALE = new Exercise(0, "Finale", "solvesXor", 0);

  @Test
  void anExerciseHasItsNames() {
    assertEquals("DenseLayer.forward", FORWARD.id());
    assertEquals("07 DenseLayer.forward", FORWARD.label());
    assertEquals("step07", FORWARD.folder());
    assertEquals(
        "exercises/src/main/java/gradus/exercises/step07/DenseLayer.java", FORWARD.source());
  }

  @Test
  void theFinaleHasNoNumber() {
    assertTrue(FINALE.isFinale());
    assertFalse(FORWARD.isFinale());
    assertEquals("Finale", FINALE.label());
    assertEquals("finale", FINALE.folder());
    assertEquals("exercises/src/main/java/gradus/exercises/finale/Finale.java", FINALE.source());
  }

  @Test
  void aPartNamesItWhole() {
    List.of("07", "7", "step07", "DenseLayer", "DenseLayer.forward")
        .forEach(part -> assertTrue(FORWARD.isPartOf(part), part));
    List.of("", "0", "70", "forward", "Dense", "DenseLayer.forward.")
        .forEach(part -> assertFalse(FORWARD.isPartOf(part), part));
  }

  @Test
  void aStepKnowsItsPointsAndPlaces() {
    Exercise other = new Exercise(7, "DenseLayer", "biasGradient", 2);
    Step step = new Step(7, "Dense", "DenseProperties", false, List.of(FORWARD, other), "");
    assertEquals(5, step.points());
    assertEquals("07", step.label());
    assertEquals("step07", step.folder());
    assertEquals("gradus.exercises.step07.DenseProperties", step.propertiesClass());
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void theNameOfAStatusLeadsBackToIt(Status status) {
    assertEquals(status, Status.of(status.id()));
    assertTrue(status.id().matches("[a-z-]+"), status.id());
  }

  @Test
  void aStatusHasTheNameOfTheGradeFile() {
    assertEquals("not-started", Status.NOT_STARTED.id());
    assertEquals("not started", Status.NOT_STARTED.words());
    assertThrows(IllegalArgumentException.class, () -> Status.of("excellent"));
  }

  @Test
  void troubleIsWhatHasToBeMended() {
    List<Status> trouble =
        List.of(Status.WRONG, Status.DOES_NOT_RUN, Status.NOT_ALLOWED, Status.TOO_SLOW);
    for (Status status : Status.values()) {
      assertEquals(trouble.contains(status), status.isTrouble(), status.words());
    }
  }
}
