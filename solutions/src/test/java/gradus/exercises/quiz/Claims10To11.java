package gradus.exercises.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.step05.GradientDescent;
import gradus.exercises.step10.Adam;
import gradus.exercises.step10.Momentum;
import gradus.exercises.step11.XorNetwork;
import gradus.math.Elementary;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Datasets;
import gradus.nn.Dense;
import gradus.nn.Network;
import gradus.nn.Parameter;
import gradus.nn.XorRuns;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The right choices of steps 10 and 11, tried out. */
final class Claims10To11 {

  static final Map<String, Consumer<Drawn>> ALL =
      Map.ofEntries(
          Map.entry("10-same-rate", d -> sameRate()),
          Map.entry("10-large-and-small", d -> largeAndSmall()),
          Map.entry("10-steep-and-flat", d -> steepAndFlat()),
          Map.entry("10-counted-per-parameter", d -> countedPerParameter()),
          Map.entry("11-all-alike", d -> allAlike()),
          Map.entry("11-huge-weights", d -> hugeWeights()),
          Map.entry("11-stuck", d -> stuck()),
          Map.entry("11-more-units", d -> moreUnits()));

  private Claims10To11() {}

  private static double[] constant(double gradient, int steps) {
    double[] gradients = new double[steps];
    Arrays.fill(gradients, gradient);
    return gradients;
  }

  private static void sameRate() {
    double before = Numbers10To13.walk(new Momentum(0.1, 0.9), 0, constant(1, 499));
    double after = Numbers10To13.walk(new Momentum(0.1, 0.9), 0, constant(1, 500));
    assertEquals(10 * 0.1, before - after, 1e-9);
  }

  private static void largeAndSmall() {
    double large = Numbers10To13.walk(new Adam(0.01), 0, constant(1000, 10));
    double small = Numbers10To13.walk(new Adam(0.01), 0, constant(0.001, 10));
    assertEquals(-0.1, large, 1e-6);
    assertEquals(large, small, 1e-4);
  }

  private static void steepAndFlat() {
    double a = 1;
    double b = 1;
    for (int step = 0; step < 20; step++) {
      a = Numbers10To13.walk(new GradientDescent(0.1), a, a);
      double next = Numbers10To13.walk(new GradientDescent(0.1), b, 25 * b);
      assertEquals(-1.5 * b, next, 1e-9 * Math.abs(b));
      b = next;
    }
    assertTrue(a < 0.2 && Math.abs(b) > 1000);
  }

  /** What the published formula gives in the first step if t is 2. */
  private static void countedPerParameter() {
    double mean = 0.1 / (1 - 0.9 * 0.9);
    double root = Math.sqrt(0.001 / (1 - 0.999 * 0.999));
    assertEquals(0.75, mean / root, 0.01);
    assertEquals(0.5, mean, 0.03);
    assertEquals(0.7, root, 0.01);
  }

  private static void allAlike() {
    Dense first = new Dense(Matrix.zeros(2, 8).map(x -> 0.5), Matrix.zeros(1, 8));
    Dense second = new Dense(Matrix.zeros(8, 1).map(x -> 0.5), Matrix.zeros(1, 1));
    Network network =
        new Network(
            2,
            List.of(
                first,
                new ActivationLayer(Activation.SIGMOID),
                second,
                new ActivationLayer(Activation.SIGMOID)));
    XorNetwork xor = new XorNetwork(network);
    for (int epoch = 0; epoch < 200; epoch++) {
      xor.trainEpoch(Datasets.xor().inputs(), Datasets.xor().targets(), 2.5);
    }
    Matrix weights = first.weights().value();
    assertNotEquals(0.5, weights.get(0, 0), 1e-3);
    for (int unit = 1; unit < 8; unit++) {
      assertEquals(weights.get(0, 0), weights.get(0, unit), 1e-12);
      assertEquals(weights.get(1, 0), weights.get(1, unit), 1e-12);
    }
  }

  private static void hugeWeights() {
    NumpyRandom random = new NumpyRandom(4);
    int flat = 0;
    for (int unit = 0; unit < 1000; unit++) {
      double sum = 100 * random.nextDouble() - 50 + 100 * random.nextDouble() - 50;
      flat += Elementary.sigmoidDerivative(Elementary.sigmoid(sum)) < 0.01 ? 1 : 0;
    }
    assertTrue(flat > 800, flat + " of 1000 are flat");
  }

  /** The network of seed 3, as in lesson 11. */
  private static void stuck() {
    XorRuns.Run run = XorRuns.run(2, 3);
    Matrix outputs = run.outputs();
    assertEquals(0.126, run.loss(), 5e-4);
    double[] printed = {0.03, 0.97, 0.50, 0.50};
    for (int row = 0; row < 4; row++) {
      assertEquals(printed[row], outputs.entry(row), 0.02);
    }
    boolean hasLargeWeights =
        run.network().parameters().stream()
            .map(Parameter::value)
            .anyMatch(value -> value.map(Math::abs).sum() > 5);
    assertTrue(hasLargeWeights);
  }

  private static void moreUnits() {
    int two = XorNetwork.countLearnt(2, 50);
    int four = XorNetwork.countLearnt(4, 50);
    assertTrue(0 < two && two < four, two + " and " + four);
  }
}
