package gradus.math;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;

/**
 * A dense matrix of doubles, stored row by row.
 *
 * <p>The operations here are written as values are: each returns a new matrix and leaves its
 * arguments as they were. Where allocation matters, {@link InPlace} has the same operations writing
 * into a matrix that the caller gives.
 *
 * <p>A matrix may have no rows or no columns: its sum is 0, its mean is not a number, and a product
 * over an inner size of 0 is all zeros. NaN and infinities follow IEEE 754; nothing is skipped, so
 * 0 times NaN is NaN in a product too. Entries count from 0. Every shape mistake is a {@link
 * ShapeException}, thrown before anything is written.
 */
public final class Matrix {

  /** The one field of EJML's that the kit holds; no other module sees it. */
  final DMatrixRMaj data;

  private Matrix(int rows, int columns) {
    Shapes.requirePossible(rows, columns);
    this.data = new DMatrixRMaj(rows, columns);
  }

  /**
   * A new matrix of zeros.
   *
   * @param rows the number of rows, 0 or more
   * @param columns the number of columns, 0 or more
   * @return the matrix
   */
  public static Matrix zeros(int rows, int columns) {
    return new Matrix(rows, columns);
  }

  /**
   * A new matrix from its rows, which are copied.
   *
   * @param rows the rows, all of one length
   * @return the matrix
   * @throws ShapeException if the rows' lengths differ
   */
  public static Matrix of(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new ShapeException(
            "row %d has %d entries, row 0 has %d".formatted(i, rows[i].length, columns));
      }
    }
    Matrix matrix = new Matrix(rows.length, columns);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, matrix.data.data, i * columns, columns);
    }
    return matrix;
  }

  /**
   * A new matrix from its entries, row after row; they are copied.
   *
   * @param rows the number of rows
   * @param columns the number of columns
   * @param entries rows · columns numbers
   * @return the matrix
   * @throws ShapeException if the count does not fit
   */
  public static Matrix of(int rows, int columns, double... entries) {
    Shapes.requireCount(rows, columns, entries.length);
    Matrix matrix = new Matrix(rows, columns);
    System.arraycopy(entries, 0, matrix.data.data, 0, entries.length);
    return matrix;
  }

  /**
   * A new matrix of one row.
   *
   * @param entries the row, copied
   * @return a 1×n matrix
   */
  public static Matrix row(double... entries) {
    return of(1, entries.length, entries);
  }

  /**
   * A new matrix of one column.
   *
   * @param entries the column, copied
   * @return an n×1 matrix
   */
  public static Matrix column(double... entries) {
    return of(entries.length, 1, entries);
  }

  /**
   * The number of rows.
   *
   * @return 0 or more
   */
  public int rows() {
    return data.numRows;
  }

  /**
   * The number of columns.
   *
   * @return 0 or more
   */
  public int columns() {
    return data.numCols;
  }

  /**
   * The number of entries.
   *
   * @return rows · columns
   */
  public int size() {
    return data.numRows * data.numCols;
  }

  /**
   * The shape as people write it.
   *
   * @return for example {@code 3×4}
   */
  public String shape() {
    return Shapes.text(rows(), columns());
  }

  /**
   * Whether another matrix has the same number of rows and of columns.
   *
   * @param other the other matrix
   * @return true if the shapes are equal
   */
  public boolean hasShapeOf(Matrix other) {
    return rows() == other.rows() && columns() == other.columns();
  }

  /**
   * One entry.
   *
   * @param row the row, from 0
   * @param column the column, from 0
   * @return the entry
   * @throws IndexOutOfBoundsException if there is no such entry
   */
  public double get(int row, int column) {
    return data.data[indexOf(row, column)];
  }

  /**
   * Writes one entry.
   *
   * @param row the row, from 0
   * @param column the column, from 0
   * @param value what to write
   * @throws IndexOutOfBoundsException if there is no such entry
   */
  public void set(int row, int column, double value) {
    data.data[indexOf(row, column)] = value;
  }

  /**
   * One entry by its place in the storage, row after row.
   *
   * @param index from 0 to {@code size() - 1}
   * @return the entry
   * @throws IndexOutOfBoundsException if there is no such entry
   */
  public double entry(int index) {
    return data.data[requireIndex(index)];
  }

  /**
   * Writes one entry by its place in the storage, row after row.
   *
   * @param index from 0 to {@code size() - 1}
   * @param value what to write
   * @throws IndexOutOfBoundsException if there is no such entry
   */
  public void setEntry(int index, double value) {
    data.data[requireIndex(index)] = value;
  }

  /**
   * A copy that shares nothing with this matrix.
   *
   * @return a new matrix of the same shape and entries
   */
  public Matrix copy() {
    Matrix copy = new Matrix(rows(), columns());
    InPlace.copy(this, copy);
    return copy;
  }

  /**
   * The rows as arrays that share nothing with this matrix.
   *
   * @return new arrays
   */
  public double[][] toArrays() {
    double[][] rows = new double[rows()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(data.data, i * columns(), (i + 1) * columns());
    }
    return rows;
  }

  /**
   * The matrix product, row by column: C[i,j] = Σₖ A[i,k]·B[k,j].
   *
   * @param right B, with as many rows as this matrix has columns
   * @return a new matrix, rows of this × columns of {@code right}
   * @throws ShapeException if the inner sizes differ
   */
  public Matrix multiply(Matrix right) {
    Matrix result = new Matrix(rows(), right.columns());
    InPlace.multiply(this, right, result);
    return result;
  }

  /**
   * The transpose: T[j,i] = A[i,j].
   *
   * @return a new matrix, columns × rows
   */
  public Matrix transpose() {
    Matrix result = new Matrix(columns(), rows());
    InPlace.transpose(this, result);
    return result;
  }

  /**
   * The sum, entry by entry.
   *
   * @param right a matrix of the same shape
   * @return a new matrix
   * @throws ShapeException if the shapes differ
   */
  public Matrix plus(Matrix right) {
    Matrix result = new Matrix(rows(), columns());
    InPlace.plus(this, right, result);
    return result;
  }

  /**
   * The difference, entry by entry.
   *
   * @param right a matrix of the same shape
   * @return a new matrix
   * @throws ShapeException if the shapes differ
   */
  public Matrix minus(Matrix right) {
    Matrix result = new Matrix(rows(), columns());
    InPlace.minus(this, right, result);
    return result;
  }

  /**
   * The Hadamard product: the product entry by entry.
   *
   * @param right a matrix of the same shape
   * @return a new matrix
   * @throws ShapeException if the shapes differ
   */
  public Matrix hadamard(Matrix right) {
    Matrix result = new Matrix(rows(), columns());
    InPlace.hadamard(this, right, result);
    return result;
  }

  /**
   * Every entry times a number.
   *
   * @param factor the number
   * @return a new matrix
   */
  public Matrix scale(double factor) {
    Matrix result = new Matrix(rows(), columns());
    InPlace.scale(this, factor, result);
    return result;
  }

  /**
   * A function of every entry.
   *
   * @param function the function
   * @return a new matrix
   */
  public Matrix map(DoubleUnaryOperator function) {
    Matrix result = new Matrix(rows(), columns());
    InPlace.map(this, function, result);
    return result;
  }

  /**
   * Adds one row to every row, as a bias is added to a batch.
   *
   * @param row a 1×columns matrix
   * @return a new matrix of this shape
   * @throws ShapeException if {@code row} is not one row of this width
   */
  public Matrix addRow(Matrix row) {
    Matrix result = new Matrix(rows(), columns());
    InPlace.addRow(this, row, result);
    return result;
  }

  /**
   * The sum of the rows.
   *
   * @return a new 1×columns matrix
   */
  public Matrix sumRows() {
    Matrix result = new Matrix(1, columns());
    InPlace.addSumOfRows(this, result);
    return result;
  }

  /**
   * The sum of all entries, added in the order of storage.
   *
   * @return the sum, 0 for an empty matrix
   */
  public double sum() {
    double sum = 0;
    for (int k = 0; k < size(); k++) {
      sum += data.data[k];
    }
    return sum;
  }

  /**
   * The mean of all entries.
   *
   * @return sum / size, not a number for an empty matrix
   */
  public double mean() {
    return sum() / size();
  }

  /**
   * Whether every entry is a finite number.
   *
   * @return false if there is a NaN or an infinity
   */
  public boolean isFinite() {
    for (int k = 0; k < size(); k++) {
      if (!Double.isFinite(data.data[k])) {
        return false;
      }
    }
    return true;
  }

  /** Equal shape and equal bits: NaN equals NaN, 0 differs from −0. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix matrix
        && hasShapeOf(matrix)
        && Arrays.equals(data.data, 0, size(), matrix.data.data, 0, size());
  }

  @Override
  public int hashCode() {
    int hash = 31 * rows() + columns();
    for (int k = 0; k < size(); k++) {
      hash = 31 * hash + Double.hashCode(data.data[k]);
    }
    return hash;
  }

  /** The shape and the rows, as in {@code 2×2 [[1.0, 2.0], [3.0, 4.0]]}. */
  @Override
  public String toString() {
    return shape() + " " + Arrays.deepToString(toArrays());
  }

  private int indexOf(int row, int column) {
    if (row < 0 || row >= rows() || column < 0 || column >= columns()) {
      throw new IndexOutOfBoundsException(
          "there is no entry [%d,%d] in a %s matrix".formatted(row, column, shape()));
    }
    return row * columns() + column;
  }

  private int requireIndex(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(
          "there is no entry %d in a %s matrix".formatted(index, shape()));
    }
    return index;
  }
}
