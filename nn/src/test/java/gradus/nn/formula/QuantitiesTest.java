package gradus.nn.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the values of a case. */
class QuantitiesTest {

  private static final Quantity X = new Quantity("x", "x", "x");
  private static final Quantity Y = new Quantity("y", "y", "y");

  @Test
  void valuesAreCopied() {
    Matrix value = Matrix.row(1, 2);
    Quantities quantities = Quantities.NONE.and(X, value);
    value.set(0, 0, 9);
    assertEquals(Matrix.row(1, 2), quantities.of(X));
    assertEquals(Matrix.row(3), quantities.and(X, 3).of(X), "the new value counts");
    assertEquals(Matrix.row(1, 2), quantities.of(X), "and only there");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertTrue(Quantities.NONE.and(X, 1).has(X));
    assertFalse(Quantities.NONE.and(X, 1).has(Y));
    assertThrows(FormulaException.class, () -> Quantities.NONE.of(X));
  }

  @Test
  void theLargestCounts() {
    assertEquals(0, Quantities.NONE.largest());
    assertEquals(6, Quantities.NONE.and(X, 1).and(Y, Matrix.zeros(2, 3)).largest());
  }

  @Test
  void stepsAreChangedToo() {
    Quantities given = Quantities.NONE.and(X, 1).inSteps(List.of(Quantities.NONE.and(Y, 2)));
    Quantities doubled = given.map(value -> value.scale(2));
    assertEquals(Matrix.row(2), doubled.of(X));
    assertEquals(Matrix.row(4), doubled.steps().get(0).of(Y));
    assertEquals(3, given.withMoreSteps().steps().size());
  }
}
