package gradus.exercises.step01;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;

/** Mistakes that a student may have made, in each method of step 01. */
final class MatrixMistakes {

  private MatrixMistakes() {}

  /** Wrong ways to a product. */
  static GivenCase ofProduct(Matrix left, Matrix right) {
    return GivenCase.of("left", left)
        .and("right", right)
        .by(MatricesFormulas.PRODUCT, MatricesFormulas.ofProduct(left, right))
        .mistake(
            "integer-division",
            "Every sum is cut to a whole number at each term: it is kept in an int.",
            () -> inInts(left, right));
  }

  private static Matrix inInts(Matrix left, Matrix right) {
    Matrix product = Matrix.zeros(left.rows(), right.columns());
    for (int k = 0; k < left.columns(); k++) {
      Matrix column = Matrix.row(left.transpose().toArrays()[k]).transpose();
      Matrix term = column.multiply(Matrix.row(right.toArrays()[k]));
      product = product.plus(term).map(x -> (int) x);
    }
    return product;
  }

  /** Wrong ways to a transpose. */
  static GivenCase ofTranspose(Matrix matrix) {
    return GivenCase.of("matrix", matrix)
        .by(MatricesFormulas.TRANSPOSE, MatricesFormulas.of(matrix));
  }

  /** Wrong ways to a matrix and a row. */
  static GivenCase ofSum(Matrix matrix, Matrix row) {
    GivenCase given =
        GivenCase.of("matrix", matrix)
            .and("row", row)
            .by(MatricesFormulas.SUM, MatricesFormulas.ofSum(matrix, row));
    return matrix.rows() > matrix.columns()
        ? given
        : given.mistake(
            "wrong-index",
            "Row i has row[i] added to all of its entries: the index is that of the row, not of the"
                + " column.",
            () -> byRowIndex(matrix, row));
  }

  private static Matrix byRowIndex(Matrix matrix, Matrix row) {
    Matrix sum = matrix.copy();
    for (int k = 0; k < sum.size(); k++) {
      sum.setEntry(k, matrix.entry(k) + row.entry(k / matrix.columns()));
    }
    return sum;
  }

  /** Wrong ways to the sums of the columns. */
  static GivenCase ofSums(Matrix matrix) {
    return GivenCase.of("matrix", matrix)
        .ofBatch(matrix.rows())
        .by(MatricesFormulas.SUMS, MatricesFormulas.of(matrix));
  }
}
