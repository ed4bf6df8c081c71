package gradus.nn.formula;

/** Thrown where a formula has no value, because shapes do not fit or a quantity is missing. */
public final class FormulaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception. It has no stack trace, since the search meets thousands of formulas
   * without a value.
   *
   * @param message what does not fit
   */
  public FormulaException(String message) {
    super(message, null, false, false);
  }
}
