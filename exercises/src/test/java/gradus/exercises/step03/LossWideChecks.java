package gradus.exercises.step03;

import gradus.grading.check.Check;
import gradus.grading.check.EntryCheck;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.Losses;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * The losses at sizes from 1 to 33: numbers of every size, predictions that are right, and for the
 * cross-entropy predictions at and beside the bounds of its clipping.
 */
final class LossWideChecks {

  private static final double BOUND = BinaryCrossEntropy.CLIP;

  /** What 1 − q may be off, by the rounding of a double and some more. */
  private static final double ROUNDING = 1e-8;

  /** Beside the bounds: whoever clips 1 − p at 1e-12 is right, too, though it is not quite that. */
  private static final double AT_THE_BOUNDS = 1000;

  private static final double[] NEAR = {0, 1e-14, 5e-13, 1e-12, 2e-12, 1e-11, 1e-9, 1e-7, 1e-5};

  /** From numbers up to 10⁶ to such as are still targets. */
  private static final double SMALL = 1e-6;

  private LossWideChecks() {}

  private static List<Matrix> predictionsAndTargets(WideSample sample) {
    int rows = sample.rows();
    int columns = sample.outputs();
    double scale = sample.scale("predictions");
    Matrix predictions = sample.matrix("predictions", rows, columns).scale(scale);
    Matrix targets = sample.matrix("targets", rows, columns).scale(scale);
    targets.setEntry(0, predictions.entry(0));
    return List.of(predictions, targets);
  }

  static void requireSquaredError(WideSample sample) {
    List<Matrix> both = predictionsAndTargets(sample);
    requireSquaredError(both.get(0), both.get(1));
    requireSquaredError(both.get(0), both.get(0).copy());
  }

  private static void requireSquaredError(Matrix predictions, Matrix targets) {
    GivenCase given = LossMistakes.wide(LossFormulas.SQUARED_ERROR, predictions, targets);
    double yours = new MeanSquaredError().value(predictions.copy(), targets.copy());
    Matrix error = predictions.minus(targets);
    Matrix sizes = EntryCheck.sizes(predictions).plus(EntryCheck.sizes(targets));
    EntryCheck.number(
        "the loss", yours, error.hadamard(error).mean(), sizes.hadamard(sizes).mean(), given);
  }

  static void requireSquaredErrorGradient(WideSample sample) {
    List<Matrix> both = predictionsAndTargets(sample);
    double share = 2.0 / both.get(0).size();
    GivenCase given =
        LossMistakes.wide(LossFormulas.SQUARED_ERROR_GRADIENT, both.get(0), both.get(1));
    EntryCheck.matrix(
        "dL/dp",
        new MeanSquaredError().gradient(both.get(0).copy(), both.get(1).copy()),
        both.get(0).minus(both.get(1)).scale(share),
        EntryCheck.sizes(both.get(0)).plus(EntryCheck.sizes(both.get(1))).scale(share),
        given);
  }

  /** Ordinary probabilities, and in every third place one at a bound or near it. */
  private static Matrix probabilities(WideSample sample) {
    var random = sample.random("near");
    Matrix result = sample.matrix("probabilities", sample.rows(), sample.outputs(), 0, 1);
    for (int k = 0; k < result.size(); k += 3) {
      double near = NEAR[random.nextInt(NEAR.length)];
      result.setEntry(k, random.nextBoolean() ? near : 1 - near);
    }
    return result;
  }

  /**
   * 0, 1, numbers between and small ones; where a prediction is at a bound, mostly what it says.
   */
  private static Matrix targets(WideSample sample, Matrix probabilities) {
    Matrix small = sample.ofAllSizes("small targets", sample.rows(), sample.outputs());
    Matrix result = sample.matrix("targets", sample.rows(), sample.outputs(), -0.5, 1.5);
    for (int k = 0; k < result.size(); k++) {
      boolean isSmall = k % 9 == 4;
      double any = isSmall ? Math.abs(small.entry(k)) * SMALL : result.entry(k);
      double between = Math.min(1, Math.max(0, any));
      result.setEntry(
          k, k % 3 == 0 && k % 9 != 0 ? probabilities.map(Math::rint).entry(k) : between);
    }
    return result;
  }

  static void requireCrossEntropy(WideSample sample) {
    Matrix p = probabilities(sample);
    Matrix t = targets(sample, p);
    requireCrossEntropy(p, t);
    // Certain and right, but for a little: what a rounded loss takes for 0.
    Matrix right = t.map(Math::rint);
    requireCrossEntropy(right.map(x -> x == 0 ? 3e-8 : 1 - 3e-8), right);
  }

  private static void requireCrossEntropy(Matrix p, Matrix t) {
    Matrix before = p.copy();
    GivenCase given = LossMistakes.wide(LossFormulas.CROSS_ENTROPY, p, t);
    double yours = new BinaryCrossEntropy().value(p, t.copy());
    Check.unchanged("predictions", before, p, given);
    Matrix sizes =
        entries(
            p, t, (q, y) -> (-y * Math.log(q) - (1 - y) * Math.log(1 - q) + ROUNDING) * room(q));
    double expected = Losses.BINARY_CROSS_ENTROPY.value(p, t);
    EntryCheck.number("the loss", yours, expected, sizes.mean(), given);
  }

  static void requireCrossEntropyGradient(WideSample sample) {
    Matrix p = probabilities(sample);
    Matrix t = targets(sample, p);
    Matrix before = p.copy();
    GivenCase given = LossMistakes.wide(LossFormulas.CROSS_ENTROPY_GRADIENT, before, t);
    Matrix yours = new BinaryCrossEntropy().gradient(p, t.copy());
    Check.unchanged("predictions", before, p, given);
    EntryCheck.matrix(
        "dL/dp",
        yours,
        entries(p, t, (q, y) -> (q - y) / (q * (1 - q)) / p.size()),
        entries(p, t, (q, y) -> (y / q + (1 - y) / (1 - q)) / p.size() * room(q)),
        given);
  }

  private static double room(double q) {
    return 1 - q < 2 * BOUND ? AT_THE_BOUNDS : 1;
  }

  private static Matrix entries(Matrix p, Matrix t, DoubleBinaryOperator f) {
    Matrix result = p.copy();
    for (int k = 0; k < result.size(); k++) {
      double q = Math.min(Math.max(p.entry(k), BOUND), 1 - BOUND);
      result.setEntry(k, f.applyAsDouble(q, t.entry(k)));
    }
    return result;
  }
}
