package gradus.math;

/**
 * One matrix that is used again and again: asked for a shape it has had room for before, it
 * allocates nothing. The matrix given is always the same object, so what an earlier call gave is
 * overwritten by the next.
 */
public final class Workspace {

  private final Matrix matrix = Matrix.zeros(0, 0);

  /** Creates a workspace that holds nothing yet. */
  public Workspace() {}

  /**
   * The matrix, in the shape asked for; its entries are whatever was there.
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
