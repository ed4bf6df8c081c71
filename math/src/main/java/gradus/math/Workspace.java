package gradus.math;

/**
 * Holds one reusable matrix: a shape that fits into its room allocates nothing. All calls return
 * the same object, so the next one overwrites the result of the one before.
 */
public final class Workspace {

  private final Matrix matrix = Matrix.zeros(0, 0);

  /** Creates a workspace that holds nothing yet. */
  public Workspace() {}

  /**
   * The matrix in the given shape, with undefined entries.
   *
   * @param rows the number of rows
   * @param columns the number of columns
   * @return this workspace's one matrix
   */
  public Matrix matrix(int rows, int columns) {
    if (matrix.rows() != rows || matrix.columns() != columns) {
      Shapes.requirePossible(rows, columns);
      matrix.data.reshape(rows, columns);
    }
    return matrix;
  }

  /**
   * The matrix, in the shape of another.
   *
   * @param other gives the shape
   * @return this workspace's one matrix
   */
  public Matrix matrixLike(Matrix other) {
    return matrix(other.rows(), other.columns());
  }
}
