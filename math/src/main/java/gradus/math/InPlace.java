package gradus.math;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Provides matrix operations that write into a given matrix, always the last argument, and allocate
 * nothing.
 *
 * <p>Shapes are checked before anything is written. Entry-by-entry operations may write into one of
 * their arguments; products, the transpose and {@code takeRows} may not.
 *
 * <p>Every method throws a {@link ShapeException} if the shapes do not fit, and those that may not
 * write into an argument an {@link IllegalArgumentException} if they are asked to.
 */
public final class InPlace {

  private InPlace() {}

  /**
   * result ← matrix.
   *
   * @param matrix what to copy
   * @param result of the same shape
   */
  public static void copy(Matrix matrix, Matrix result) {
    requireResult("copy", matrix, result);
    System.arraycopy(matrix.data.data, 0, result.data.data, 0, matrix.size());
  }

  /**
   * Every entry ← value.
   *
   * @param value what to write
   * @param result where
   */
  public static void fill(double value, Matrix result) {
    Arrays.fill(result.data.data, 0, result.size(), value);
  }

  /**
   * result ← A·B.
   *
   * @param a A, m×k
   * @param b B, k×n
   * @param result m×n, neither A nor B
   */
  public static void multiply(Matrix a, Matrix b, Matrix result) {
    Shapes.requireInner("multiply", "%s · %s", a, b, a.columns(), b.rows());
    requireProduct("multiply", a, b, result, a.rows(), b.columns());
    Products.multiply(a, b, result);
  }

  /**
   * result ← Aᵀ·B, without a transposed copy.
   *
   * @param a A, k×m
   * @param b B, k×n
   * @param result m×n, neither A nor B
   */
  public static void transposeMultiply(Matrix a, Matrix b, Matrix result) {
    Shapes.requireInner("transposeMultiply", "(%s)ᵀ · %s", a, b, a.rows(), b.rows());
    requireProduct("transposeMultiply", a, b, result, a.columns(), b.columns());
    Products.transposeMultiply(a, b, result);
  }

  /**
   * result ← result + Aᵀ·B, without a transposed copy.
   *
   * @param a A, k×m
   * @param b B, k×n
   * @param result m×n, neither A nor B
   */
  public static void addTransposeMultiply(Matrix a, Matrix b, Matrix result) {
    Shapes.requireInner("addTransposeMultiply", "(%s)ᵀ · %s", a, b, a.rows(), b.rows());
    requireProduct("addTransposeMultiply", a, b, result, a.columns(), b.columns());
    Products.addTransposeMultiply(a, b, result);
  }

  /**
   * result ← A·Bᵀ, without a transposed copy.
   *
   * @param a A, m×k
   * @param b B, n×k
   * @param result m×n, neither A nor B
   */
  public static void multiplyTranspose(Matrix a, Matrix b, Matrix result) {
    Shapes.requireInner("multiplyTranspose", "%s · (%s)ᵀ", a, b, a.columns(), b.columns());
    requireProduct("multiplyTranspose", a, b, result, a.rows(), b.rows());
    Products.multiplyTranspose(a, b, result);
  }

  /**
   * result ← Aᵀ.
   *
   * @param a A, m×n
   * @param result n×m, not A
   */
  public static void transpose(Matrix a, Matrix result) {
    requireProduct("transpose", a, a, result, a.columns(), a.rows());
    CommonOps_DDRM.transpose(a.data, result.data);
  }

  /**
   * result ← A + B.
   *
   * @param a A
   * @param b B, of A's shape
   * @param result of A's shape
   */
  public static void plus(Matrix a, Matrix b, Matrix result) {
    requireAll("plus", a, b, result);
    CommonOps_DDRM.add(a.data, b.data, result.data);
  }

  /**
   * result ← A − B.
   *
   * @param a A
   * @param b B, of A's shape
   * @param result of A's shape
   */
  public static void minus(Matrix a, Matrix b, Matrix result) {
    requireAll("minus", a, b, result);
    CommonOps_DDRM.subtract(a.data, b.data, result.data);
  }

  /**
   * result ← A ∘ B, entry by entry.
   *
   * @param a A
   * @param b B, of A's shape
   * @param result of A's shape
   */
  public static void hadamard(Matrix a, Matrix b, Matrix result) {
    requireAll("hadamard", a, b, result);
    CommonOps_DDRM.elementMult(a.data, b.data, result.data);
  }

  /**
   * result ← factor · A.
   *
   * @param a A
   * @param factor the number
   * @param result of A's shape
   */
  public static void scale(Matrix a, double factor, Matrix result) {
    requireResult("scale", a, result);
    CommonOps_DDRM.scale(factor, a.data, result.data);
  }

  /**
   * result ← result + factor · A.
   *
   * @param a A
   * @param factor the number
   * @param result of A's shape
   */
  public static void addScaled(Matrix a, double factor, Matrix result) {
    requireResult("addScaled", a, result);
    double[] from = a.data.data;
    double[] to = result.data.data;
    // EJML's loop calls a method for every entry and is not vectorised.
    for (int k = 0; k < a.size(); k++) {
      to[k] += factor * from[k];
    }
  }

  /**
   * result[i,j] ← function(A[i,j]).
   *
   * @param a A
   * @param function of one entry
   * @param result of A's shape
   */
  public static void map(Matrix a, DoubleUnaryOperator function, Matrix result) {
    requireResult("map", a, result);
    double[] from = a.data.data;
    double[] to = result.data.data;
    for (int k = 0; k < a.size(); k++) {
      to[k] = function.applyAsDouble(from[k]);
    }
  }

  /**
   * result[i,j] ← function(A[i,j], B[i,j]).
   *
   * @param a A
   * @param b B, of A's shape
   * @param function of an entry of A and the one of B at its place
   * @param result of A's shape
   */
  public static void combine(Matrix a, Matrix b, DoubleBinaryOperator function, Matrix result) {
    requireAll("combine", a, b, result);
    double[] left = a.data.data;
    double[] right = b.data.data;
    double[] to = result.data.data;
    for (int k = 0; k < a.size(); k++) {
      to[k] = function.applyAsDouble(left[k], right[k]);
    }
  }

  /**
   * result[i,j] ← A[i,j] + row[0,j].
   *
   * @param a A, m×n
   * @param row 1×n
   * @param result m×n
   */
  public static void addRow(Matrix a, Matrix row, Matrix result) {
    Shapes.require("addRow", "row", row, 1, a.columns());
    requireResult("addRow", a, result);
    for (int i = 0, k = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++, k++) {
        result.data.data[k] = a.data.data[k] + row.data.data[j];
      }
    }
  }

  /**
   * result[0,j] ← result[0,j] + Σᵢ A[i,j], the rows added from the first to the last.
   *
   * @param a A, m×n
   * @param result 1×n
   */
  public static void addSumOfRows(Matrix a, Matrix result) {
    Shapes.require("addSumOfRows", "result", result, 1, a.columns());
    for (int i = 0, k = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++, k++) {
        result.data.data[j] += a.data.data[k];
      }
    }
  }

  /**
   * result ← the rows of A that the order names: result[i,·] ← A[order[first + i],·].
   *
   * @param a A, any number of rows
   * @param order row numbers of A
   * @param first where in {@code order} to begin
   * @param result as wide as A, with as many rows as are to be taken; not A
   * @throws IndexOutOfBoundsException if {@code order} ends too soon or names a row A does not
   *     have, before anything is written
   */
  public static void takeRows(Matrix a, int[] order, int first, Matrix result) {
    Shapes.require("takeRows", "result", result, result.rows(), a.columns());
    Shapes.requireDistinct("takeRows", result, a, a);
    for (int i = 0; i < result.rows(); i++) {
      Objects.checkIndex(order[first + i], a.rows());
    }
    int width = a.columns();
    for (int i = 0; i < result.rows(); i++) {
      int row = order[first + i];
      System.arraycopy(a.data.data, row * width, result.data.data, i * width, width);
    }
  }

  private static void requireAll(String operation, Matrix a, Matrix b, Matrix result) {
    Shapes.requireSame(operation, a, b);
    requireResult(operation, a, result);
  }

  private static void requireResult(String operation, Matrix a, Matrix result) {
    Shapes.require(operation, "result", result, a.rows(), a.columns());
  }

  private static void requireProduct(
      String operation, Matrix a, Matrix b, Matrix result, int rows, int columns) {
    Shapes.require(operation, "result", result, rows, columns);
    Shapes.requireDistinct(operation, result, a, b);
  }
}
