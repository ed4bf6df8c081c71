package gradus.exercises.step01;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.Arrays;

/** Mistakes that a student may have made, in each method of step 01. */
final class MatrixMistakes {

  private MatrixMistakes() {}

  /** Wrong ways to a product. */
  static GivenCase ofProduct(Matrix left, Matrix right) {
    int last = left.columns() - 1;
    GivenCase given =
        GivenCase.of("left", left)
            .and("right", right)
            .mistake(
                "overwritten",
                "Every entry is its last term alone: the terms before it are overwritten, not added.",
                () -> term(left, right, last))
            .mistake(
                "last-term-skipped",
                "Every sum lacks its last term.",
                () -> left.multiply(right).minus(term(left, right, last)))
            .mistake(
                "first-term-skipped",
                "Every sum lacks its first term.",
                () -> left.multiply(right).minus(term(left, right, 0)))
            .mistake(
                "integer-division",
                "Every sum is cut to a whole number at each term: it is kept in an int.",
                () -> inInts(left, right))
            .mistake(
                "integer-division",
                "The entries are cut to whole numbers before they are multiplied: look for (int).",
                () -> left.map(x -> (int) x).multiply(right));
    return right.rows() != right.columns()
        ? given
        : given.mistake(
            "transposed-factor",
            "The right matrix is read by its rows, where its columns are due.",
            () -> left.multiply(right.transpose()));
  }

  /** left[i,k] · right[k,j] for one k. */
  private static Matrix term(Matrix left, Matrix right, int k) {
    Matrix column = Matrix.row(left.transpose().toArrays()[k]).transpose();
    return column.multiply(Matrix.row(right.toArrays()[k]));
  }

  private static Matrix inInts(Matrix left, Matrix right) {
    Matrix product = Matrix.zeros(left.rows(), right.columns());
    for (int k = 0; k < left.columns(); k++) {
      product = product.plus(term(left, right, k)).map(x -> (int) x);
    }
    return product;
  }

  /** Wrong ways to a transpose. */
  static GivenCase ofTranspose(Matrix matrix) {
    return GivenCase.of("matrix", matrix)
        .mistake(
            "reshaped",
            "The numbers are in their old order in a matrix of the new shape.",
            () -> Matrix.of(matrix.columns(), matrix.rows(), entries(matrix)));
  }

  private static double[] entries(Matrix matrix) {
    return Arrays.stream(matrix.toArrays()).flatMapToDouble(Arrays::stream).toArray();
  }

  /** Wrong ways to a matrix and a row. */
  static GivenCase ofSum(Matrix matrix, Matrix row) {
    GivenCase given =
        GivenCase.of("matrix", matrix)
            .and("row", row)
            .mistake("bias-missing", "The row is not added at all.", matrix::copy);
    if (matrix.rows() > 1) {
      given =
          given.mistake(
              "first-row-only",
              "The row is added to the first row only.",
              () -> firstRowOnly(matrix, row));
    }
    return matrix.rows() > matrix.columns()
        ? given
        : given.mistake(
            "wrong-index",
            "Row i has row[i] added to all of its entries: the index is that of the row, not of the"
                + " column.",
            () -> byRowIndex(matrix, row));
  }

  private static Matrix firstRowOnly(Matrix matrix, Matrix row) {
    Matrix sum = matrix.copy();
    for (int j = 0; j < row.columns(); j++) {
      sum.set(0, j, matrix.get(0, j) + row.entry(j));
    }
    return sum;
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
    int last = matrix.rows() - 1;
    GivenCase given =
        GivenCase.of("matrix", matrix)
            .ofBatch(matrix.rows())
            .mistake(
                "summed-the-other-way",
                "Each row is added up, where each column is due.",
                () -> matrix.transpose().sumRows());
    return last == 0
        ? given
        : given
            .mistake(
                "last-row-only",
                "The sums are the last row alone: the rows before it are overwritten, not added.",
                () -> row(matrix, last))
            .mistake(
                "last-row-skipped",
                "The last row is left out.",
                () -> matrix.sumRows().minus(row(matrix, last)))
            .mistake(
                "first-row-skipped",
                "The first row is left out.",
                () -> matrix.sumRows().minus(row(matrix, 0)));
  }

  private static Matrix row(Matrix matrix, int row) {
    return Matrix.row(matrix.toArrays()[row]);
  }
}
