package gradus.exercises.step01;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import gradus.math.Matrix;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What is graded in step 01. Each method is tested alone, against the library's matrices, so a
 * mistake in one never costs another.
 */
class MatricesProperties {

  /** Entries are below 10 and sums have at most 6 terms: rounding stays far below this. */
  private static final double TOLERANCE = 1e-9;

  /** Two matrices that can be multiplied: m×n and n×p. */
  record Factors(Matrix left, Matrix right) {}

  /** A matrix, and a row that fits it. */
  record WithRow(Matrix matrix, Matrix row) {}

  @Example
  void multiplyWorkedExample() {
    double[][] left = {{1, 2, 3}, {4, 5, 6}};
    double[][] right = {{7, 8}, {9, 10}, {11, 12}};
    assertMatrix(Matrix.of(2, 2, 58, 64, 139, 154), Matrices.multiply(left, right));
  }

  @Property
  void multiplyIsTheProduct(@ForAll("factors") Factors f) {
    assertMatrix(f.left.multiply(f.right), multiply(f.left, f.right));
  }

  /** (AB)ᵀ = BᵀAᵀ: seen from the other side, the factors change places. */
  @Property
  void multiplyTransposesInReverseOrder(@ForAll("factors") Factors f) {
    Matrix product = Matrix.of(multiply(f.left, f.right));
    assertMatrix(product.transpose(), multiply(f.right.transpose(), f.left.transpose()));
  }

  @Property
  void multiplyByTheIdentityChangesNothing(@ForAll("matrices") Matrix a) {
    assertMatrix(a, multiply(identity(a.rows()), a));
    assertMatrix(a, multiply(a, identity(a.columns())));
  }

  @Property
  void multiplyLeavesItsArguments(@ForAll("factors") Factors f) {
    double[][] left = f.left.toArrays();
    double[][] right = f.right.toArrays();
    overwrite(Matrices.multiply(left, right));
    assertUntouched("left", f.left, left);
    assertUntouched("right", f.right, right);
  }

  @Example
  void transposeWorkedExample() {
    double[][] matrix = {{1, 2, 3}, {4, 5, 6}};
    assertMatrix(Matrix.of(3, 2, 1, 4, 2, 5, 3, 6), Matrices.transpose(matrix));
  }

  @Property
  void transposeSwapsRowsAndColumns(@ForAll("matrices") Matrix a) {
    assertMatrix(a.transpose(), Matrices.transpose(a.toArrays()));
  }

  /** (Aᵀ)ᵀ = A. */
  @Property
  void transposeTwiceIsWhereWeStarted(@ForAll("matrices") Matrix a) {
    assertMatrix(a, Matrices.transpose(Matrices.transpose(a.toArrays())));
  }

  /** ⟨AB, C⟩ = ⟨B, AᵀC⟩: why the transpose turns up in every backward pass. */
  @Property
  void transposeIsTheAdjoint(@ForAll("factors") Factors f) {
    Matrix c = f.left.multiply(f.right).map(Math::sin);
    Matrix transposed = Matrix.of(Matrices.transpose(f.left.toArrays()));
    assertNumber(
        inner(f.left.multiply(f.right), c), inner(f.right, transposed.multiply(c)), "⟨B, AᵀC⟩");
  }

  @Property
  void transposeLeavesItsArgument(@ForAll("matrices") Matrix a) {
    double[][] matrix = a.toArrays();
    overwrite(Matrices.transpose(matrix));
    assertUntouched("matrix", a, matrix);
  }

  @Example
  void addRowWorkedExample() {
    double[][] matrix = {{1, 2, 3}, {4, 5, 6}};
    double[] row = {10, 20, 30};
    assertMatrix(Matrix.of(2, 3, 11, 22, 33, 14, 25, 36), Matrices.addRow(matrix, row));
  }

  @Property
  void addRowAddsToEveryRow(@ForAll("withRow") WithRow w) {
    assertMatrix(w.matrix.addRow(w.row), addRow(w.matrix, w.row));
  }

  /** ⟨addRow(0, r), G⟩ = ⟨r, sumRows(G)⟩: the two are each other's way back. */
  @Property
  void addRowIsTheAdjointOfSumRows(@ForAll("withRow") WithRow w) {
    Matrix rows = Matrix.of(addRow(w.matrix.scale(0), w.row));
    assertNumber(inner(w.row, w.matrix.sumRows()), inner(rows, w.matrix), "⟨addRow(0, r), G⟩");
  }

  @Property
  void addRowLeavesItsArguments(@ForAll("withRow") WithRow w) {
    double[][] matrix = w.matrix.toArrays();
    double[] row = w.row.toArrays()[0];
    overwrite(Matrices.addRow(matrix, row));
    assertUntouched("matrix", w.matrix, matrix);
    assertUntouched("row", w.row, new double[][] {row});
  }

  /** A zero row changes no value; what comes back has to be a new array even so. */
  @Property
  void addRowOfZerosStillReturnsNewRows(@ForAll("matrices") Matrix a) {
    double[][] matrix = a.toArrays();
    overwrite(Matrices.addRow(matrix, new double[a.columns()]));
    assertUntouched("matrix", a, matrix);
  }

  @Example
  void sumRowsWorkedExample() {
    double[][] matrix = {{1, 2, 3}, {4, 5, 6}};
    assertMatrix(Matrix.row(5, 7, 9), asRow(Matrices.sumRows(matrix)));
  }

  @Property
  void sumRowsAddsUpEveryColumn(@ForAll("matrices") Matrix a) {
    assertMatrix(a.sumRows(), asRow(Matrices.sumRows(a.toArrays())));
  }

  /** ⟨r, sumRows(G)⟩ = ⟨addRow(0, r), G⟩: the two are each other's way back. */
  @Property
  void sumRowsIsTheAdjointOfAddRow(@ForAll("withRow") WithRow w) {
    Matrix sums = Matrix.row(Matrices.sumRows(w.matrix.toArrays()));
    Matrix rows = w.matrix.scale(0).addRow(w.row);
    assertNumber(inner(rows, w.matrix), inner(w.row, sums), "⟨r, sumRows(G)⟩");
  }

  @Property
  void sumRowsLeavesItsArgument(@ForAll("matrices") Matrix a) {
    double[][] matrix = a.toArrays();
    overwrite(asRow(Matrices.sumRows(matrix)));
    assertUntouched("matrix", a, matrix);
  }

  @Provide
  Arbitrary<Matrix> matrices() {
    return Combinators.combine(sizes(), sizes()).flatAs(MatricesProperties::matrices);
  }

  @Provide
  Arbitrary<Factors> factors() {
    return Combinators.combine(sizes(), sizes(), sizes())
        .flatAs((m, n, p) -> Combinators.combine(matrices(m, n), matrices(n, p)).as(Factors::new));
  }

  @Provide
  Arbitrary<WithRow> withRow() {
    return Combinators.combine(sizes(), sizes())
        .flatAs((m, n) -> Combinators.combine(matrices(m, n), matrices(1, n)).as(WithRow::new));
  }

  private static Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(1, 6);
  }

  private static Arbitrary<Matrix> matrices(int rows, int columns) {
    return Arbitraries.doubles()
        .between(-10, 10)
        .array(double[].class)
        .ofSize(rows * columns)
        .map(entries -> Matrix.of(rows, columns, entries));
  }

  private static double[][] multiply(Matrix left, Matrix right) {
    return Matrices.multiply(left.toArrays(), right.toArrays());
  }

  private static double[][] addRow(Matrix matrix, Matrix row) {
    return Matrices.addRow(matrix.toArrays(), row.toArrays()[0]);
  }

  private static Matrix identity(int size) {
    Matrix identity = Matrix.zeros(size, size);
    for (int i = 0; i < size; i++) {
      identity.set(i, i, 1);
    }
    return identity;
  }

  private static double inner(Matrix left, Matrix right) {
    return left.hadamard(right).sum();
  }

  private static double[][] asRow(double[] row) {
    return row == null ? null : new double[][] {row};
  }

  /** Were the result part of an argument, the argument would change with it. */
  private static void overwrite(double[][] result) {
    for (double[] row : result) {
      Arrays.fill(row, Double.NaN);
    }
  }

  private static void assertUntouched(String argument, Matrix before, double[][] after) {
    if (!Arrays.deepEquals(before.toArrays(), after)) {
      fail("the argument %s was changed".formatted(argument));
    }
  }

  private static void assertMatrix(Matrix expected, double[][] actual) {
    assertNotNull(actual, "the result is null");
    assertEquals(expected.rows(), actual.length, "rows of the result");
    for (int i = 0; i < actual.length; i++) {
      assertNotNull(actual[i], "row %d of the result is null".formatted(i));
      assertEquals(expected.columns(), actual[i].length, "columns of the result");
      for (int j = 0; j < actual[i].length; j++) {
        assertNumber(expected.get(i, j), actual[i][j], "entry [%d,%d]".formatted(i, j));
      }
    }
  }

  /** Written so that not-a-number fails. */
  private static void assertNumber(double expected, double actual, String what) {
    if (!(Math.abs(expected - actual) <= TOLERANCE * (1 + Math.abs(expected)))) {
      fail("%s is %s, expected %s".formatted(what, actual, expected));
    }
  }
}
