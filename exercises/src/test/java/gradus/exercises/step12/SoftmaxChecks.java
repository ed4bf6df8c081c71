package gradus.exercises.step12;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.math.Softmax;
import gradus.nn.Losses;
import java.util.random.RandomGenerator;

/** What the properties of softmax and cross-entropy draw, and what they compare. */
final class SoftmaxChecks {

  private SoftmaxChecks() {}

  static void requireProbabilities(Matrix logits, Matrix yours, Matrix expected) {
    GivenCase given = GivenCase.of("logits", logits).ofBatch(logits.rows());
    GivenCase suspected = SoftmaxMistakes.ofProbabilities(logits, given);
    Check.matrix("probabilities", yours, expected, suspected);
  }

  static void requireValue(Matrix logits, Matrix targets) {
    requireValue(logits, targets, Losses.SOFTMAX_CROSS_ENTROPY.value(logits, targets));
  }

  static void requireValue(Matrix logits, Matrix targets, double expected) {
    GivenCase given = GivenCase.of("logits", logits).and("targets", targets).ofBatch(logits.rows());
    double yours = new SoftmaxCrossEntropy().value(logits.copy(), targets.copy());
    Check.number("loss", yours, expected, SoftmaxMistakes.ofValue(logits, targets, given));
  }

  static void requireGradient(Matrix logits, Matrix targets) {
    Matrix yours = new SoftmaxCrossEntropy().gradient(logits.copy(), targets.copy());
    Matrix numeric =
        FiniteDifferences.gradient(z -> Losses.SOFTMAX_CROSS_ENTROPY.value(z, targets), logits);
    Check.gradient("dL/dz", yours, numeric, gradientGiven(logits, targets));
  }

  static GivenCase gradientGiven(Matrix logits, Matrix targets) {
    GivenCase given = GivenCase.of("logits", logits).and("targets", targets).ofBatch(logits.rows());
    return SoftmaxMistakes.ofGradient(logits, targets, given);
  }

  static Matrix logits(Sample sample) {
    return sample.matrix("logits", sample.rows(), sample.outputs(), -4, 4);
  }

  static Matrix oneHot(Sample sample) {
    RandomGenerator random = sample.random("classes");
    Matrix targets = Matrix.zeros(sample.rows(), sample.outputs());
    for (int i = 0; i < sample.rows(); i++) {
      targets.set(i, random.nextInt(sample.outputs()), 1);
    }
    return targets;
  }

  static Matrix mixed(Sample sample) {
    return Softmax.of(sample.matrix("targets", sample.rows(), sample.outputs(), -1, 1));
  }

  /** One row is moved up and the next one down, so that no mistake has all rows right. */
  static Matrix shifted(Matrix logits, double shift) {
    Matrix shifted = logits.copy();
    for (int k = 0; k < logits.size(); k++) {
      boolean up = k / logits.columns() % 2 == 0;
      shifted.setEntry(k, logits.entry(k) + (up ? shift : -shift));
    }
    return shifted;
  }
}
