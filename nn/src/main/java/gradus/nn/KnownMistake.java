package gradus.nn;

import gradus.math.Matrix;
import gradus.math.RelativeError;
import java.util.function.Supplier;

/**
 * A wrong formula that may explain a wrong answer. Evaluated on the case in which the answer went
 * wrong, it either gives that very answer to nine digits, and then it is the mistake, or it does
 * not, and then it says nothing.
 *
 * @param diagnosis what is wrong if this is what the answer came from
 * @param formula gives what the mistake gives, in a new matrix; called only once an answer is wrong
 */
public record KnownMistake(Diagnosis diagnosis, Supplier<Matrix> formula) {

  /** How near an answer has to be, as a relative error. Finite differences are good to 1e-11. */
  public static final double MATCH = 1e-9;

  /**
   * A mistake.
   *
   * @param id of the diagnosis
   * @param sentence of the diagnosis
   * @param formula what the mistake gives
   * @return the mistake
   */
  public static KnownMistake of(String id, String sentence, Supplier<Matrix> formula) {
    return new KnownMistake(new Diagnosis(id, sentence), formula);
  }

  /**
   * Whether an answer is what the mistake gives: ‖yours − formula‖ / (‖yours‖ + ‖formula‖)
   * {@literal <} {@link #MATCH}, over the entries that are finite; the others have to be the same.
   *
   * @param yours the answer, of any shape
   * @return false also where the shapes differ
   */
  public boolean explains(Matrix yours) {
    Matrix suspected = formula.get();
    return yours.hasShapeOf(suspected)
        && sameWhereNotFinite(yours, suspected)
        && RelativeError.of(finitePart(yours), finitePart(suspected)) < MATCH;
  }

  /**
   * Whether the mistake gives something else. Between this and {@link #explains} lies what cannot
   * be told.
   *
   * @param yours the answer, of any shape
   * @param noise by how much an answer may differ for other reasons, as by finite differences
   * @return true also where the shapes differ
   */
  public boolean contradicts(Matrix yours, double noise) {
    Matrix suspected = formula.get();
    if (!yours.hasShapeOf(suspected) || !sameWhereNotFinite(yours, suspected)) {
      return true;
    }
    Matrix distance = finitePart(yours).minus(finitePart(suspected)).map(Math::abs);
    return !explains(yours) && distance.sum() > noise;
  }

  private static boolean sameWhereNotFinite(Matrix yours, Matrix suspected) {
    for (int k = 0; k < yours.size(); k++) {
      boolean finite = Double.isFinite(yours.entry(k)) && Double.isFinite(suspected.entry(k));
      if (!finite && Double.compare(yours.entry(k), suspected.entry(k)) != 0) {
        return false;
      }
    }
    return true;
  }

  private static Matrix finitePart(Matrix matrix) {
    return matrix.map(x -> Double.isFinite(x) ? x : 0);
  }
}
