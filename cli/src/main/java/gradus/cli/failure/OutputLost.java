package gradus.cli.failure;

/**
 * Thrown if printed output did not arrive: the disk is full, or the reader of the pipe has ended.
 */
public final class OutputLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OutputLost() {
    super("standard output cannot be written; what was to be printed is lost.");
  }
}
