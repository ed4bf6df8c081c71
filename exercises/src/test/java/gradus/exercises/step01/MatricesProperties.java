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

/** The graded properties of step 01. */
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
    Matrix left = MatricesChecks.left(sample);
    Matrix right = MatricesChecks.right(sample);
    GivenCase given = MatrixMistakes.ofProduct(left, right);
    double[][] product = Matrices.multiply(left.toArrays(), right.toArrays());
    Check.matrix("left · right", product, left.multiply(right), given);
  }

  /** Larger than a person would type in. */
  @Property(tries = 5)
  @Checks("Matrices.multiply")
  void multiplyHasNoLargestSize(@ForAll Sample sample) {
    Matrix left = sample.matrix("left", 6, 9);
    Matrix right = sample.matrix("right", 9, 7);
    GivenCase given = MatrixMistakes.ofProduct(left, right);
    double[][] product = Matrices.multiply(left.toArrays(), right.toArrays());
    Check.matrix("left · right", product, left.multiply(right), given);
  }

  /** (AB)ᵀ = BᵀAᵀ: seen from the other side, the factors change places. */
  @Property
  @Checks("Matrices.multiply")
  void multiplyTransposesInReverseOrder(@ForAll Sample sample) {
    Matrix a = MatricesChecks.left(sample);
    Matrix b = MatricesChecks.right(sample);
    GivenCase given = MatrixMistakes.ofProduct(b.transpose(), a.transpose());
    double[][] product = Matrices.multiply(b.transpose().toArrays(), a.transpose().toArrays());
    Check.matrix("left · right", product, a.multiply(b).transpose(), given);
  }

  @Property
  @Checks("Matrices.multiply")
  void multiplyLeavesItsArguments(@ForAll Sample sample) {
    MatricesChecks.requireFactorsLeft(sample);
  }

  @Property(tries = 2)
  @Checks("Matrices.multiply")
  void multiplyWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(MatricesWideChecks::requireProduct);
  }

  @Property(tries = 4)
  @Checks("Matrices.multiply")
  void multiplyWorksCallAfterCall(@ForAll Sample sample) {
    MatricesSubject.requireProduct(sample);
  }

  @Example
  @Checks("Matrices.transpose")
  void transposeWorkedExample() {
    double[][] matrix = {{1, 2, 3}, {4, 5, 6}};
    Matrix expected = Matrix.of(3, 2, 1, 4, 2, 5, 3, 6);
    GivenCase given = MatrixMistakes.ofTranspose(Matrix.of(matrix));
    Check.matrix("the transpose", Matrices.transpose(matrix), expected, given);
  }

  @Property
  @Checks("Matrices.transpose")
  void transposeSwapsRowsAndColumns(@ForAll Sample sample) {
    Matrix a = MatricesChecks.left(sample);
    GivenCase given = MatrixMistakes.ofTranspose(a);
    Check.matrix("the transpose", Matrices.transpose(a.toArrays()), a.transpose(), given);
  }

  /** (AB)ᵀ = BᵀAᵀ: why the transposes of the weights turn up in every backward pass. */
  @Property
  @Checks("Matrices.transpose")
  void transposeTurnsProductsRound(@ForAll Sample sample) {
    Matrix a = MatricesChecks.left(sample);
    Matrix b = MatricesChecks.right(sample);
    Matrix product = a.multiply(b);
    Matrix expected = b.transpose().multiply(a.transpose());
    GivenCase given = MatrixMistakes.ofTranspose(product);
    Check.matrix("the transpose", Matrices.transpose(product.toArrays()), expected, given);
  }

  @Property
  @Checks("Matrices.transpose")
  void transposeLeavesItsArgument(@ForAll Sample sample) {
    MatricesChecks.requireLeftByTranspose(MatricesChecks.left(sample));
    // Its own transpose, and not to be returned even so.
    MatricesChecks.requireLeftByTranspose(sample.matrix("single", 1, 1));
  }

  @Property(tries = 2)
  @Checks("Matrices.transpose")
  void transposeWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(MatricesWideChecks::requireTranspose);
  }

  @Property(tries = 4)
  @Checks("Matrices.transpose")
  void transposeWorksCallAfterCall(@ForAll Sample sample) {
    MatricesSubject.requireTranspose(sample);
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
    Matrix matrix = MatricesChecks.left(sample);
    Matrix row = MatricesChecks.row(sample);
    GivenCase given = MatrixMistakes.ofSum(matrix, row);
    double[][] sum = Matrices.addRow(matrix.toArrays(), MatricesChecks.entries(row));
    Check.matrix("the sum", sum, matrix.addRow(row), given);
  }

  /**
   * ⟨addRow(0, r), E⟩ = ⟨r, sumRows(E)⟩, here for every E with a single 1: the two are each other's
   * way back.
   */
  @Property
  @Checks("Matrices.addRow")
  void addRowIsTheAdjointOfSumRows(@ForAll Sample sample) {
    MatricesChecks.requireAdjointOfSumRows(sample);
  }

  @Property
  @Checks("Matrices.addRow")
  void addRowLeavesItsArguments(@ForAll Sample sample) {
    MatricesChecks.requireMatrixAndRowLeft(sample);
  }

  /** A row of zeros changes no value; what comes back has to be a new array even so. */
  @Property
  @Checks("Matrices.addRow")
  void addRowOfZerosStillReturnsNewRows(@ForAll Sample sample) {
    MatricesChecks.requireNewRows(sample);
  }

  /** All rows of the sum are given the same numbers; they must not be the same array. */
  @Property
  @Checks("Matrices.addRow")
  void addRowReturnsRowsOfTheirOwn(@ForAll Sample sample) {
    MatricesChecks.requireRowsOfTheirOwn(sample);
  }

  @Property(tries = 2)
  @Checks("Matrices.addRow")
  void addRowWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(MatricesWideChecks::requireSum);
  }

  @Property(tries = 4)
  @Checks("Matrices.addRow")
  void addRowWorksCallAfterCall(@ForAll Sample sample) {
    MatricesSubject.requireSum(sample);
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
    Matrix a = MatricesChecks.left(sample);
    GivenCase given = MatrixMistakes.ofSums(a);
    Check.row("the sums", Matrices.sumRows(a.toArrays()), a.sumRows(), given);
  }

  /**
   * ⟨e, sumRows(G)⟩ = ⟨addRow(0, e), G⟩, here for every e with a single 1: the two are each other's
   * way back.
   */
  @Property
  @Checks("Matrices.sumRows")
  void sumRowsIsTheAdjointOfAddRow(@ForAll Sample sample) {
    MatricesChecks.requireAdjointOfAddRow(sample);
  }

  @Property
  @Checks("Matrices.sumRows")
  void sumRowsLeavesItsArgument(@ForAll Sample sample) {
    double[][] matrix = MatricesChecks.left(sample).toArrays();
    GivenCase given = MatricesChecks.one(MatricesChecks.left(sample));
    double[] sums = Matrices.sumRows(matrix);
    Check.overwrite(sums);
    Check.unchanged("matrix", MatricesChecks.left(sample), matrix, given);
  }

  @Property(tries = 2)
  @Checks("Matrices.sumRows")
  void sumRowsWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(MatricesWideChecks::requireSums);
  }

  @Property(tries = 4)
  @Checks("Matrices.sumRows")
  void sumRowsWorksCallAfterCall(@ForAll Sample sample) {
    MatricesSubject.requireSums(sample);
  }
}
