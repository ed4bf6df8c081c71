package gradus.exercises.step11;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dense;
import gradus.nn.Network;
import java.util.List;
import java.util.Random;

/** The reference examples of step 11. */
class Examples {

  private static Dense dense(double weight, double bias) {
    return new Dense(Matrix.row(weight), Matrix.row(bias));
  }

  private static ActivationLayer sigmoid() {
    return new ActivationLayer(Activation.SIGMOID);
  }

  private static Matrix weights(Dense layer) {
    return layer.parameters().get(0).value();
  }

  private static Matrix bias(Dense layer) {
    return layer.parameters().get(1).value();
  }

  @ExampleOf("XorNetwork.initialWeights")
  void aColumnAUnit() {
    expect(XorNetwork.initialWeights(2, 3, new Random(1))).toHaveShape(2, 3);
  }

  @ExampleOf("XorNetwork.initialWeights")
  void notFarOut() {
    expect(XorNetwork.initialWeights(10, 10, new Random(1))).toBeBetween(-5, 5);
  }

  @ExampleOf("XorNetwork.initialWeights")
  void unitsAndSeedsDiffer() {
    Matrix weights = XorNetwork.initialWeights(2, 2, new Random(1));
    expect(weights.get(0, 0)).toDifferFrom(weights.get(0, 1));
    expect(XorNetwork.initialWeights(2, 2, new Random(1))).toBe(weights);
    expect(XorNetwork.initialWeights(2, 2, new Random(2))).toDifferFrom(weights);
  }

  @ExampleOf("XorNetwork.trainEpoch")
  void twoLayers() {
    Dense first = dense(5, Math.log(3));
    Dense second = dense(4, -3);
    new XorNetwork(new Network(1, List.of(first, sigmoid(), second, sigmoid())))
        .trainEpoch(Matrix.column(0, 0), Matrix.column(1, 1), 1);
    // In each of two rows 2/2 · (½ − 1) · ¼, and behind the weight 4 another 3/16
    expect(bias(second)).toBe(Matrix.row(-2.75));
    expect(weights(second)).toBe(Matrix.row(4.1875));
    expect(bias(first)).toBe(Matrix.row(Math.log(3) + 0.1875));
  }

  @ExampleOf("XorNetwork.trainEpoch")
  void twoEpochs() {
    Dense layer = dense(0, 0);
    XorNetwork network = new XorNetwork(new Network(1, List.of(layer, sigmoid())));
    network.trainEpoch(Matrix.row(2), Matrix.row(1), 1);
    expect(weights(layer)).toBe(Matrix.row(0.5));
    network.trainEpoch(Matrix.row(2), Matrix.row(1), 1);
    double p = 1 / (1 + Math.exp(-1.25));
    expect(bias(layer)).toBe(Matrix.row(0.25 - 2 * (p - 1) * p * (1 - p)));
  }

  @ExampleOf("XorNetwork.accuracy")
  void threeOfFour() {
    XorNetwork network = new XorNetwork(new Network(1, List.of(dense(1, 0), sigmoid())));
    // 0.5, which counts as 1, then 0.95, 0.05 and 0.88
    expect(network.accuracy(Matrix.column(0, 3, -3, 2), Matrix.column(1, 1, 0, 0))).toBe(0.75);
  }
}
