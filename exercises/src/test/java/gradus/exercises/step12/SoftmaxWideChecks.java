package gradus.exercises.step12;

import gradus.grading.check.EntryCheck;
import gradus.grading.check.Frozen;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.math.Softmax;
import gradus.nn.Losses;
import java.util.List;

/**
 * Softmax and its loss at sizes from 1 to 33: ordinary logits, very small ones, and such as leave
 * all probability to one class, where the result is right to the last digit.
 */
final class SoftmaxWideChecks {

  private static final double LARGEST = 1000;

  /** A probability may have been rounded to a float; its logarithm is wrong by as much. */
  private static final double OF_A_FLOAT = 0.1;

  /** By this, a number of no terms may be off a millionth of it. */
  private static final double NOTHING = 1e-6;

  private SoftmaxWideChecks() {}

  private static List<Matrix> logits(WideSample sample) {
    int rows = sample.rows();
    int classes = sample.outputs();
    return List.of(
        sample.matrix("logits", rows, classes, -30, 30),
        sample.matrix("large logits", rows, classes, -LARGEST, LARGEST),
        sample.matrix("low logits", rows, classes, -LARGEST, -0.8 * LARGEST),
        sample.ofAllSizes("logits of all sizes", rows, classes).map(SoftmaxWideChecks::within));
  }

  private static double within(double logit) {
    return Math.max(-LARGEST, Math.min(LARGEST, logit));
  }

  /** One class has all of the probability: logits 1000 above all others. */
  private static Matrix sureLogits(WideSample sample) {
    return sureClasses(sample).scale(LARGEST);
  }

  private static Matrix sureClasses(WideSample sample) {
    Matrix classes = Matrix.zeros(sample.rows(), sample.outputs());
    for (int i = 0; i < sample.rows(); i++) {
      classes.set(i, sample.random("class " + i).nextInt(sample.outputs()), 1);
    }
    return classes;
  }

  /** Rows that add up to 1, some of them with a single 1. */
  private static Matrix targets(WideSample sample) {
    Matrix targets = Softmax.of(sample.matrix("targets", sample.rows(), sample.outputs(), -20, 2));
    Matrix single = sureClasses(sample);
    for (int k = 0; k < targets.size(); k++) {
      if (k / sample.outputs() % 2 == 0) {
        targets.setEntry(k, single.entry(k));
      }
    }
    return targets;
  }

  static void requireProbabilities(WideSample sample) {
    for (Matrix logits : logits(sample)) {
      GivenCase given =
          GivenCase.of("logits", logits)
              .byWide(SoftmaxFormulas.SOFTMAX, SoftmaxFormulas.of(logits));
      Matrix yours = Frozen.call("logits", logits, SoftmaxCrossEntropy::softmax, given);
      EntryCheck.matrix("probabilities", yours, Softmax.of(logits), given);
    }
    Matrix logits = sureLogits(sample);
    Matrix expected = sureClasses(sample);
    GivenCase given = GivenCase.of("logits", logits);
    EntryCheck.matrix(
        "probabilities",
        SoftmaxCrossEntropy.softmax(logits.copy()),
        expected,
        expected.scale(NOTHING),
        given);
  }

  static void requireValue(WideSample sample) {
    Matrix targets = targets(sample);
    for (Matrix logits : logits(sample)) {
      requireValue(logits, targets, OF_A_FLOAT);
    }
    Matrix nearlySure = sureClasses(sample).scale(5).plus(targets);
    requireValue(nearlySure, sureClasses(sample), OF_A_FLOAT);
    requireValue(sureLogits(sample), sureClasses(sample), NOTHING);
  }

  private static void requireValue(Matrix logits, Matrix targets, double least) {
    double expected = Losses.SOFTMAX_CROSS_ENTROPY.value(logits, targets);
    GivenCase given =
        GivenCase.of("logits", logits)
            .and("targets", targets)
            .byWide(SoftmaxFormulas.VALUE, SoftmaxFormulas.of(logits, targets));
    double yours = SoftmaxChecks.value(logits, targets, given);
    EntryCheck.number("loss", yours, expected, expected + least, given);
  }

  static void requireGradient(WideSample sample) {
    Matrix targets = targets(sample);
    for (Matrix logits : logits(sample)) {
      Matrix terms = Softmax.of(logits).plus(targets);
      requireGradient(logits, targets, terms.scale(OF_A_FLOAT));
    }
    Matrix sure = sureClasses(sample);
    requireGradient(sureLogits(sample), sure, sure.scale(NOTHING));
  }

  private static void requireGradient(Matrix logits, Matrix targets, Matrix least) {
    GivenCase given =
        GivenCase.of("logits", logits)
            .and("targets", targets)
            .byWide(SoftmaxFormulas.GRADIENT, SoftmaxFormulas.of(logits, targets));
    Matrix yours = SoftmaxChecks.gradient(logits, targets, given);
    Matrix difference = Softmax.of(logits).minus(targets);
    double share = 1.0 / logits.rows();
    EntryCheck.matrix(
        "dL/dz",
        yours,
        difference.scale(share),
        EntryCheck.sizes(difference).plus(least).scale(share),
        given);
  }
}
