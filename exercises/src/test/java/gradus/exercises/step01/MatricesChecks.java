package gradus.exercises.step01;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;

/** Laws that tie the operations together, and what they must leave alone. */
final class MatricesChecks {

  private MatricesChecks() {}

  static void requireFactorsLeft(Sample sample) {
    Rows left = new Rows(left(sample));
    Rows right = new Rows(right(sample));
    GivenCase given = factors(left(sample), right(sample));
    Check.overwrite(Matrices.multiply(left.array(), right.array()));
    left.requireUnchanged("left", given);
    right.requireUnchanged("right", given);
  }

  static void requireAdjointOfSumRows(Sample sample) {
    Matrix row = row(sample);
    Matrix zeros = Matrix.zeros(sample.rows(), sample.inputs());
    Matrix expected = Matrix.zeros(sample.rows(), sample.inputs());
    for (int k = 0; k < expected.size(); k++) {
      expected.setEntry(k, inner(row, unit(zeros, k).sumRows()));
    }
    GivenCase given = MatrixMistakes.ofSum(zeros, row);
    double[][] sum = Matrices.addRow(zeros.toArrays(), entries(row));
    Check.matrix("the sum", sum, expected, given);
  }

  static void requireMatrixAndRowLeft(Sample sample) {
    Rows matrix = new Rows(left(sample));
    double[][] row = row(sample).toArrays();
    GivenCase given = one(left(sample)).and("row", row(sample));
    Check.overwrite(Matrices.addRow(matrix.array(), row[0]));
    matrix.requireUnchanged("matrix", given);
    Check.unchanged("row", row(sample), row, given);
  }

  static void requireNewRows(Sample sample) {
    Rows matrix = new Rows(left(sample));
    double[] zeros = new double[sample.inputs()];
    GivenCase given = one(left(sample)).and("row", zeros);
    Check.overwrite(Matrices.addRow(matrix.array(), zeros));
    matrix.requireUnchanged("matrix", given);
  }

  static void requireRowsOfTheirOwn(Sample sample) {
    Matrix zeros = Matrix.zeros(2, sample.inputs());
    GivenCase given = one(zeros).and("row", row(sample));
    double[][] sum = Matrices.addRow(zeros.toArrays(), entries(row(sample)));
    Check.that(
        sum == null || sum[0] != sum[1], "two rows of the sum are one array", "shared-rows", given);
  }

  static void requireAdjointOfAddRow(Sample sample) {
    Matrix matrix = left(sample);
    Matrix expected = Matrix.zeros(1, matrix.columns());
    for (int j = 0; j < expected.size(); j++) {
      Matrix rows = matrix.scale(0).addRow(unit(expected, j));
      expected.setEntry(j, inner(rows, matrix));
    }
    GivenCase given = MatrixMistakes.ofSums(matrix);
    Check.row("the sums", Matrices.sumRows(matrix.toArrays()), expected, given);
  }

  static void requireLeftByTranspose(Matrix before) {
    double[][] matrix = before.toArrays();
    Check.overwrite(Matrices.transpose(matrix));
    Check.unchanged("matrix", before, matrix, one(before));
  }

  static Matrix left(Sample sample) {
    return sample.matrix("left", sample.rows(), sample.inputs());
  }

  static Matrix right(Sample sample) {
    return sample.matrix("right", sample.inputs(), sample.outputs());
  }

  static Matrix row(Sample sample) {
    return sample.matrix("row", 1, sample.inputs());
  }

  private static GivenCase factors(Matrix left, Matrix right) {
    return GivenCase.of("left", left).and("right", right);
  }

  static GivenCase one(Matrix matrix) {
    return GivenCase.of("matrix", matrix);
  }

  static double[] entries(Matrix row) {
    return row.toArrays()[0];
  }

  /** Zeros of a matrix's shape, with a 1 in one place. */
  private static Matrix unit(Matrix shape, int place) {
    Matrix unit = Matrix.zeros(shape.rows(), shape.columns());
    unit.setEntry(place, 1);
    return unit;
  }

  private static double inner(Matrix left, Matrix right) {
    return left.hadamard(right).sum();
  }
}
