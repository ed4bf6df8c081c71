package gradus.exercises.step12;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.math.Softmax;
import java.util.function.DoubleUnaryOperator;

/**
 * Mistakes that may be behind a wrong softmax, a wrong cross-entropy, or a wrong gradient of it.
 */
final class SoftmaxMistakes {

  private SoftmaxMistakes() {}

  static GivenCase ofProbabilities(Matrix logits, GivenCase given) {
    return given
        .by(SoftmaxFormulas.SOFTMAX, SoftmaxFormulas.of(logits))
        .mistake(
            "no-maximum-subtracted",
            "Yours takes e to the power of the logits as they are, which becomes infinite, or 0 in"
                + " every class.",
            () -> normalized(logits.map(Math::exp)));
  }

  static GivenCase ofValue(Matrix logits, Matrix targets, GivenCase given) {
    Matrix probabilities = Softmax.of(logits);
    GivenCase suspected =
        given
            .by(SoftmaxFormulas.VALUE, SoftmaxFormulas.of(logits, targets))
            .mistakeInNumber(
                "no-maximum-subtracted",
                "Yours takes e to the power of the logits as they are, which becomes infinite.",
                () -> mean(targets, normalized(logits.map(Math::exp)).map(Math::log)))
            .mistakeInNumber(
                "log-of-zero",
                "Yours takes the logarithm of a probability that is too small for a double and has"
                    + " become 0.",
                () -> mean(targets, probabilities.map(Math::log)))
            .mistakeInNumber(
                "largest-target-only",
                "Yours counts of each row only the class with the largest target: a row of targets"
                    + " may have several numbers above 0.",
                () -> mean(largestOnly(targets), Softmax.log(logits)))
            .mistakeInNumber(
                "logarithm-missing",
                "Yours adds up the probabilities themselves, not their logarithms.",
                () -> mean(targets, probabilities));
    double binary =
        mean(targets, probabilities.map(Math::log))
            + mean(targets.map(t -> 1 - t), probabilities.map(p -> Math.log1p(-p)));
    // Where it is infinite, so is every other logarithm of 0.
    if (Double.isFinite(binary)) {
      suspected =
          suspected.mistakeInNumber(
              "binary-cross-entropy",
              "Yours adds the terms of the binary cross-entropy: of the classes that are not the"
                  + " right one, nothing is counted here.",
              () -> binary);
    }
    for (double smallest : new double[] {1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7}) {
      suspected = clipped(suspected, p -> Math.max(p, smallest), targets, probabilities);
      suspected = clipped(suspected, p -> p + smallest, targets, probabilities);
    }
    return logits.columns() == 1
        ? suspected
        : suspected.mistakeInNumber(
            "factor-per-column",
            "Yours is a mean over all entries: it is divided by the number of classes, too.",
            () -> mean(targets, Softmax.log(logits)) / logits.columns());
  }

  private static GivenCase clipped(
      GivenCase given, DoubleUnaryOperator clip, Matrix targets, Matrix probabilities) {
    return given.mistakeInNumber(
        "clipped",
        "Yours keeps the probabilities away from 0 before it takes the logarithm, which then comes"
            + " out too small.",
        () -> mean(targets, probabilities.map(clip).map(Math::log)));
  }

  static GivenCase ofGradient(Matrix logits, Matrix targets, GivenCase given) {
    Matrix probabilities = Softmax.of(logits);
    Matrix right = probabilities.minus(targets).scale(1.0 / logits.rows());
    GivenCase suspected =
        given
            .by(SoftmaxFormulas.GRADIENT, SoftmaxFormulas.of(logits, targets))
            .mistake(
                "extra-derivative",
                "Yours is multiplied by the slope of a sigmoid as well, which softmax and loss"
                    + " together do not have.",
                () -> right.hadamard(probabilities.map(p -> p * (1 - p))))
            .mistake(
                "activation-missing",
                "Softmax has no part in yours.",
                () -> logits.minus(targets).scale(1.0 / logits.rows()))
            .mistake(
                "gradient-by-probabilities",
                "Yours is the gradient by the probabilities; it has to be that by the logits.",
                () -> targets.hadamard(probabilities.map(p -> 1 / p)).scale(-1.0 / logits.rows()))
            .mistake(
                "own-probability-only",
                "Yours takes a logit back through its own probability alone: it is in those of its"
                    + " whole row.",
                () -> targets.hadamard(probabilities.map(p -> p - 1)).scale(1.0 / logits.rows()))
            .mistake(
                "targets-missing",
                "The targets have no part in yours.",
                () -> probabilities.scale(1.0 / logits.rows()))
            .mistake(
                "right-class-only",
                "Yours is 0 for every class whose target is 0: those have a gradient, too.",
                () -> right.hadamard(targets.map(t -> t > 0 ? 1 : 0)));
    return logits.columns() == 1
        ? suspected
        : suspected.mistake(
            "factor-per-column",
            "Yours is divided by the number of all entries; the mean is over rows alone.",
            () -> right.scale(1.0 / logits.columns()));
  }

  private static double mean(Matrix targets, Matrix logarithms) {
    return -targets.hadamard(logarithms).sum() / targets.rows();
  }

  /** 1 for the first of the largest entries of each row, and 0 for all others. */
  private static Matrix largestOnly(Matrix targets) {
    Matrix result = targets.scale(0);
    for (int i = 0; i < targets.rows(); i++) {
      int largest = 0;
      for (int j = 1; j < targets.columns(); j++) {
        largest = targets.get(i, j) > targets.get(i, largest) ? j : largest;
      }
      result.set(i, largest, 1);
    }
    return result;
  }

  private static Matrix normalized(Matrix powers) {
    return divided(powers, powers.transpose().sumRows().toArrays()[0]);
  }

  private static Matrix divided(Matrix powers, double[] sums) {
    Matrix result = powers.copy();
    for (int i = 0; i < powers.rows(); i++) {
      for (int j = 0; j < powers.columns(); j++) {
        result.set(i, j, powers.get(i, j) / sums[i]);
      }
    }
    return result;
  }
}
