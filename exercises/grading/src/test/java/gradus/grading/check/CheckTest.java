package gradus.grading.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.diagnosis.GivenCase;
import gradus.grading.diagnosis.WrongAnswer;
import gradus.math.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons of values, in both directions. */
class CheckTest {

  private static final GivenCase NOTHING = GivenCase.NOTHING;
  private static final Matrix RIGHT = Matrix.of(new double[][] {{1, -2}, {0, 1000}});

  @Test
  void aRightMatrixPasses() {
    assertPasses(() -> Check.matrix("y", RIGHT.copy(), RIGHT, NOTHING));
    assertPasses(() -> Check.matrix("y", RIGHT.toArrays(), RIGHT, NOTHING));
    assertPasses(() -> Check.row("y", new double[] {1, 2}, Matrix.row(1, 2), NOTHING));
  }

  @Test
  void theRoundingOfADoubleIsAccepted() {
    assertPasses(() -> Check.matrix("y", RIGHT.scale(1 + 1e-14), RIGHT, NOTHING));
    assertPasses(() -> Check.number("y", 0.1 + 0.2, 0.3, NOTHING));
    assertPasses(() -> Check.relative("y", 1e-300 * (1 + 1e-14), 1e-300, NOTHING));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1001, -1000, 0, Double.NaN, Double.POSITIVE_INFINITY})
  void oneWrongEntryIsNamed(double entry) {
    Matrix yours = RIGHT.copy();
    yours.set(1, 1, entry);
    String message = refusal(() -> Check.matrix("y", yours, RIGHT, NOTHING));
    assertTrue(message.startsWith("y[1,1]   yours "), message);
    assertTrue(message.endsWith("   expected 1000"), message);
  }

  @Test
  void theMostWrongEntryIsNamed() {
    Matrix yours = Matrix.of(new double[][] {{5, 99}, {0, 1003}});
    String message = refusal(() -> Check.matrix("y", yours, RIGHT, NOTHING));
    assertEquals("y[0,1]   yours 99   expected -2", message);
  }

  @Test
  void notANumberIsMoreWrongThanAnyNumber() {
    Matrix yours = Matrix.of(new double[][] {{1e300, Double.NaN}, {0, 1000}});
    assertTrue(refusal(() -> Check.matrix("y", yours, RIGHT, NOTHING)).startsWith("y[0,1]"));
  }

  @Test
  void theOnlyEntryNeedsNoPlace() {
    Matrix one = Matrix.row(1);
    assertEquals(
        "y   yours 2   expected 1", refusal(() -> Check.matrix("y", Matrix.row(2), one, NOTHING)));
  }

  @Test
  void twoThatDifferAreNotPrintedAlike() {
    String message = refusal(() -> Check.number("y", 1.0001, 1, NOTHING));
    assertEquals("y   yours 1.0001   expected 1", message);
  }

  @Test
  void nullIsReported() {
    assertEquals("y is null", refusal(() -> Check.matrix("y", (Matrix) null, RIGHT, NOTHING)));
    assertEquals("y is null", refusal(() -> Check.matrix("y", (double[][]) null, RIGHT, NOTHING)));
    assertEquals("y is null", refusal(() -> Check.row("y", null, RIGHT, NOTHING)));
    double[][] rows = {{1, -2}, null};
    assertEquals("row 1 of y is null", refusal(() -> Check.matrix("y", rows, RIGHT, NOTHING)));
  }

  @Test
  void aWrongShapeIsReported() {
    assertEquals(
        "y is 2×1, it must be 2×2",
        refusal(() -> Check.matrix("y", Matrix.zeros(2, 1), RIGHT, NOTHING)));
    assertEquals(
        "y is 1×3, it must be 2×2", refusal(() -> Check.row("y", new double[3], RIGHT, NOTHING)));
    assertEquals(
        "y is 0×0, it must be 2×2",
        refusal(() -> Check.matrix("y", new double[0][], RIGHT, NOTHING)));
    double[][] ragged = {{1, -2}, {0}};
    assertEquals(
        "row 1 of y has 1 entries, row 0 has 2",
        refusal(() -> Check.matrix("y", ragged, RIGHT, NOTHING)));
  }

  @Test
  void aTransposeIsRefusedAndNamed() {
    WrongAnswer wrong =
        assertThrows(WrongAnswer.class, () -> Check.matrix("y", RIGHT.transpose(), RIGHT, NOTHING));
    assertEquals("transposed", wrong.match().explaining().get(0).id());
  }

  @ParameterizedTest
  @CsvSource({
    "2,         1",
    "1e-3,      0",
    "-1e3,      1e3",
    "NaN,       1",
    "1,         NaN",
    "Infinity,  1e308",
    "1e308,     Infinity",
    "-Infinity, Infinity"
  })
  void aWrongNumberIsRefused(double yours, double expected) {
    assertRefused(() -> Check.number("y", yours, expected, NOTHING));
    assertRefused(() -> Check.relative("y", yours, expected, NOTHING));
    Matrix right = Matrix.row(expected, 0);
    assertRefused(() -> Check.matrix("y", Matrix.row(yours, 0), right, NOTHING));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, 1, -1e300, 1e-300, Double.POSITIVE_INFINITY})
  void theRightNumberPasses(double number) {
    assertPasses(() -> Check.number("y", number, number, NOTHING));
    assertPasses(() -> Check.matrix("y", Matrix.row(number), Matrix.row(number), NOTHING));
  }

  @Test
  void aSmallNumberIsCheckedByItsOwnSize() {
    assertPasses(() -> Check.number("y", 2e-300, 1e-300, NOTHING));
    assertRefused(() -> Check.relative("y", 2e-300, 1e-300, NOTHING));
    assertRefused(() -> Check.relative("y", 0, 1e-300, NOTHING));
  }

  @Test
  void anythingElseIsRefusedInItsOwnWords() {
    assertPasses(() -> Check.that(true, "never", NOTHING));
    assertPasses(() -> Check.that(true, "never", "id", NOTHING));
    GivenCase given = GivenCase.of("n", 3);
    assertEquals("n 3\nit is odd", refusal(() -> Check.that(false, "it is odd", given)));
    WrongAnswer seen =
        assertThrows(WrongAnswer.class, () -> Check.that(false, "it is odd", "odd-number", given));
    assertTrue(seen.match().certain());
    assertEquals("odd-number", seen.match().explaining().get(0).id());
  }

  private static void assertPasses(Executable check) {
    assertDoesNotThrow(check);
  }

  private static void assertRefused(Executable check) {
    assertThrows(WrongAnswer.class, check);
  }

  private static String refusal(Executable check) {
    return assertThrows(WrongAnswer.class, check).getMessage();
  }
}
