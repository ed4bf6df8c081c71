package gradus.math;

/**
 * Thrown if two shapes do not fit. The message is one sentence with the operation, the shapes and
 * what was expected, and it is thrown before anything is written.
 */
public final class ShapeException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message the whole sentence
   */
  public ShapeException(String message) {
    super(message);
  }
}
