package gradus.grading.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void aDistanceIsInfiniteWhereANumberIsMissing() {
    assertEquals(3, Comparison.distance(1, -2));
    assertEquals(INFINITY, Comparison.distance(NAN, 1));
    assertEquals(INFINITY, Comparison.distance(1, NAN));
    assertEquals(INFINITY, Comparison.distance(INFINITY, -INFINITY));
    assertEquals(0, Comparison.distance(INFINITY, INFINITY));
  }

  @Test
  void whatIsInfinitelyFarIsNeverNear() {
    assertFalse(Comparison.near(INFINITY, 1, INFINITY));
    assertFalse(Comparison.near(NAN, 1, INFINITY));
    assertFalse(Comparison.near(1, 2, 1));
    assertTrue(Comparison.near(1, 2, 1e12));
    assertTrue(Comparison.near(INFINITY, INFINITY, 1));
  }

  @Property
  void aNumberIsNearItself(@ForAll double number) {
    assertTrue(Comparison.near(number, number, 1));
  }

  @Property
  void aDistanceIsTheSameFromBothEnds(@ForAll double a, @ForAll double b) {
    assertEquals(Comparison.distance(a, b), Comparison.distance(b, a));
    assertTrue(Comparison.distance(a, b) >= 0);
  }

  @Test
  void theLargestEntryIsTheLargestFiniteOne() {
    assertEquals(7, Comparison.largest(Matrix.row(3, -7, INFINITY, NAN)));
    assertEquals(0, Comparison.largest(Matrix.row(NAN)));
    assertEquals(0, Comparison.largest(Matrix.zeros(0, 0)));
  }

  @Test
  void notANumberIsMoreWrongThanANumber() {
    Matrix yours = Matrix.row(5, NAN);
    Matrix right = Matrix.row(0, 0);
    assertTrue(Comparison.moreWrong(yours, right, 1, 0));
    assertFalse(Comparison.moreWrong(yours, right, 0, 1));
  }

  @Test
  void aPlaceIsRowAndColumn() {
    Matrix matrix = Matrix.zeros(2, 3);
    assertEquals("[0,2]", Comparison.place(matrix, 2));
    assertEquals("[1,0]", Comparison.place(matrix, 3));
  }

  @Test
  void numbersStandBesideEachOtherWithTheirSource() {
    assertEquals(
        "y   yours 1   finite differences 2", Comparison.beside("y", 1, 2, "finite differences"));
    assertEquals(
        "y[0,1]   yours 4   expected 3",
        Comparison.entry("y", Matrix.row(1, 4), Matrix.row(1, 3), 1, "expected"));
  }
}
