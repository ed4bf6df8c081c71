package gradus.math;

/** Checks shapes. Each check throws a {@link ShapeException} or does nothing. */
public final class Shapes {

  private Shapes() {}

  /**
   * The shape as people write it.
   *
   * @param rows the number of rows
   * @param columns the number of columns
   * @return for example {@code 3×4}
   */
  public static String text(int rows, int columns) {
    return rows + "×" + columns;
  }

  /**
   * Checks that two matrices have one shape.
   *
   * @param operation what was asked for, for the message
   * @param left the one
   * @param right the other
   * @throws ShapeException if they differ
   */
  public static void requireSame(String operation, Matrix left, Matrix right) {
    if (!left.hasShapeOf(right)) {
      throw new ShapeException(
          "%s: %s and %s, the shapes differ".formatted(operation, left.shape(), right.shape()));
    }
  }

  /**
   * Checks the shape of one matrix.
   *
   * @param operation what was asked for, for the message
   * @param what the matrix's part in it, for example "result"
   * @param matrix the matrix
   * @param rows the rows it must have
   * @param columns the columns it must have
   * @throws ShapeException if it has another shape
   */
  public static void require(String operation, String what, Matrix matrix, int rows, int columns) {
    if (matrix.rows() != rows || matrix.columns() != columns) {
      throw new ShapeException(
          "%s: the %s is %s, it must be %s"
              .formatted(operation, what, matrix.shape(), text(rows, columns)));
    }
  }

  static void requireInner(
      String operation, String product, Matrix left, Matrix right, int leftInner, int rightInner) {
    if (leftInner != rightInner) {
      throw new ShapeException(
          "%s: %s, inner sizes differ (%d ≠ %d)"
              .formatted(
                  operation,
                  product.formatted(left.shape(), right.shape()),
                  leftInner,
                  rightInner));
    }
  }

  static void requirePossible(int rows, int columns) {
    if (rows < 0 || columns < 0) {
      throw new ShapeException(
          "a matrix cannot be %s, sizes start at 0".formatted(text(rows, columns)));
    }
    if ((long) rows * columns > Integer.MAX_VALUE) {
      throw new ShapeException("a %s matrix is too large".formatted(text(rows, columns)));
    }
  }

  static void requireCount(int rows, int columns, int values) {
    requirePossible(rows, columns);
    if (rows * columns != values) {
      throw new ShapeException(
          "a %s matrix has %d entries, not %d"
              .formatted(text(rows, columns), rows * columns, values));
    }
  }

  @SuppressWarnings(
      "ReferenceEquality") // compares identity: the question is whether it is the same memory
  static void requireDistinct(String operation, Matrix result, Matrix left, Matrix right) {
    if (result == left || result == right) {
      throw new IllegalArgumentException(
          operation
              + ": the result must not be one of the arguments, they are read while it is written");
    }
  }
}
