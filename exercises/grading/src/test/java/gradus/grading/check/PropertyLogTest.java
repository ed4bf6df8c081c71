package gradus.grading.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.grading.diagnosis.Diagnoser;
import gradus.grading.diagnosis.GivenCase;
import gradus.grading.diagnosis.MistakeMatch;
import gradus.grading.diagnosis.PassingCases;
import gradus.grading.diagnosis.WrongAnswer;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyLogTest {

  private static final Matrix RIGHT = Matrix.row(3, 5);

  private final List<String> notes = new ArrayList<>();
  private final PropertyLog log = new PropertyLog((step, line) -> notes.add(step + " " + line));

  @Test
  void notesOfATryReachWhoeverKeepsTheLog() throws Exception {
    int result =
        log.during(
            () -> {
              Notes.add(11, "found in 3 of 5 starts");
              return 7;
            });
    assertEquals(7, result);
    assertEquals(List.of("11 found in 3 of 5 starts"), notes);
  }

  @Test
  void withoutATryNobodyHears() {
    Notes.add(11, "said to nobody");
    assertEquals(List.of(), notes);
  }

  @Test
  void theLogEndsWithTheTryEvenIfThatFails() {
    PropertyLog before = PropertyLog.current();
    Exception failure = new Exception("no");
    assertSame(
        failure,
        assertThrows(
            Exception.class,
            () ->
                log.during(
                    () -> {
                      assertSame(log, PropertyLog.current());
                      throw failure;
                    })));
    assertNotSame(log, PropertyLog.current());
    assertNotSame(before, log);
  }

  @Test
  void everyCheckRemembersItsRightAnswers() throws Exception {
    GivenCase given = GivenCase.NOTHING;
    assertRemembered(() -> Check.matrix("y", RIGHT.copy(), RIGHT, given));
    assertRemembered(() -> Check.row("y", new double[] {3, 5}, RIGHT, given));
    assertRemembered(() -> Check.gradient("y", RIGHT.copy(), RIGHT, given));
    assertRemembered(() -> Check.gradient("y", RIGHT.copy(), RIGHT, 1, given));
    assertRemembered(() -> Check.number("y", 3, 3, given));
    assertRemembered(() -> Check.relative("y", 3, 3, given));
  }

  @Test
  void aWrongAnswerIsNotRememberedAsRight() throws Exception {
    log.during(
        () ->
            assertThrows(
                WrongAnswer.class,
                () -> Check.matrix("y", RIGHT.scale(-1), RIGHT, GivenCase.NOTHING)));
    assertEquals(1, diagnosesAfter(log.passingCases()));
  }

  /** A right answer rules out the wrong sign, which two wrong ones would have proven. */
  private static void assertRemembered(Runnable check) throws Exception {
    PropertyLog log = new PropertyLog((step, line) -> {});
    log.during(
        () -> {
          assertDoesNotThrow(check::run);
          return null;
        });
    assertEquals(0, diagnosesAfter(log.passingCases()));
  }

  private static int diagnosesAfter(PassingCases right) {
    Diagnoser diagnoser = new Diagnoser();
    for (Matrix matrix : List.of(Matrix.row(1, 2), Matrix.row(7, 4))) {
      diagnoser.add(MistakeMatch.of("y", matrix.scale(-1), matrix, GivenCase.NOTHING, 0));
    }
    diagnoser.ruleOut(right);
    return diagnoser.diagnoses().size();
  }
}
