package gradus.nn.mistake;

import gradus.math.Matrix;
import gradus.nn.formula.Places;
import gradus.nn.formula.Quantities;

/**
 * A student's answer in one case, and how the right one comes about.
 *
 * @param reference the right formula
 * @param quantities of the case
 * @param yours the answer
 * @param examples the number of examples in the case; 0 where there are none
 * @param isOrdinary whether its numbers are of ordinary sizes, so that nine digits of the answer
 *     say which formula it came from; where large terms cancel, they do not
 */
public record Answer(
    Reference reference, Quantities quantities, Matrix yours, int examples, boolean isOrdinary) {

  /**
   * An answer of ordinary numbers.
   *
   * @param reference the right formula
   * @param quantities of the case
   * @param yours the answer
   * @param examples the number of examples in the case; 0 where there are none
   */
  public Answer(Reference reference, Quantities quantities, Matrix yours, int examples) {
    this(reference, quantities, yours, examples, true);
  }

  /**
   * The entries of a matrix that still takes no time; an answer with a larger one is not searched.
   */
  public static final int SMALL = 64;

  /** The sign of the number by which the program may branch; 0 if it is 0, or there is none. */
  int branch() {
    return reference.branch() == null
        ? 0
        : (int) Math.signum(quantities.of(reference.branch()).entry(0));
  }

  /** The same answer, in whose case the values of all places are computed once. */
  Answer in(Places places) {
    return new Answer(reference, quantities.sharing(places), yours, examples, isOrdinary);
  }

  /** Whether a formula can be searched by it: it is also small enough for thousands of times. */
  boolean isSearchable() {
    return isOrdinary && yours.size() <= SMALL && quantities.largest() <= SMALL;
  }

  /**
   * Whether it is 0 in every entry.
   *
   * @return false where an entry is no number
   */
  public boolean isZero() {
    return yours.map(Math::abs).sum() == 0;
  }

  /** The finite entries that are not 0: only these tell two formulas apart. */
  int telling() {
    int telling = 0;
    for (int k = 0; k < yours.size(); k++) {
      double entry = yours.entry(k);
      telling += Double.isFinite(entry) && entry != 0 ? 1 : 0;
    }
    return telling;
  }
}
