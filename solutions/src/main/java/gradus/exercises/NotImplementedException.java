package gradus.exercises;

/** Thrown by a method that is still to be written: delete the line that throws it, and write. */
public final class NotImplementedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param method the step and the method, for example {@code 01 Matrices.multiply}
   */
  public NotImplementedException(String method) {
    super(method);
  }
}
