package gradus.cli;

/** What was printed did not arrive: the disk is full, or whoever read it has gone. */
final class OutputLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutputLost() {
    super("standard output cannot be written; what was to be printed is lost.");
  }
}
