package gradus.exercises.step03;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.function.DoubleBinaryOperator;

/** Mistakes that a student may have made, in the two losses of step 03. */
final class LossMistakes {

  /** Bounds that are often met elsewhere; here it is 1e-12. */
  private static final double[] OTHER_BOUNDS = {1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10};

  private static final double BOUND = 1e-12;

  private LossMistakes() {}

  static GivenCase given(Matrix predictions, Matrix targets) {
    return GivenCase.of("predictions", predictions).and("targets", targets);
  }

  /** Wrong ways to the mean of the squares. */
  static GivenCase ofSquaredError(Matrix predictions, Matrix targets) {
    Matrix error = predictions.minus(targets);
    double right = error.hadamard(error).mean();
    return scaled(given(predictions, targets), predictions, Matrix.row(right))
        .mistakeInNumber(
            "absolute-error",
            "It is the mean of the distances; they are not squared.",
            () -> error.map(Math::abs).mean())
        .mistakeInNumber(
            "root", "It is the root of the mean of the squares.", () -> Math.sqrt(right))
        .mistakeInNumber(
            "not-squared", "It is the mean of p − t itself, not squared.", () -> error.mean());
  }

  /** Wrong ways to its gradient. */
  static GivenCase ofSquaredErrorGradient(Matrix predictions, Matrix targets) {
    Matrix error = predictions.minus(targets);
    return scaled(given(predictions, targets), predictions, error.scale(2.0 / predictions.size()))
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
    GivenCase given =
        scaled(
                given(predictions, targets),
                predictions,
                Matrix.row(crossEntropy(predictions, targets, BOUND)))
            .mistakeInNumber(
                "other-logarithm",
                "The logarithm is the one to base 10.",
                () -> crossEntropy(predictions, targets, BOUND) / Math.log(10))
            .mistakeInNumber(
                "other-logarithm",
                "The logarithm is the one to base 2.",
                () -> crossEntropy(predictions, targets, BOUND) / Math.log(2))
            .mistakeInNumber(
                "cost-of-zeros-missing",
                "Only −t log p is there: what a target of 0 costs is missing.",
                () -> mean(predictions, targets, (p, t) -> -t * Math.log(p)))
            .mistakeInNumber(
                "cost-of-ones-missing",
                "Only −(1 − t) log(1 − p) is there: what a target of 1 costs is missing.",
                () -> mean(predictions, targets, (p, t) -> -(1 - t) * Math.log(1 - p)))
            .mistakeInNumber(
                "targets-rounded",
                "Targets between 0 and 1 are taken for the nearer of the two.",
                () -> crossEntropy(predictions, targets.map(Math::rint), BOUND));
    for (double bound : OTHER_BOUNDS) {
      given =
          given.mistakeInNumber(
              "clipped-too-soon",
              clippedAt(bound),
              () -> crossEntropy(predictions, targets, bound));
    }
    return given;
  }

  private static String clippedAt(double bound) {
    int zeros = (int) Math.round(-Math.log10(bound));
    return "It is what a bound of 1e-%d gives; the bound is 1e-12.".formatted(zeros);
  }

  private static double crossEntropy(Matrix predictions, Matrix targets, double bound) {
    return mean(
        predictions.map(p -> clipped(p, bound)),
        targets,
        (p, t) -> -t * Math.log(p) - (1 - t) * Math.log(1 - p));
  }

  private static double insideOnly(double p, double gradient) {
    return p > BOUND && p < 1 - BOUND ? gradient : 0;
  }

  private static double clipped(double p, double bound) {
    return Math.min(Math.max(p, bound), 1 - bound);
  }

  /** Wrong ways to its gradient. */
  static GivenCase ofCrossEntropyGradient(Matrix predictions, Matrix targets) {
    int n = predictions.size();
    Matrix inside = predictions.map(p -> clipped(p, BOUND));
    GivenCase given =
        scaled(
                given(predictions, targets),
                predictions,
                combine(inside, targets, (p, t) -> (p - t) / (p * (1 - p)) / n))
            .mistake(
                "extra-derivative",
                "It is (p − t)/n, the gradient by what goes into a sigmoid. The one by p is larger.",
                () -> inside.minus(targets).scale(1.0 / n))
            .mistake(
                "cost-of-zeros-missing",
                "Only −t/p is there: what a target of 0 costs is missing.",
                () -> combine(inside, targets, (p, t) -> -t / p / n))
            .mistake(
                "cost-of-ones-missing",
                "Only (1 − t)/(1 − p) is there: what a target of 1 costs is missing.",
                () -> combine(inside, targets, (p, t) -> (1 - t) / (1 - p) / n))
            .mistake(
                "zero-where-clipped",
                "It is 0 where p is clipped; the gradient there is that at the bound.",
                () ->
                    combine(
                        predictions,
                        targets,
                        (p, t) -> insideOnly(p, (p - t) / (p * (1 - p)) / n)));
    for (double bound : OTHER_BOUNDS) {
      given =
          given.mistake(
              "clipped-too-soon",
              clippedAt(bound),
              () ->
                  combine(
                      predictions.map(p -> clipped(p, bound)),
                      targets,
                      (p, t) -> (p - t) / (p * (1 - p)) / n));
    }
    return given;
  }

  /** A mean over the wrong number of entries. */
  private static GivenCase scaled(GivenCase given, Matrix predictions, Matrix right) {
    int entries = predictions.size();
    int columns = predictions.columns();
    GivenCase all = given.ofBatch(predictions.rows());
    if (columns == 1) {
      return all;
    }
    return all.mistake(
            "factor-entries",
            "It is %d times too large, and %d is the number of entries: it is not divided by them."
                .formatted(entries, entries),
            () -> right.scale(entries))
        .mistake(
            "factor-per-entry",
            "It is %d times too small, and %d is the number of entries: it is divided by them twice."
                .formatted(entries, entries),
            () -> right.scale(1.0 / entries))
        .mistake(
            "factor-columns",
            "It is %d times too large, and %d is the number of columns: it is divided by the rows only."
                .formatted(columns, columns),
            () -> right.scale(columns));
  }

  private static double mean(Matrix predictions, Matrix targets, DoubleBinaryOperator cost) {
    return combine(predictions, targets, cost).mean();
  }

  private static Matrix combine(Matrix predictions, Matrix targets, DoubleBinaryOperator f) {
    Matrix result = predictions.copy();
    for (int k = 0; k < result.size(); k++) {
      result.setEntry(k, f.applyAsDouble(predictions.entry(k), targets.entry(k)));
    }
    return result;
  }
}
