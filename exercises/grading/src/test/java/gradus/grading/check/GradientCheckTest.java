package gradus.grading.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.grading.diagnosis.GivenCase;
import gradus.grading.diagnosis.WrongAnswer;
import gradus.math.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients against finite differences, in both directions. */
class GradientCheckTest {

  private static final GivenCase NOTHING = GivenCase.NOTHING;
  private static final Matrix NUMERIC = Matrix.row(0.5, -2, 30);

  @Test
  void whatFiniteDifferencesAreOffIsAccepted() {
    assertAccepted(NUMERIC.scale(1 + 1e-11));
    assertAccepted(NUMERIC);
  }

  @ParameterizedTest
  @ValueSource(doubles = {29, -30, 0, 60, Double.NaN, Double.NEGATIVE_INFINITY})
  void oneWrongEntryIsNamed(double entry) {
    WrongAnswer wrong = assertThrows(WrongAnswer.class, () -> check(Matrix.row(0.5, -2, entry)));
    assertEquals("dL/dW[0,2]   yours", wrong.getMessage().substring(0, 18));
    assertEquals("finite differences 30", wrong.getMessage().replaceFirst(".*   ", ""));
  }

  @Test
  void aGradientOfNothingButNotANumberIsRefused() {
    assertRefused(NUMERIC.map(x -> Double.NaN));
  }

  @Test
  void aWrongSignOrFactorIsRefusedAndNamed() {
    WrongAnswer sign = assertThrows(WrongAnswer.class, () -> check(NUMERIC.scale(-1)));
    assertEquals("sign", sign.match().explaining().get(0).id());
    WrongAnswer twice = assertThrows(WrongAnswer.class, () -> check(NUMERIC.scale(2)));
    assertEquals("factor-2", twice.match().explaining().get(0).id());
  }

  @Test
  void nullAndAWrongShapeAreReported() {
    assertEquals("dL/dW is null", assertThrows(WrongAnswer.class, () -> check(null)).getMessage());
    assertEquals(
        "dL/dW is 3×1, it must be 1×3",
        assertThrows(WrongAnswer.class, () -> check(NUMERIC.transpose())).getMessage());
  }

  @Test
  void whereTermsCancelRoundingIsAccepted() {
    Matrix rounding = Matrix.row(3e-13, -2e-13);
    assertDoesNotThrow(() -> Check.gradient("g", Matrix.zeros(1, 2), rounding, NOTHING));
    assertThrows(
        WrongAnswer.class, () -> Check.gradient("g", Matrix.row(0, 1e-3), rounding, NOTHING));
  }

  @Test
  void aLargeFunctionHasMoreNoise() {
    Matrix zero = Matrix.zeros(1, 2);
    Matrix noise = Matrix.row(1e-8, 0);
    assertDoesNotThrow(() -> Check.gradient("g", zero, noise, 1e10, NOTHING));
    assertThrows(WrongAnswer.class, () -> Check.gradient("g", zero, noise, 1, NOTHING));
  }

  @Test
  void theSizeOfTheFunctionExcusesNoWrongGradient() {
    Matrix wrong = NUMERIC.scale(-1);
    assertThrows(WrongAnswer.class, () -> Check.gradient("g", wrong, NUMERIC, 1, NOTHING));
    Matrix missing = NUMERIC.map(x -> Double.NaN);
    assertThrows(WrongAnswer.class, () -> Check.gradient("g", missing, NUMERIC, 1e10, NOTHING));
    assertThrows(WrongAnswer.class, () -> Check.gradient("g", null, NUMERIC, 1, NOTHING));
    assertDoesNotThrow(() -> Check.gradient("g", NUMERIC.copy(), NUMERIC, 1, NOTHING));
  }

  private static void assertAccepted(Matrix yours) {
    assertDoesNotThrow(() -> check(yours));
  }

  private static void assertRefused(Matrix yours) {
    assertThrows(WrongAnswer.class, () -> check(yours));
  }

  private static void check(Matrix yours) {
    Check.gradient("dL/dW", yours, NUMERIC, NOTHING);
  }
}
