package gradus.exercises.step02;

import gradus.grading.check.EntryCheck;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Elementary;
import gradus.math.Matrix;
import java.util.function.DoubleUnaryOperator;

/** Each function at numbers of full precision and of every size, both zeros among them. */
final class ActivationsWideChecks {

  /** Below it, the sigmoid need only be small. */
  private static final double LOWEST = -720;

  /** What y − y² has left so near to 1, in units of what is asked elsewhere. */
  private static final double FEW_DIGITS = 1e6;

  private ActivationsWideChecks() {}

  static void requireSigmoid(WideSample sample) {
    Matrix numbers = sample.ofAllSizes("x", sample.rows(), sample.outputs());
    require(
        "sigmoid",
        Activations::sigmoid,
        Elementary::sigmoid,
        numbers.map(x -> Math.max(LOWEST, x)));
    Matrix ordinary = sample.matrix("ordinary x", sample.rows(), sample.outputs(), -40, 40);
    require("sigmoid", Activations::sigmoid, Elementary::sigmoid, ordinary);
  }

  static void requireSigmoidDerivative(WideSample sample) {
    DoubleUnaryOperator right = y -> y * (1 - y);
    Matrix small = small(sample, -12);
    require("sigmoidDerivative", Activations::sigmoidDerivative, right, small);
    // Nearer to 1, y − y² has lost the digits that y (1 − y) still has.
    Matrix large = small(sample, -8).map(d -> 1 - d);
    require("sigmoidDerivative", Activations::sigmoidDerivative, right, large);
    requireNearOne("sigmoidDerivative", Activations::sigmoidDerivative, right, sample);
  }

  /** However it is computed, of 10⁻¹² below 1 the first digits are there. */
  private static void requireNearOne(
      String name, DoubleUnaryOperator yours, DoubleUnaryOperator right, WideSample sample) {
    double y = 1 - sample.number("below 1", 0.5, 1) * 1e-12;
    double expected = right.applyAsDouble(y);
    GivenCase given = GivenCase.of("argument", y);
    EntryCheck.number(name, yours.applyAsDouble(y), expected, FEW_DIGITS * expected, given);
  }

  static void requireTanhDerivative(WideSample sample) {
    DoubleUnaryOperator right = y -> (1 - y) * (1 + y);
    Matrix large = small(sample, -8).map(d -> 1 - d);
    require("tanhDerivative", Activations::tanhDerivative, right, large);
    require("tanhDerivative", Activations::tanhDerivative, right, large.scale(-1));
    require("tanhDerivative", Activations::tanhDerivative, right, small(sample, -12));
    requireNearOne("tanhDerivative", Activations::tanhDerivative, right, sample);
  }

  /** From 0 to 1, each times a power of ten down to a lowest one. */
  private static Matrix small(WideSample sample, int lowest) {
    var random = sample.random("sizes");
    return sample
        .matrix("y", sample.rows(), sample.outputs(), 0, 1)
        .map(y -> y == 0 ? y : Math.max(0.1, y) * Math.pow(10, random.nextInt(lowest + 1, 1)));
  }

  static void requireRelu(WideSample sample) {
    Matrix numbers = sample.ofAllSizes("x", sample.rows(), sample.outputs());
    require("relu", Activations::relu, Elementary::relu, numbers);
  }

  static void requireReluDerivative(WideSample sample) {
    Matrix numbers = sample.ofAllSizes("x", sample.rows(), sample.outputs());
    require("reluDerivative", Activations::reluDerivative, x -> x > 0 ? 1 : 0, numbers);
  }

  private static void require(
      String name, DoubleUnaryOperator yours, DoubleUnaryOperator right, Matrix numbers) {
    for (int k = 0; k < numbers.size(); k++) {
      double x = numbers.entry(k);
      double expected = right.applyAsDouble(x);
      GivenCase given = GivenCase.of("argument", x);
      if (name.equals("sigmoid")) {
        given = given.by(ActivationFormulas.SIGMOID, ActivationFormulas.at(x));
      }
      EntryCheck.number(name, yours.applyAsDouble(x), expected, expected, given);
    }
  }
}
