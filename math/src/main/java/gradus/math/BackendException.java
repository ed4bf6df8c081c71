package gradus.math;

/**
 * Thrown by the first large product if the chosen backend is not available. The message is one
 * sentence that names the available ones.
 */
public final class BackendException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message the whole sentence
   */
  public BackendException(String message) {
    super(message);
  }
}
