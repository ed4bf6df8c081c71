package gradus.exercises.step12;

import gradus.grading.check.Check;
import gradus.grading.check.Frozen;
import gradus.grading.check.PropertyLog;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.math.Softmax;
import gradus.nn.Losses;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws and comparisons of the properties of softmax and cross-entropy. */
final class SoftmaxChecks {

  private static final List<String> ARGUMENTS = List.of("logits", "targets");

  /** By this part of itself, a number may be off that was rounded to a float. */
  private static final double OF_A_FLOAT = 1e-7;

  private SoftmaxChecks() {}

  static void requireProbabilities(Matrix logits, Matrix expected) {
    // Before the call: it is shown if that throws.
    PropertyLog.current().openCases().open(GivenCase.of("logits", logits));
    requireProbabilities(logits, SoftmaxCrossEntropy.softmax(logits.copy()), expected);
  }

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
    double yours = value(logits, targets, given);
    Check.number("loss", yours, expected, SoftmaxMistakes.ofValue(logits, targets, given));
  }

  static void requireGradient(Matrix logits, Matrix targets) {
    Matrix yours = gradient(logits, targets, gradientGiven(logits, targets));
    Matrix probabilities = Softmax.of(logits);
    Matrix closed = probabilities.minus(targets).scale(1.0 / logits.rows());
    if (isOfFloats(yours, closed, probabilities.plus(targets))) {
      // Where p and t cancel, a probability that was rounded to a float leaves less than six
      // digits.
      Check.matrix("dL/dz", yours, closed, gradientGiven(logits, targets));
      return;
    }
    Matrix numeric =
        FiniteDifferences.gradient(z -> Losses.SOFTMAX_CROSS_ENTROPY.value(z, targets), logits);
    Check.gradient("dL/dz", yours, numeric, gradientGiven(logits, targets));
  }

  /** The student's value, for arguments that must be left as they are. */
  static double value(Matrix logits, Matrix targets, GivenCase given) {
    return Frozen.call(
            ARGUMENTS,
            logits,
            targets,
            (z, t) -> Matrix.row(new SoftmaxCrossEntropy().value(z, t)),
            given)
        .entry(0);
  }

  /** The student's gradient, for arguments that must be left as they are. */
  static Matrix gradient(Matrix logits, Matrix targets, GivenCase given) {
    return Frozen.call(ARGUMENTS, logits, targets, new SoftmaxCrossEntropy()::gradient, given);
  }

  static void requireValueLeaves(Matrix logits, Matrix targets) {
    GivenCase given = GivenCase.of("logits", logits).and("targets", targets);
    Matrix logitsGiven = logits.copy();
    Matrix targetsGiven = targets.copy();
    new SoftmaxCrossEntropy().value(logitsGiven, targetsGiven);
    Check.unchanged("logits", logits, logitsGiven, given);
    Check.unchanged("targets", targets, targetsGiven, given);
  }

  static void requireGradientLeaves(Matrix logits, Matrix targets) {
    GivenCase given = GivenCase.of("logits", logits).and("targets", targets);
    Matrix logitsGiven = logits.copy();
    Matrix targetsGiven = targets.copy();
    Check.overwrite(new SoftmaxCrossEntropy().gradient(logitsGiven, targetsGiven));
    Check.unchanged("logits", logits, logitsGiven, given);
    Check.unchanged("targets", targets, targetsGiven, given);
  }

  private static boolean isOfFloats(Matrix yours, Matrix right, Matrix terms) {
    boolean near = yours != null && yours.hasShapeOf(right);
    for (int k = 0; near && k < right.size(); k++) {
      double distance = Math.abs(yours.entry(k) - right.entry(k)) * right.rows();
      near = distance <= OF_A_FLOAT * terms.entry(k);
    }
    return near;
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
