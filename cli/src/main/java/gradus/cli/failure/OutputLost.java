package gradus.cli.failure;

/** What was printed did not arrive: the disk is full, or whoever read it has gone. */
public final class OutputLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OutputLost() {
    super("standard output cannot be written; what was to be printed is lost.");
  }
}
