package gradus.nn.mistake;

import gradus.math.Matrix;
import gradus.math.RelativeError;
import java.util.function.Supplier;

/**
 * A wrong formula that may explain a wrong answer. Evaluated on the case of that answer, it
 * explains the answer if it gives the same to nine digits.
 *
 * @param diagnosis the name and explanation of the mistake
 * @param formula computes the mistake's answer in a new matrix; called only for a wrong answer
 */
public record KnownMistake(Diagnosis diagnosis, Supplier<Matrix> formula) {

  /** The relative error below which answers match. Finite differences are accurate to 1e-11. */
  public static final double MATCH = 1e-9;

  /**
   * Creates a mistake.
   *
   * @param id of the diagnosis
   * @param sentence of the diagnosis
   * @param formula computes the mistake's answer
   * @return the mistake
   */
  public static KnownMistake of(String id, String sentence, Supplier<Matrix> formula) {
    return new KnownMistake(new Diagnosis(id, sentence), formula);
  }

  /**
   * Whether the mistake gives this answer: ‖yours − formula‖ / (‖yours‖ + ‖formula‖) {@literal <}
   * {@link #MATCH}, over the entries that are finite; the others have to be the same.
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
   * Whether the mistake clearly gives another answer. An answer between this and {@link #explains}
   * is undecided.
   *
   * @param yours the answer, of any shape
   * @param noise the largest deviation that may have other reasons, such as finite differences
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
