package gradus.grading.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import gradus.nn.mistake.Diagnosis;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MistakeMatchTest {

  private static final Matrix RIGHT = Matrix.row(1, -2, 3.5);
  private static final GivenCase SQUARED =
      GivenCase.NOTHING.mistake("squared", "It is squared.", () -> RIGHT.map(x -> x * x));

  @Test
  void whatGivesTheAnswerExplainsItAndTheRestIsRefuted() {
    MistakeMatch match = MistakeMatch.of("y", Matrix.row(1, 4, 12.25), RIGHT, SQUARED, 0);
    assertEquals(List.of(new Diagnosis("squared", "It is squared.")), match.explaining());
    assertTrue(match.refuted().containsAll(Set.of("sign", "factor-2", "frozen")));
    assertFalse(match.refuted().contains("squared"));
    assertEquals("y", match.what());
    assertFalse(match.certain());
  }

  @Test
  void nothingExplainsAnAnswerOfItsOwn() {
    MistakeMatch match = MistakeMatch.of("y", Matrix.row(7, 8, 9), RIGHT, SQUARED, 0);
    assertEquals(List.of(), match.explaining());
    assertTrue(match.refuted().contains("squared"));
  }

  @Test
  void anAnswerOfAnotherShapeRefutesWhatHasTheRightOne() {
    MistakeMatch match = MistakeMatch.of("y", Matrix.column(1, -2, 3.5), RIGHT, SQUARED, 0);
    assertEquals("transposed", match.explaining().get(0).id());
    assertTrue(match.refuted().contains("squared"));
  }

  @Test
  void notANumberIsExplainedByNothing() {
    Matrix yours = Matrix.row(Double.NaN, Double.NaN, Double.NaN);
    assertEquals(List.of(), MistakeMatch.of("y", yours, RIGHT, SQUARED, 0).explaining());
  }

  @Test
  void withinTheNoiseNothingIsRefuted() {
    Matrix tiny = Matrix.row(1e-12);
    GivenCase given = GivenCase.NOTHING.mistakeInNumber("zero", "It is 0.", () -> 0);
    Matrix yours = Matrix.row(3e-12);
    assertTrue(MistakeMatch.of("y", yours, tiny, given, 0).refuted().contains("zero"));
    assertFalse(MistakeMatch.of("y", yours, tiny, given, 1e-9).refuted().contains("zero"));
  }

  @Test
  void ofTwoMistakesWithOneNameOneIsEnough() {
    GivenCase given =
        SQUARED.mistake("squared", "It is squared twice.", () -> RIGHT.map(x -> x * x * x * x));
    MistakeMatch match = MistakeMatch.of("y", Matrix.row(1, 4, 12.25), RIGHT, given, 0);
    assertFalse(match.refuted().contains("squared"));
  }

  @Test
  void answersAreToldApartByCaseAndValue() {
    Matrix yours = Matrix.row(7, 8, 9);
    int answer = MistakeMatch.of("y", yours, RIGHT, GivenCase.NOTHING, 0).answer();
    assertEquals(answer, MistakeMatch.of("y", yours.copy(), RIGHT, SQUARED, 0).answer());
    assertNotEquals(answer, MistakeMatch.of("y", yours, RIGHT, GivenCase.of("n", 1), 0).answer());
    assertNotEquals(answer, MistakeMatch.of("y", Matrix.row(7, 8, 8), RIGHT, SQUARED, 0).answer());
  }

  @Test
  void whatTheGraderSawIsCertain() {
    MistakeMatch match = MistakeMatch.seen("argument-changed", "x was changed");
    assertTrue(match.certain());
    assertEquals(List.of(new Diagnosis("argument-changed", "x was changed")), match.explaining());
  }
}
