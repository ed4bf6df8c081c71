package gradus.exercises.step01;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What is graded in step 01. */
@Tag("step01")
class MatricesProperties {

  @Example
  @Checks("Matrices.multiply")
  void multiplyWorkedExample() {
    double[][] left = {{1, 2, 3}, {4, 5, 6}};
    double[][] right = {{7, 8}, {9, 10}, {11, 12}};
    GivenCase given = MatrixMistakes.ofProduct(Matrix.of(left), Matrix.of(right));
    Matrix expected = Matrix.of(2, 2, 58, 64, 139, 154);
    Check.matrix("left · right", Matrices.multiply(left, right), expected, given);
  }

  @Property
  @Checks("Matrices.multiply")
  void multiplyIsTheProduct(@ForAll Sample sample) {
    Matrix left = left(sample);
    Matrix right = right(sample);
    double[][] product = Matrices.multiply(left.toArrays(), right.toArrays());
    Check.matrix(
        "left · right", product, left.multiply(right), MatrixMistakes.ofProduct(left, right));
  }

  /** Larger than a person would type in. */
  @Property(tries = 5)
  @Checks("Matrices.multiply")
  void multiplyHasNoLargestSize(@ForAll Sample sample) {
    Matrix left = sample.matrix("left", 6, 9);
    Matrix right = sample.matrix("right", 9, 7);
    double[][] product = Matrices.multiply(left.toArrays(), right.toArrays());
    GivenCase given = MatrixMistakes.ofProduct(left, right);
    Check.matrix("left · right", product, left.multiply(right), given);
  }

  /** (AB)ᵀ = BᵀAᵀ: seen from the other side, the factors change places. */
  @Property
  @Checks("Matrices.multiply")
  void multiplyTransposesInReverseOrder(@ForAll Sample sample) {
    Matrix a = left(sample);
    Matrix b = right(sample);
    double[][] product = Matrices.multiply(b.transpose().toArrays(), a.transpose().toArrays());
    GivenCase given = MatrixMistakes.ofProduct(b.transpose(), a.transpose());
    Check.matrix("left · right", product, a.multiply(b).transpose(), given);
  }

  @Property
  @Checks("Matrices.multiply")
  void multiplyLeavesItsArguments(@ForAll Sample sample) {
    double[][] left = left(sample).toArrays();
    double[][] right = right(sample).toArrays();
    Check.overwrite(Matrices.multiply(left, right));
    GivenCase given = factors(left(sample), right(sample));
    Check.unchanged("left", left(sample), left, given);
    Check.unchanged("right", right(sample), right, given);
  }

  @Example
  @Checks("Matrices.transpose")
  void transposeWorkedExample() {
    double[][] matrix = {{1, 2, 3}, {4, 5, 6}};
    Matrix expected = Matrix.of(3, 2, 1, 4, 2, 5, 3, 6);
    Check.matrix(
        "the transpose",
        Matrices.transpose(matrix),
        expected,
        MatrixMistakes.ofTranspose(Matrix.of(matrix)));
  }

  @Property
  @Checks("Matrices.transpose")
  void transposeSwapsRowsAndColumns(@ForAll Sample sample) {
    Matrix a = left(sample);
    Check.matrix(
        "the transpose",
        Matrices.transpose(a.toArrays()),
        a.transpose(),
        MatrixMistakes.ofTranspose(a));
  }

  /** (AB)ᵀ = BᵀAᵀ: why the transposes of the weights turn up in every backward pass. */
  @Property
  @Checks("Matrices.transpose")
  void transposeTurnsProductsRound(@ForAll Sample sample) {
    Matrix a = left(sample);
    Matrix b = right(sample);
    Matrix product = a.multiply(b);
    Matrix expected = b.transpose().multiply(a.transpose());
    Check.matrix(
        "the transpose",
        Matrices.transpose(product.toArrays()),
        expected,
        MatrixMistakes.ofTranspose(product));
  }

  @Property
  @Checks("Matrices.transpose")
  void transposeLeavesItsArgument(@ForAll Sample sample) {
    double[][] matrix = left(sample).toArrays();
    Check.overwrite(Matrices.transpose(matrix));
    Check.unchanged("matrix", left(sample), matrix, one(left(sample)));
  }

  @Example
  @Checks("Matrices.addRow")
  void addRowWorkedExample() {
    double[][] matrix = {{1, 2, 3}, {4, 5, 6}};
    double[] row = {10, 20, 30};
    Matrix expected = Matrix.of(2, 3, 11, 22, 33, 14, 25, 36);
    GivenCase given = MatrixMistakes.ofSum(Matrix.of(matrix), Matrix.row(row));
    Check.matrix("the sum", Matrices.addRow(matrix, row), expected, given);
  }

  @Property
  @Checks("Matrices.addRow")
  void addRowAddsToEveryRow(@ForAll Sample sample) {
    Matrix matrix = left(sample);
    Matrix row = row(sample);
    double[][] sum = Matrices.addRow(matrix.toArrays(), entries(row));
    Check.matrix("the sum", sum, matrix.addRow(row), MatrixMistakes.ofSum(matrix, row));
  }

  /**
   * ⟨addRow(0, r), E⟩ = ⟨r, sumRows(E)⟩, here for every E with a single 1: the two are each other's
   * way back.
   */
  @Property
  @Checks("Matrices.addRow")
  void addRowIsTheAdjointOfSumRows(@ForAll Sample sample) {
    Matrix row = row(sample);
    Matrix zeros = Matrix.zeros(sample.rows(), sample.inputs());
    Matrix expected = Matrix.zeros(sample.rows(), sample.inputs());
    for (int k = 0; k < expected.size(); k++) {
      expected.setEntry(k, inner(row, unit(zeros, k).sumRows()));
    }
    double[][] sum = Matrices.addRow(zeros.toArrays(), entries(row));
    Check.matrix("the sum", sum, expected, MatrixMistakes.ofSum(zeros, row));
  }

  @Property
  @Checks("Matrices.addRow")
  void addRowLeavesItsArguments(@ForAll Sample sample) {
    double[][] matrix = left(sample).toArrays();
    double[][] row = row(sample).toArrays();
    Check.overwrite(Matrices.addRow(matrix, row[0]));
    GivenCase given = one(left(sample)).and("row", row(sample));
    Check.unchanged("matrix", left(sample), matrix, given);
    Check.unchanged("row", row(sample), row, given);
  }

  /** A row of zeros changes no value; what comes back has to be a new array even so. */
  @Property
  @Checks("Matrices.addRow")
  void addRowOfZerosStillReturnsNewRows(@ForAll Sample sample) {
    double[][] matrix = left(sample).toArrays();
    double[] zeros = new double[sample.inputs()];
    Check.overwrite(Matrices.addRow(matrix, zeros));
    Check.unchanged("matrix", left(sample), matrix, one(left(sample)).and("row", zeros));
  }

  /** All rows of the sum are given the same numbers; they must not be the same array. */
  @Property
  @Checks("Matrices.addRow")
  void addRowReturnsRowsOfTheirOwn(@ForAll Sample sample) {
    Matrix zeros = Matrix.zeros(2, sample.inputs());
    double[][] sum = Matrices.addRow(zeros.toArrays(), entries(row(sample)));
    GivenCase given = one(zeros).and("row", row(sample));
    Check.that(
        sum == null || sum[0] != sum[1], "two rows of the sum are one array", "shared-rows", given);
  }

  @Example
  @Checks("Matrices.sumRows")
  void sumRowsWorkedExample() {
    double[][] matrix = {{1, 2, 3}, {4, 5, 6}};
    GivenCase given = MatrixMistakes.ofSums(Matrix.of(matrix));
    Check.row("the sums", Matrices.sumRows(matrix), Matrix.row(5, 7, 9), given);
  }

  @Property
  @Checks("Matrices.sumRows")
  void sumRowsAddsUpEveryColumn(@ForAll Sample sample) {
    Matrix a = left(sample);
    Check.row("the sums", Matrices.sumRows(a.toArrays()), a.sumRows(), MatrixMistakes.ofSums(a));
  }

  /**
   * ⟨e, sumRows(G)⟩ = ⟨addRow(0, e), G⟩, here for every e with a single 1: the two are each other's
   * way back.
   */
  @Property
  @Checks("Matrices.sumRows")
  void sumRowsIsTheAdjointOfAddRow(@ForAll Sample sample) {
    Matrix matrix = left(sample);
    Matrix expected = Matrix.zeros(1, matrix.columns());
    for (int j = 0; j < expected.size(); j++) {
      Matrix rows = matrix.scale(0).addRow(unit(expected, j));
      expected.setEntry(j, inner(rows, matrix));
    }
    Check.row(
        "the sums", Matrices.sumRows(matrix.toArrays()), expected, MatrixMistakes.ofSums(matrix));
  }

  @Property
  @Checks("Matrices.sumRows")
  void sumRowsLeavesItsArgument(@ForAll Sample sample) {
    double[][] matrix = left(sample).toArrays();
    double[] sums = Matrices.sumRows(matrix);
    Check.overwrite(sums);
    Check.unchanged("matrix", left(sample), matrix, one(left(sample)));
  }

  private static Matrix left(Sample sample) {
    return sample.matrix("left", sample.rows(), sample.inputs());
  }

  private static Matrix right(Sample sample) {
    return sample.matrix("right", sample.inputs(), sample.outputs());
  }

  private static Matrix row(Sample sample) {
    return sample.matrix("row", 1, sample.inputs());
  }

  private static GivenCase factors(Matrix left, Matrix right) {
    return GivenCase.of("left", left).and("right", right);
  }

  private static GivenCase one(Matrix matrix) {
    return GivenCase.of("matrix", matrix);
  }

  private static double[] entries(Matrix row) {
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
