package gradus.nn.mistake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests when two answers are the same, and the factors between those that are not. */
class MatchTest {

  private static boolean isSame(double one, double other) {
    return Match.isSame(Matrix.row(one), Matrix.row(other));
  }

  @Test
  void nineDigits() {
    assertTrue(isSame(1, 1 + 5e-10));
    assertFalse(isSame(1, 1 + 5e-9));
    assertTrue(isSame(1e-30, 1e-30 * (1 + 5e-10)), "however small");
    assertFalse(isSame(1e-30, 2e-30));
    assertFalse(isSame(1, -1));
    assertFalse(Match.isSame(Matrix.row(1, 2), Matrix.column(1, 2)), "another shape");
  }

  @Test
  void besideALargeEntryASmallOneMayBeRounding() {
    assertTrue(Match.isSame(Matrix.row(1e6, 0), Matrix.row(1e6, 5e-10)));
    assertFalse(Match.isSame(Matrix.row(1e6, 0), Matrix.row(1e6, 5e-9)));
  }

  @Test
  void whatIsNoNumber() {
    double nan = Double.NaN;
    double infinite = Double.POSITIVE_INFINITY;
    assertTrue(isSame(nan, nan));
    assertTrue(isSame(infinite, infinite));
    assertFalse(isSame(nan, 1));
    assertFalse(isSame(1, nan));
    assertFalse(isSame(infinite, 1));
    assertFalse(isSame(1, infinite));
    assertFalse(isSame(infinite, -infinite));
    assertFalse(isSame(nan, infinite));
    assertTrue(Match.isSame(Matrix.row(infinite, 1), Matrix.row(infinite, 1)));
    assertFalse(Match.isSame(Matrix.row(infinite, 1), Matrix.row(infinite, 2)));
  }

  @Test
  void factors() {
    List<Double> ofOne = Factor.madeOf(1).stream().map(factor -> factor.of(5)).toList();
    assertEquals(List.of(-1.0, 2.0, 0.5, 5.0, 0.2), ofOne);
    assertTrue(Factor.madeOf(1).stream().allMatch(factor -> factor.slips() == 1));
    List<Double> ofTwo = Factor.madeOf(2).stream().map(factor -> factor.of(5)).toList();
    assertTrue(ofTwo.containsAll(List.of(-2.0, 10.0, -0.5, 4.0)), ofTwo::toString);
    assertEquals(1, Factor.NONE.of(5));
    assertTrue(Factor.madeOf(1).stream().anyMatch(factor -> Double.isNaN(factor.of(0))));
  }
}
