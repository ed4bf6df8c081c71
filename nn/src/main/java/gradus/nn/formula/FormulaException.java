package gradus.nn.formula;

/** Thrown where a formula has no value, because shapes do not fit or a quantity is missing. */
public final class FormulaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Whether the formula may be the student's all the same. */
  private final boolean isUndecided;

  /**
   * Creates the exception. It has no stack trace, since the search meets thousands of formulas
   * without a value.
   *
   * @param message what does not fit
   */
  public FormulaException(String message) {
    this(message, false);
  }

  private FormulaException(String message, boolean isUndecided) {
    super(message, null, false, false);
    this.isUndecided = isUndecided;
  }

  /**
   * The exception where a formula could have a value that says nothing, so that a student's answer
   * speaks neither for it nor against it.
   *
   * @param message why it says nothing
   * @return the exception
   */
  static FormulaException undecided(String message) {
    return new FormulaException(message, true);
  }

  /**
   * Whether it has a value that says nothing.
   *
   * @return false if nobody can have computed it
   */
  public boolean isUndecided() {
    return isUndecided;
  }
}
