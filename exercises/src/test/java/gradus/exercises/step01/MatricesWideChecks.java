package gradus.exercises.step01;

import gradus.grading.check.Check;
import gradus.grading.check.EntryCheck;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;

/**
 * Checks of the four operations at sizes from 1 to 33 and for numbers of every size: sums, each
 * entry judged by the size of its terms.
 */
final class MatricesWideChecks {

  private MatricesWideChecks() {}

  static void requireProduct(WideSample sample) {
    Matrix left = sample.scaled("left", sample.rows(), sample.inputs());
    Matrix right = sample.scaled("right", sample.inputs(), sample.outputs());
    GivenCase given =
        GivenCase.of("left", left)
            .and("right", right)
            .byWide(MatricesFormulas.PRODUCT, MatricesFormulas.ofProduct(left, right));
    requireEntries(
        Matrices.multiply(left.toArrays(), right.toArrays()),
        left.multiply(right),
        EntryCheck.sizes(left).multiply(EntryCheck.sizes(right)),
        given);
  }

  static void requireTranspose(WideSample sample) {
    Matrix matrix = sample.ofAllSizes("matrix", sample.rows(), sample.outputs());
    Matrix right = matrix.transpose();
    GivenCase given =
        GivenCase.of("matrix", matrix)
            .byWide(MatricesFormulas.TRANSPOSE, MatricesFormulas.of(matrix));
    double[][] yours = Matrices.transpose(matrix.toArrays());
    requireEntries(yours, right, EntryCheck.sizes(right), given);
  }

  static void requireSum(WideSample sample) {
    Matrix matrix = sample.ofAllSizes("matrix", sample.rows(), sample.inputs());
    Matrix row = sample.ofAllSizes("row", 1, sample.inputs());
    GivenCase given =
        GivenCase.of("matrix", matrix)
            .and("row", row)
            .byWide(MatricesFormulas.SUM, MatricesFormulas.ofSum(matrix, row));
    requireEntries(
        Matrices.addRow(matrix.toArrays(), row.toArrays()[0]),
        matrix.addRow(row),
        EntryCheck.sizes(matrix).addRow(EntryCheck.sizes(row)),
        given);
  }

  static void requireSums(WideSample sample) {
    Matrix matrix = sample.scaled("matrix", sample.rows(), sample.outputs());
    GivenCase given =
        GivenCase.of("matrix", matrix).byWide(MatricesFormulas.SUMS, MatricesFormulas.of(matrix));
    double[] yours = Matrices.sumRows(matrix.toArrays());
    requireEntries(
        yours == null ? null : new double[][] {yours},
        matrix.sumRows(),
        EntryCheck.sizes(matrix).sumRows(),
        given);
  }

  private static void requireEntries(
      double[][] yours, Matrix right, Matrix sizes, GivenCase given) {
    Check.that(yours != null, "the result is null", given);
    EntryCheck.matrix("the result", Matrix.of(yours), right, sizes, given);
  }
}
