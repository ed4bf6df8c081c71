package gradus.exercises.step06;

import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dense;
import gradus.nn.Network;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A network, what goes in and what should come out, and by the library what is right. Nothing in
 * here knows the student's classes.
 *
 * @param parameters W₁, b₁, W₂, b₂
 * @param inputs one example a row
 * @param targets one example a row
 */
record Setting(List<Matrix> parameters, Matrix inputs, Matrix targets) {

  /** How reports name the parameters. */
  static final List<String> NAMES = List.of("W1", "b1", "W2", "b2");

  /** A random network with that many hidden units, targets of 0 and 1. */
  static Setting of(Sample sample, int hiddenUnits) {
    RandomGenerator random = sample.random("targets");
    return new Setting(
        List.of(
            sample.matrix("W1", sample.inputs(), hiddenUnits, -1.5, 1.5),
            sample.matrix("b1", 1, hiddenUnits, -1.5, 1.5),
            sample.matrix("W2", hiddenUnits, sample.outputs(), -1.5, 1.5),
            sample.matrix("b2", 1, sample.outputs(), -1.5, 1.5)),
        sample.matrix("inputs", sample.rows(), sample.inputs()),
        Matrix.zeros(sample.rows(), sample.outputs()).map(x -> random.nextInt(2)));
  }

  /** The same data with other parameters. */
  Setting with(List<Matrix> others) {
    return new Setting(List.copyOf(others), inputs, targets);
  }

  /** The same network and inputs with other targets. */
  Setting withTargets(Matrix others) {
    return new Setting(parameters, inputs, others);
  }

  /** A setting that shares nothing with this one. */
  Setting copy() {
    return new Setting(
        parameters.stream().map(Matrix::copy).toList(), inputs.copy(), targets.copy());
  }

  Matrix hidden() {
    return layer(0).forward(inputs).copy();
  }

  Matrix outputs() {
    return network().forward(inputs).copy();
  }

  /** What goes into the sigmoids of the hidden layer. */
  Matrix hiddenSums() {
    return inputs.multiply(parameters.get(0)).addRow(parameters.get(1));
  }

  /** What goes into the sigmoids of the output. */
  Matrix outputSums() {
    return hidden().multiply(parameters.get(2)).addRow(parameters.get(3));
  }

  /** The same network with some of the examples. */
  Setting rows(int from, int to) {
    return new Setting(parameters, rows(inputs, from, to), rows(targets, from, to));
  }

  private static Matrix rows(Matrix matrix, int from, int to) {
    return Matrix.of(Arrays.copyOfRange(matrix.toArrays(), from, to));
  }

  /** ½ Σ (O − T)². */
  double loss() {
    return loss(outputs());
  }

  /** The numeric gradient of the loss by one of the parameters. */
  Matrix numericGradient(int parameter) {
    Setting moved = copy();
    Network network = moved.network();
    return FiniteDifferences.gradient(
        () -> loss(network.forward(inputs)), moved.parameters.get(parameter));
  }

  GivenCase given() {
    GivenCase given = GivenCase.of("X", inputs);
    for (int i = 0; i < parameters.size(); i++) {
      given = given.and(NAMES.get(i), parameters.get(i));
    }
    return given;
  }

  GivenCase givenWithTargets() {
    return given().and("T", targets);
  }

  private double loss(Matrix outputs) {
    Matrix error = outputs.minus(targets);
    return error.hadamard(error).sum() / 2;
  }

  private Network network() {
    return new Network(inputs.columns(), List.of(layer(0), layer(2)));
  }

  /** One layer and its sigmoid, on the parameters of this setting as they stand. */
  Network layer(int first) {
    Matrix weights = parameters.get(first);
    return new Network(
        weights.rows(),
        List.of(
            new Dense(weights, parameters.get(first + 1)),
            new ActivationLayer(Activation.SIGMOID)));
  }
}
