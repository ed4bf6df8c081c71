package gradus.nn.program;

import static gradus.nn.formula.Constant.ONE;
import static gradus.nn.formula.Constant.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.math.Matrix;
import gradus.nn.formula.Formula;
import gradus.nn.formula.FormulaException;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.program.MovedEntry.Earlier;
import org.junit.jupiter.api.Test;

/** Tests of what formulas say about loops and about values that are brought up to date. */
class ProgramTest {

  private static final Quantity X = new Quantity("x", "x", "x");
  private static final Quantity W = new Quantity("w", "w", "w");
  private static final Quantities CASE =
      Quantities.NONE.and(X, Matrix.row(3, 5)).and(W, Matrix.row(10, 20));

  @Test
  void eachEntryIsMovedAlone() {
    Formula sums = new EachEntry(X, new MovedEntry(X, X.plus(ONE)).sum());
    assertEquals(Matrix.row(9, 9), sums.value(CASE));
  }

  @Test
  void entriesThatAreNotPutBackAddUp() {
    Formula moved = new MovedEntry(X, X.plus(ONE), Earlier.STILL_MOVED);
    assertEquals(Matrix.row(9, 10), new EachEntry(X, moved.sum()).value(CASE));
  }

  @Test
  void oneNumberMovesEveryEntryToTheSamePlace() {
    Formula sums = new EachEntry(X, new MovedEntry(X, ONE).sum());
    assertEquals(Matrix.row(6, 4), sums.value(CASE));
  }

  @Test
  void anEntryIsNoMatrix() {
    Formula moved = new EachEntry(X, new MovedEntry(X, X));
    assertThrows(FormulaException.class, () -> moved.value(CASE));
    Formula turned = new EachEntry(X, new MovedEntry(X, X.transposed()).sum());
    assertThrows(FormulaException.class, () -> turned.value(CASE));
  }

  @Test
  void aChangeIsWhatIsNewLessWhatWas() {
    Formula change = new Change(W, W.minus(X), TWO.negated());
    assertEquals(Matrix.row(1.5, 2.5), change.value(CASE));
  }

  @Test
  void aSlipIsOnlyInWhatTheProgramComputes() {
    Formula change = new Change(W, W.minus(X), ONE);
    assertEquals(Matrix.row(-10, -20), change.replacing(W, X).value(CASE));
  }

  @Test
  void indicesHaveTheShapeOfTheirMatrix() {
    Quantities wide = CASE.and(X, Matrix.of(2, 3, 1, 1, 1, 1, 1, 1));
    assertEquals(Matrix.of(2, 3, 0, 0, 0, 1, 1, 1), Indices.ofRows(X).value(wide));
    assertEquals(Matrix.of(2, 3, 0, 1, 2, 0, 1, 2), Indices.ofColumns(X).value(wide));
  }

  @Test
  void columnsAreTakenAgainWhereTheyAreTooFew() {
    Quantities wide = CASE.and(W, Matrix.row(1, 2, 3));
    assertEquals(Matrix.row(3, 5, 3), new Repeated(X, W).value(wide));
    assertEquals(Matrix.row(1, 2), new Repeated(W, X).value(wide));
  }
}
