package gradus.exercises.step03;

import gradus.grading.check.Check;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.nn.Loss;
import gradus.nn.Losses;

/** Checks of a loss and of its gradient in cases that can be typed in, and at the bounds. */
final class LossChecks {

  /**
   * At the bounds of the clipping: 1 − (1 − 1e-12) is 1.00009e-12 in doubles, and whoever clips 1 −
   * p at 1e-12 instead is right too.
   */
  private static final double TOLERANCE_AT_THE_BOUNDS = 1e-3;

  /** Whoever clips 1 − p instead is right, but says nothing of the formula. */
  private static final double SAME_DIGITS = 1e-12;

  private LossChecks() {}

  static void requireValue(Loss yours, Losses right, Matrix predictions, Matrix targets) {
    Matrix p = predictions.copy();
    Matrix t = targets.copy();
    GivenCase given =
        right == Losses.MSE
            ? LossMistakes.ofSquaredError(predictions, targets)
            : LossMistakes.ofCrossEntropy(predictions, targets);
    double loss = yours.value(p, t);
    requireUnchanged(predictions, p, targets, t);
    Check.number("the loss", loss, right.value(predictions, targets), given);
  }

  static void requireGradient(Loss yours, Losses right, Matrix predictions, Matrix targets) {
    Matrix p = predictions.copy();
    Matrix t = targets.copy();
    GivenCase given =
        right == Losses.MSE
            ? LossMistakes.ofSquaredErrorGradient(predictions, targets)
            : LossMistakes.ofCrossEntropyGradient(predictions, targets);
    Matrix gradient = yours.gradient(p, t);
    requireUnchanged(predictions, p, targets, t);
    Matrix numeric = FiniteDifferences.gradient(moved -> right.value(moved, targets), predictions);
    double size = right.value(predictions, targets);
    Check.gradient("dL/dp", gradient, numeric, size, given);
    Check.overwrite(gradient);
    requireUnchanged(predictions, p, targets, t);
  }

  private static void requireUnchanged(
      Matrix predictions, Matrix afterwards, Matrix targets, Matrix targetsAfterwards) {
    GivenCase given = LossMistakes.given(predictions, targets);
    Check.unchanged("predictions", predictions, afterwards, given);
    Check.unchanged("targets", targets, targetsAfterwards, given);
  }

  static void requireValueAtTheBounds(double p, double t, double expected) {
    Matrix prediction = Matrix.row(p);
    Matrix target = Matrix.row(t);
    GivenCase given = LossMistakes.ofCrossEntropy(prediction, target);
    double loss = new BinaryCrossEntropy().value(prediction.copy(), target.copy());
    double right = Losses.BINARY_CROSS_ENTROPY.value(prediction, target);
    // One number is explained by too much; the other bound is its mirror image.
    Matrix mirrored = Matrix.row(new BinaryCrossEntropy().value(Matrix.row(1 - p), mirror(target)));
    requireAtTheBounds("the loss", loss, expected, right, andMirrored(given, p, target, mirrored));
  }

  private static Matrix mirror(Matrix target) {
    return target.map(y -> 1 - y);
  }

  private static GivenCase andMirrored(GivenCase given, double p, Matrix target, Matrix yours) {
    return given.andLater(LossFormulas.of(Matrix.row(1 - p), mirror(target)), yours);
  }

  static void requireGradientAtTheBounds(double p, double t, double expected) {
    Matrix prediction = Matrix.row(p);
    Matrix target = Matrix.row(t);
    GivenCase given = LossMistakes.ofCrossEntropyGradient(prediction, target);
    Matrix gradient = new BinaryCrossEntropy().gradient(prediction.copy(), target.copy());
    Check.that(gradient != null, "dL/dp is null", given);
    Matrix right = Losses.BINARY_CROSS_ENTROPY.gradient(prediction, target);
    Matrix mirrored = new BinaryCrossEntropy().gradient(Matrix.row(1 - p), mirror(target));
    GivenCase both = mirrored == null ? given : andMirrored(given, p, target, mirrored);
    requireAtTheBounds("dL/dp", gradient.get(0, 0), expected, right.get(0, 0), both);
  }

  /** The expected number is exact, the right one is what doubles make of it. */
  private static void requireAtTheBounds(
      String what, double yours, double expected, double right, GivenCase given) {
    Check.that(
        Double.isFinite(yours),
        "%s is %s: look at what 0 and 1 do to logarithms and quotients".formatted(what, yours),
        "log-of-zero",
        given);
    double tolerance = TOLERANCE_AT_THE_BOUNDS * Math.max(1, Math.abs(expected));
    if (!(Math.abs(yours - expected) <= tolerance)) {
      Check.number(what, yours, right, given);
    }
    if (Math.abs(yours - right) <= SAME_DIGITS * Math.abs(right)) {
      Check.accepted(what, yours, right, given);
    }
  }
}
