package gradus.math;

/**
 * The products are to be computed by something that is not here. The message is one sentence with
 * what would do. It is thrown by the first large product.
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
