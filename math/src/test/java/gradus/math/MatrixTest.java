package gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Worked examples that a person can check by hand. */
class MatrixTest {

  private static final Matrix A = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
  private static final Matrix B = Matrix.of(3, 2, 7, 8, 9, 10, 11, 12);

  @Test
  void product() {
    assertEquals(Matrix.of(2, 2, 58, 64, 139, 154), A.multiply(B));
  }

  @Test
  void transpose() {
    assertEquals(Matrix.of(3, 2, 1, 4, 2, 5, 3, 6), A.transpose());
  }

  @Test
  void entryByEntry() {
    Matrix ones = Matrix.of(2, 3, 1, 1, 1, 1, 1, 1);
    assertEquals(Matrix.of(2, 3, 2, 3, 4, 5, 6, 7), A.plus(ones));
    assertEquals(Matrix.of(2, 3, 0, 1, 2, 3, 4, 5), A.minus(ones));
    assertEquals(Matrix.of(2, 3, 1, 4, 9, 16, 25, 36), A.hadamard(A));
    assertEquals(Matrix.of(2, 3, 2, 4, 6, 8, 10, 12), A.scale(2));
    assertEquals(Matrix.of(2, 3, -1, -2, -3, -4, -5, -6), A.map(x -> -x));
  }

  @Test
  void rowsAndSums() {
    assertEquals(Matrix.of(2, 3, 11, 22, 33, 14, 25, 36), A.addRow(Matrix.row(10, 20, 30)));
    assertEquals(Matrix.row(5, 7, 9), A.sumRows());
    assertEquals(21, A.sum());
    assertEquals(3.5, A.mean());
  }

  @Test
  void transposedProductsWithoutCopies() {
    Matrix result = Matrix.zeros(3, 3);
    InPlace.transposeMultiply(A, A, result);
    assertEquals(Matrix.of(3, 3, 17, 22, 27, 22, 29, 36, 27, 36, 45), result);
    InPlace.addTransposeMultiply(A, A, result);
    assertEquals(Matrix.of(3, 3, 34, 44, 54, 44, 58, 72, 54, 72, 90), result);
    Matrix small = Matrix.zeros(2, 2);
    InPlace.multiplyTranspose(A, A, small);
    assertEquals(Matrix.of(2, 2, 14, 32, 32, 77), small);
  }

  @Test
  void rowsTakenInAnOrder() {
    Matrix result = Matrix.zeros(2, 2);
    InPlace.takeRows(B, new int[] {0, 2, 0, 1}, 1, result);
    assertEquals(Matrix.of(2, 2, 11, 12, 7, 8), result);
  }

  @Test
  void emptyMatrices() {
    Matrix empty = Matrix.zeros(0, 3);
    assertEquals(0, empty.sum());
    assertEquals(Double.NaN, empty.mean());
    assertEquals(Matrix.zeros(1, 3), empty.sumRows());
    assertEquals(Matrix.zeros(3, 0), empty.transpose());
    assertEquals(Matrix.zeros(3, 3), empty.transpose().multiply(empty));
    assertEquals(Matrix.zeros(0, 0), empty.multiply(empty.transpose()));
    assertEquals(Matrix.zeros(0, 3), empty.addRow(Matrix.row(1, 2, 3)));
    assertTrue(empty.isFinite());
    assertEquals("0×3 []", empty.toString());
    assertEquals(Matrix.zeros(0, 0), Matrix.of(new double[0][]));
    assertEquals(Matrix.zeros(2, 0), Matrix.of(new double[2][0]));
  }

  @Test
  void oneByOne() {
    Matrix six = Matrix.row(2).multiply(Matrix.row(3));
    assertEquals(Matrix.row(6), six);
    assertEquals(six, six.transpose());
    assertEquals(6, six.mean());
  }

  @Test
  void infinitiesFollowIeee754() {
    Matrix infinite = Matrix.row(Double.POSITIVE_INFINITY, 1);
    assertEquals(
        Matrix.row(Double.POSITIVE_INFINITY),
        infinite.multiply(Matrix.column(2, Double.MAX_VALUE)));
    assertEquals(Matrix.row(Double.NaN), infinite.multiply(Matrix.column(0, 1)));
    assertEquals(
        Matrix.row(Double.NaN), infinite.multiply(Matrix.column(1, Double.NEGATIVE_INFINITY)));
    assertEquals(Double.POSITIVE_INFINITY, Matrix.row(1e308, 1e308).sum());
    assertFalse(infinite.isFinite());
    assertFalse(Matrix.row(Double.NaN).isFinite());
  }

  @Test
  void equalityIsThatOfBits() {
    assertEquals(Matrix.row(Double.NaN), Matrix.row(Double.NaN));
    assertNotEquals(Matrix.row(0.0), Matrix.row(-0.0));
    assertNotEquals(Matrix.row(1, 2), Matrix.column(1, 2));
    assertNotEquals(Matrix.zeros(0, 3), Matrix.zeros(0, 2));
    assertEquals(Matrix.row(1, 2).hashCode(), Matrix.row(1, 2).hashCode());
  }

  @Test
  void arraysAreCopied() {
    double[][] rows = {{1, 2}, {3, 4}};
    Matrix matrix = Matrix.of(rows);
    rows[0][0] = 9;
    matrix.toArrays()[1][1] = 9;
    assertEquals("2×2 [[1.0, 2.0], [3.0, 4.0]]", matrix.toString());
  }

  @Test
  void entriesThatAreNotThere() {
    assertRefused("there is no entry [2,0] in a 2×3 matrix", () -> A.get(2, 0));
    assertRefused("there is no entry [0,-1] in a 2×3 matrix", () -> A.set(0, -1, 1));
    assertRefused("there is no entry 6 in a 2×3 matrix", () -> A.entry(6));
    assertRefused("there is no entry -1 in a 2×3 matrix", () -> A.setEntry(-1, 0));
  }

  private static void assertRefused(String sentence, Runnable call) {
    var thrown = assertThrows(IndexOutOfBoundsException.class, call::run);
    assertEquals(sentence, thrown.getMessage());
  }
}
