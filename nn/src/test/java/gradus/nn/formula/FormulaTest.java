package gradus.nn.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.math.Matrix;
import gradus.nn.formula.Entrywise.Sign;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what each formula gives, by numbers that a person can check. */
class FormulaTest {

  private static final Quantity A = new Quantity("left", "A", "the left matrix");
  private static final Quantity B = new Quantity("right", "B", "the right matrix");
  private static final Quantity ROW = new Quantity("row", "r", "the row");
  private static final Quantity COLUMN = new Quantity("column", "c", "the column");
  private static final Quantity WIDE = new Quantity("wide", "V", "the wide matrix");

  private static final Quantities CASE =
      Quantities.NONE
          .and(A, Matrix.of(2, 2, 1, 2, 3, 4))
          .and(B, Matrix.of(2, 2, 5, 6, 7, 8))
          .and(ROW, Matrix.row(10, 20))
          .and(COLUMN, Matrix.column(10, 20))
          .and(WIDE, Matrix.of(2, 3, 1, 2, 3, 4, 5, 6));

  private static void gives(Formula formula, double... entries) {
    Matrix value = formula.value(CASE);
    assertEquals(Matrix.of(value.rows(), value.columns(), entries), value, formula.toString());
  }

  @Test
  void productsAndTransposes() {
    gives(A.times(B), 19, 22, 43, 50);
    gives(A.times(COLUMN), 50, 110);
    assertEquals(Matrix.of(3, 2, 1, 4, 2, 5, 3, 6), WIDE.transposed().value(CASE));
    assertEquals(Matrix.of(3, 2, 1, 2, 3, 4, 5, 6), Transposed.reshaped(WIDE).value(CASE));
    assertThrows(FormulaException.class, () -> WIDE.times(A).value(CASE));
  }

  @ParameterizedTest
  @CsvSource({
    "PLUS, 9", "MINUS, 5", "TIMES, 14", "OVER, 3.5", "POWER, 49", "LARGER, 7", "SMALLER, 2",
    "ABOVE, 1", "AT_LEAST, 1", "BELOW, 0", "AT_MOST, 0", "SAME, 0", "NEAR, 0", "AT_MOST_HALF_OFF, 0"
  })
  void operationsOnTwoNumbers(Sign sign, double expected) {
    gives(new Entrywise(sign, new Constant(7), new Constant(2)), expected);
  }

  @ParameterizedTest
  @EnumSource(
      value = Sign.class,
      names = {"AT_LEAST", "AT_MOST", "SAME", "NEAR", "AT_MOST_HALF_OFF"})
  void equalNumbers(Sign sign) {
    gives(new Entrywise(sign, Constant.TWO, Constant.TWO), 1);
  }

  @Test
  void rowsColumnsAndNumbersAreRepeated() {
    gives(A.plus(ROW), 11, 22, 13, 24);
    gives(A.minus(COLUMN), -9, -8, -17, -16);
    gives(Constant.TWO.hadamard(A), 2, 4, 6, 8);
    gives(COLUMN.plus(ROW), 20, 30, 30, 40);
    assertThrows(FormulaException.class, () -> A.plus(WIDE).value(CASE));
  }

  @ParameterizedTest
  @CsvSource({
    "SIGMOID, 0, 0.5", "TANH, 0, 0", "RELU, -2, 0", "LOGARITHM, 1, 0", "LOGARITHM_10, 100, 2",
    "LOGARITHM_2, 8, 3", "LOGARITHM_1P, 0, 0", "EXPONENTIAL, 0, 1", "SQUARE, -3, 9", "ROOT, 9, 3",
    "ABSOLUTE, -3, 3", "CUBE, -2, -8", "ONE, 7, 1", "SIGN, -3, -1", "NEGATIVE, 2, -2",
    "CUT, -2.7, -2", "ROUNDED, 2.7, 3"
  })
  void functions(Function function, double argument, double expected) {
    double value = new Constant(argument).map(function).value(CASE).entry(0);
    assertEquals(expected, value, 1e-15);
  }

  @ParameterizedTest
  @CsvSource({
    "SUM, -1",
    "LARGEST, 3",
    "SMALLEST, -5",
    "FIRST, 3",
    "LAST, 1",
    "WITHOUT_FIRST, -4",
    "WITHOUT_LAST, -2",
    "EVERY_OTHER, 4",
    "LARGEST_OR_ZERO, 3",
    "LARGEST_SIZE, 5"
  })
  void oneNumberOutOfMany(Reduction.Kind kind, double expected) {
    assertEquals(expected, kind.of(new double[] {3, -5, 1}));
    assertEquals(0, Reduction.Kind.LARGEST_OR_ZERO.of(new double[] {-1, -2}));
  }

  @Test
  void reductions() {
    gives(A.sumRows(), 4, 6);
    assertEquals(Matrix.column(3, 7), A.sumColumns().value(CASE));
    assertEquals(Matrix.column(2, 4), A.largestOfRows().value(CASE));
    gives(A.sum(), 10);
    gives(A.mean(), 2.5);
    gives(A.largest(), 4);
  }

  @Test
  void countsAndConstants() {
    gives(new Count(Count.What.ROWS, WIDE), 2);
    gives(new Count(Count.What.COLUMNS, WIDE), 3);
    gives(new Count(Count.What.ENTRIES, WIDE), 6);
    gives(new Constant(0.25), 0.25);
    gives(new Clipped(2, 3, A), 2, 2, 3, 3);
  }

  @ParameterizedTest
  @CsvSource({
    "ROUNDED, 1.25, 1.2", "ROUNDED, -1.27, -1.3", "CUT, 1.27, 1.2", "CUT, -1.27, -1.2",
    "ZERO_BELOW, 0.05, 0", "ZERO_BELOW, -0.5, -0.5", "INSIDE, 0.05, 0.1", "INSIDE, 7, 0.9",
    "ADDED, 1, 1.1", "STRETCHED, 2, 2.2"
  })
  void digits(Digits.Change change, double x, double expected) {
    double value = new Digits(change, 1, new Constant(x)).value(CASE).entry(0);
    assertEquals(expected, value, 1e-12);
  }

  @Test
  void aNameChangesNothing() {
    Named named = A.plus(B).named("sum", "the sum");
    gives(named, 6, 8, 10, 12);
    assertEquals(List.of(A.plus(B)), named.operands());
    gives(Slopes.ofSigmoid(new Constant(0.25), ""), 0.1875);
  }

  @Test
  void aPartIsReplacedWhereverItStands() {
    Named twice = B.named("twice", "B");
    Formula formula = A.times(twice).plus(twice);
    gives(formula.replacing(twice, A), 1 + 7, 2 + 10, 3 + 15, 4 + 22);
    assertSame(formula, formula.replacing(ROW, A), "which is not in it");
    assertEquals(A, formula.replacing(formula, A));
  }

  /** The text is for the keepers: with no more brackets than it needs. */
  @Test
  void formulasAreWrittenAsTheLessonDoes() {
    assertEquals("(A B) + r", A.times(B).plus(ROW).toString());
    assertEquals("Aᵀ", A.transposed().toString());
    assertEquals("(A + B)ᵀ", A.plus(B).transposed().toString());
  }
}
