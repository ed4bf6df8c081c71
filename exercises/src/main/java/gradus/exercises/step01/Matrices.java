package gradus.exercises.step01;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;

/**
 * Step 01: the four matrix operations that a neural network is made of.
 *
 * <p>A matrix is an array of its rows: {@code a[i][j]} is the entry in row {@code i} and column
 * {@code j}, both counted from 0, so {@code a.length} is the number of rows and {@code a[0].length}
 * the number of columns. An m×n matrix has m rows and n columns. Every matrix that you are given
 * has at least one row and one column, all its rows have the same length, and the sizes fit each
 * other: you need not check.
 *
 * <p>In a network, the rows are the examples of a batch and the columns are the units of a layer.
 *
 * <p>Write your code in place of each line that throws a {@link NotImplementedException}. Helper
 * methods and fields of your own are welcome.
 */
public final class Matrices {

  private Matrices() {}

  /**
   * The matrix product <i>AB</i>: every row of {@code left} with every column of {@code right}.
   *
   * <p>Formula: <i>(AB)<sub>ij</sub> = Σ<sub>k</sub> A<sub>ik</sub> B<sub>kj</sub></i>
   *
   * <p>Graded: the values for all shapes, square or not; a new array is returned; both arguments
   * are left as they were. 3 points.
   *
   * @param left <i>A</i>, m×n
   * @param right <i>B</i>, n×p
   * @return a new m×p matrix
   */
  @Graded(points = 3)
  public static double[][] multiply(double[][] left, double[][] right) {
    throw new NotImplementedException("01 Matrices.multiply");
  }

  /**
   * The transpose <i>Aᵀ</i>: the same table, read from the other side.
   *
   * <p>Asked: the matrix whose column k is row k of A, for every k.
   *
   * <p>Graded: the values for all shapes, square or not; a new array is returned; the argument is
   * left as it was. 1 point.
   *
   * @param matrix <i>A</i>, m×n
   * @return a new n×m matrix
   */
  @Graded(points = 1)
  public static double[][] transpose(double[][] matrix) {
    throw new NotImplementedException("01 Matrices.transpose");
  }

  /**
   * Adds one row to every row of a matrix, as a layer adds its bias to every example.
   *
   * <p>Asked: the matrix in which every row of A has become larger by r, number by number.
   *
   * <p>Graded: the values for all shapes, square or not; a new array is returned, with rows of its
   * own; both arguments are left as they were. 2 points.
   *
   * @param matrix <i>A</i>, m×n
   * @param row <i>r</i>, of length n
   * @return a new m×n matrix
   */
  @Graded(points = 2)
  public static double[][] addRow(double[][] matrix, double[] row) {
    throw new NotImplementedException("01 Matrices.addRow");
  }

  /**
   * The counterpart of {@code addRow}: what each number of the row has done to a total.
   *
   * <p>Asked: how much the total changes for each 1 of <i>r<sub>j</sub></i>, for every j.
   *
   * <p>{@code addRow} has put the row <i>r</i> into every row of its result, an m×n matrix. A total
   * is a sum of multiples of that result's entries, and A says by how much the total changes for
   * each 1 that is added to an entry. Now 1 is added to one number of <i>r</i>. With A having the
   * rows 3 −1 and 4 2, the answer is 7 1: one number for each column, whatever the number of rows.
   *
   * <p>Graded: the values for all shapes, square or not; the argument is left as it was. 2 points.
   *
   * @param matrix <i>A</i>, m×n: the change of the total for each 1 of an entry
   * @return a new array of length n: the change of the total for each 1 of a number of the row
   */
  @Graded(points = 2)
  public static double[] sumRows(double[][] matrix) {
    throw new NotImplementedException("01 Matrices.sumRows");
  }
}
