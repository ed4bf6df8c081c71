package gradus.exercises.step01;

import gradus.math.Matrix;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.mistake.Reference;

/** The formulas of step 01. */
final class MatricesFormulas {

  private static final Quantity LEFT = new Quantity("left", "A", "the left matrix");
  private static final Quantity RIGHT = new Quantity("right", "B", "the right matrix");
  private static final Quantity MATRIX = new Quantity("matrix", "A", "the matrix");
  private static final Quantity ROW = new Quantity("row", "r", "the row");

  /** A B. */
  static final Reference PRODUCT = Reference.of(LEFT.times(RIGHT));

  /** Aᵀ. */
  static final Reference TRANSPOSE = Reference.of(MATRIX.transposed());

  /** A + r, for every row of A. */
  static final Reference SUM = Reference.of(MATRIX.plus(ROW));

  /** The sum of all rows of A. */
  static final Reference SUMS = Reference.of(MATRIX.sumRows());

  private MatricesFormulas() {}

  static Quantities ofProduct(Matrix left, Matrix right) {
    return Quantities.NONE.and(LEFT, left).and(RIGHT, right);
  }

  static Quantities of(Matrix matrix) {
    return Quantities.NONE.and(MATRIX, matrix);
  }

  static Quantities ofSum(Matrix matrix, Matrix row) {
    return of(matrix).and(ROW, row);
  }
}
