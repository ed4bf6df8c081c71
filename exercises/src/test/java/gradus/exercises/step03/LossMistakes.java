package gradus.exercises.step03;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.mistake.Reference;
import java.util.function.DoubleBinaryOperator;

/** Mistakes that a student may have made, in the two losses of step 03. */
final class LossMistakes {

  private static final double BOUND = 1e-12;

  private LossMistakes() {}

  static GivenCase given(Matrix predictions, Matrix targets) {
    return GivenCase.of("predictions", predictions).and("targets", targets);
  }

  /** Wrong ways to the mean of the squares. */
  static GivenCase ofSquaredError(Matrix predictions, Matrix targets) {
    return by(LossFormulas.SQUARED_ERROR, predictions, targets);
  }

  /** Wrong ways to its gradient. */
  static GivenCase ofSquaredErrorGradient(Matrix predictions, Matrix targets) {
    Matrix error = predictions.minus(targets);
    return by(LossFormulas.SQUARED_ERROR_GRADIENT, predictions, targets)
        .mistake(
            "bare-error",
            "It is p − t alone: neither the 2 nor the division by the number of entries is there.",
            () -> error)
        .mistake(
            "integer-division",
            "2 / %d is a division of two ints, which leaves %d."
                .formatted(predictions.size(), 2 / predictions.size()),
            () -> error.scale(Math.floorDiv(2, predictions.size())));
  }

  /** Wrong ways to the mean of the cross-entropies. */
  static GivenCase ofCrossEntropy(Matrix predictions, Matrix targets) {
    return by(LossFormulas.CROSS_ENTROPY, predictions, targets);
  }

  /** Wrong ways to its gradient. */
  static GivenCase ofCrossEntropyGradient(Matrix predictions, Matrix targets) {
    return by(LossFormulas.CROSS_ENTROPY_GRADIENT, predictions, targets)
        .mistake(
            "extra-derivative",
            "It is the gradient by what goes into a sigmoid before this loss. The one by p is larger.",
            () -> combine(predictions, targets, (p, t) -> (inside(p) - t) / predictions.size()))
        .mistake(
            "zero-where-clipped",
            "It is 0 where p is clipped; the gradient there is that at the bound.",
            () -> combine(predictions, targets, (p, t) -> insideOnly(p, t) / predictions.size()));
  }

  /** A case of numbers of all sizes. */
  static GivenCase wide(Reference formula, Matrix predictions, Matrix targets) {
    return given(predictions, targets).byWide(formula, LossFormulas.of(predictions, targets));
  }

  private static GivenCase by(Reference formula, Matrix predictions, Matrix targets) {
    return given(predictions, targets)
        .ofBatch(predictions.rows())
        .by(formula, LossFormulas.of(predictions, targets));
  }

  private static double insideOnly(double p, double t) {
    return p > BOUND && p < 1 - BOUND ? (p - t) / (p * (1 - p)) : 0;
  }

  private static double inside(double p) {
    return Math.min(Math.max(p, BOUND), 1 - BOUND);
  }

  private static Matrix combine(Matrix predictions, Matrix targets, DoubleBinaryOperator f) {
    Matrix result = predictions.copy();
    for (int k = 0; k < result.size(); k++) {
      result.setEntry(k, f.applyAsDouble(predictions.entry(k), targets.entry(k)));
    }
    return result;
  }
}
