package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.step11.XorNetwork;
import gradus.math.Elementary;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import gradus.nn.Dense;
import gradus.nn.GradientDescent;
import gradus.nn.Losses;
import gradus.nn.Network;
import gradus.nn.Parameter;
import gradus.nn.XorRuns;
import gradus.nn.XorRuns.Count;
import gradus.nn.XorRuns.Run;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The epoch of lesson 11, the counts over 200 seeds, and the outputs of the runs that are stuck.
 */
class Lesson11Test extends LessonTest {

  private static final int SEEDS = 200;

  Lesson11Test() {
    super(11);
  }

  @Override
  void recompute(Lesson lesson) {
    recomputeByHand(lesson);
    recomputeDepth(lesson);
    recomputeCounts(lesson);
    recomputeStuck(lesson);
    lesson.number("2.5", XorNetwork.LEARNING_RATE);
    lesson.number("0.1", XorRuns.NEAR);
    // Published results, and a loss in words.
    lesson.says("at $η = 0.5$");
    lesson.says("A loss of 0.01 says little");
  }

  private static void recomputeByHand(Lesson lesson) {
    Dense layer = Dense.withoutBias(Matrix.row(2));
    Matrix inputs = Matrix.column(1, 2);
    Matrix targets = Matrix.column(0, 1);
    Network network = new Network(1, List.of(layer));
    lesson.number("6.5", Losses.MSE.value(network.forward(inputs), targets));
    assertEquals(Matrix.column(2, 3), Losses.MSE.gradient(network.forward(inputs), targets).copy());
    new XorNetwork(network).trainEpoch(inputs, targets, 0.25);
    assertEquals(8.0, layer.weights().gradient().entry(0));
    assertEquals(0.0, layer.weights().value().entry(0));
    lesson.says("2 − 0.25 · 8 = 0");
    Network identity = new Network(1, List.of(Dense.withoutBias(Matrix.row(1))));
    double accuracy =
        new XorNetwork(identity)
            .accuracy(
                Matrix.column(0.95, 0.05, 0.5, 0.5, 0.3, 1, 0.6, 0.2),
                Matrix.column(1, 0, 1, 1, 1, 1, 0, 0));
    lesson.says("| output | 0.95 | 0.05 | 0.5 | 0.5 | 0.3 | 1 | 0.6 | 0.2 |");
    lesson.says("| target | 1 | 0 | 1 | 1 | 1 | 1 | 0 | 0 |");
    lesson.number("0.75", accuracy);
    lesson.number("0.105", Elementary.sigmoidDerivative(Elementary.sigmoid(2)));
    lesson.number("0.25", Elementary.sigmoidDerivative(Elementary.sigmoid(0)));
    lesson.number("0.0066", Elementary.sigmoidDerivative(Elementary.sigmoid(5)));
  }

  private static void recomputeDepth(Lesson lesson) {
    double xavier = Math.sqrt(6 / 200.0);
    double he = Math.sqrt(6 / 100.0);
    Matrix[] small = depth(0.02, Elementary::tanh);
    Matrix[] half = depth(0.5, Elementary::tanh);
    Matrix[] glorot = depth(xavier, Elementary::tanh);
    Matrix[] rectified = depth(he, x -> Math.max(0, x));
    lesson.numbers("0.114 0.00002", size(small[0]), size(small[4]));
    lesson.says("| ±1/50 | tanh | 0.114 | 0.00002 |");
    lesson.numbers("0.859 0.831", size(half[0]), size(half[4]));
    lesson.says("| ±1/2 | tanh | 0.859 | 0.831 |");
    lesson.numbers("0.173 0.628 0.320", xavier, size(glorot[0]), size(glorot[4]));
    lesson.says("| ± 0.173, Xavier | tanh | 0.628 | 0.320 |");
    lesson.numbers("0.245 1.002 0.985", he, size(rectified[0]), size(rectified[4]));
    lesson.says("| ± 0.245, He | ReLU | 1.002 | 0.985 |");
    lesson.number("0.31", half[4].map(Elementary::tanhDerivative).mean());
    lesson.number("0.90", glorot[4].map(Elementary::tanhDerivative).mean());
  }

  /** The outputs of five layers of a hundred units, from weights drawn evenly. */
  private static Matrix[] depth(double radius, DoubleUnaryOperator bend) {
    NumpyRandom random = new NumpyRandom(1);
    Matrix[] outputs = new Matrix[5];
    Matrix inputs = Matrix.zeros(200, 100).map(x -> random.nextGaussian());
    for (int layer = 0; layer < outputs.length; layer++) {
      Matrix weights = Matrix.zeros(100, 100).map(x -> radius * (2 * random.nextDouble() - 1));
      inputs = inputs.multiply(weights).map(bend);
      outputs[layer] = inputs;
    }
    return outputs;
  }

  private static double size(Matrix outputs) {
    return Math.sqrt(outputs.hadamard(outputs).mean());
  }

  private static void recomputeCounts(Lesson lesson) {
    for (int hidden : new int[] {2, 3, 4, 8}) {
      Count count = XorRuns.count(hidden, SEEDS, () -> new GradientDescent(2.5), 2000);
      lesson.says(
          "| 2-%d-1 | %d of 200 | %d |".formatted(hidden, count.learnt().size(), count.median()));
    }
  }

  private static void recomputeStuck(Lesson lesson) {
    List<Run> ended = XorRuns.count(2, SEEDS, () -> new GradientDescent(2.5), 2000).others();
    List<Run> stuck = XorRuns.count(2, SEEDS, () -> new GradientDescent(2.5), 20_000).others();
    assertEquals(35, ended.size());
    assertEquals(32, stuck.size());
    assertEquals(29, stuck.stream().filter(run -> outputsAt(run, 0.5) == 2).count());
    assertEquals(3, stuck.stream().filter(run -> outputsAt(run, 2 / 3.0) == 3).count());
    lesson.says("**Where the 35 ended.** Three were only slow");
    Run two = XorRuns.run(2, 3);
    lesson.numbers("0.03 0.97 0.50 0.50", two.outputs().transpose().toArrays()[0]);
    lesson.number("0.126", two.loss());
    Run three = XorRuns.run(2, 59);
    lesson.numbers("0.03 0.67 0.67 0.67", three.outputs().transpose().toArrays()[0]);
    lesson.number("0.168", three.loss());
    assertTrue(three.epochs() > 2000);
  }

  private static long outputsAt(Run run, double value) {
    Matrix distances = run.outputs().map(x -> Math.abs(x - value));
    return Math.round(distances.map(x -> x < 0.03 ? 1 : 0).sum());
  }

  private static Matrix hidden(Network network) {
    List<Parameter> parameters = network.parameters();
    return Datasets.xor()
        .inputs()
        .multiply(parameters.get(0).value())
        .addRow(parameters.get(1).value())
        .map(Elementary::sigmoid);
  }

  @Override
  void recomputeDerivation(Lesson derivation) {
    double output = (1 - Math.sqrt(1 - 4 * 0.1)) / 2;
    derivation.numbers("0.1 0.113 0.887", output * (1 - output), output, 1 - output);
    derivation.number("2.06", Math.log((1 - output) / output));
    derivation.number("0.105", Elementary.sigmoidDerivative(Elementary.sigmoid(2)));
    Run two = XorRuns.run(2, 3);
    Matrix hidden = hidden(two.network());
    derivation.numbers("1.000 0.999", hidden.get(2, 0), hidden.get(2, 1));
    derivation.numbers("0.999 1.000", hidden.get(3, 0), hidden.get(3, 1));
    derivation.number("0.125", (0.25 + 0.25) / 4);
    derivation.number("0.25", 0.5 * 0.5);
    derivation.number("0.167", 1 / 6.0);
    derivation.number("0.0006", gradientLength(two.network()));
    double largest =
        two.network().parameters().stream()
            .mapToDouble(parameter -> parameter.value().map(Math::abs).toArrays()[0][0])
            .max()
            .orElseThrow();
    derivation.number("7.8", largest);
    for (int push : new int[] {1, 2, 3, 4, 6}) {
      derivation.says("| %d | %d of 50 |".formatted(push, learntAfter(push)));
    }
  }

  private static double gradientLength(Network network) {
    passBack(network);
    return Math.sqrt(
        network.parameters().stream()
            .mapToDouble(parameter -> parameter.gradient().map(g -> g * g).sum())
            .sum());
  }

  private static Matrix passBack(Network network) {
    Dataset xor = Datasets.xor();
    Matrix outputs = network.forward(xor.inputs()).copy();
    network.zeroGradients();
    network.backward(Losses.MSE.gradient(outputs, xor.targets()));
    return outputs;
  }

  /** How many of fifty pushes let the network of seed 3 get away. */
  private static int learntAfter(double push) {
    int learnt = 0;
    for (int seed = 0; seed < 50; seed++) {
      Network network = XorRuns.run(2, 3).network();
      NumpyRandom random = new NumpyRandom(seed);
      for (Parameter parameter : network.parameters()) {
        Matrix value = parameter.value();
        for (int k = 0; k < value.size(); k++) {
          value.setEntry(k, value.entry(k) + push * (2 * random.nextDouble() - 1));
        }
      }
      learnt += learns(network) ? 1 : 0;
    }
    return learnt;
  }

  private static boolean learns(Network network) {
    GradientDescent descent = new GradientDescent(2.5);
    for (int epoch = 0; epoch <= 2000; epoch++) {
      Matrix distances = passBack(network).minus(Datasets.xor().targets()).map(Math::abs);
      if (distances.map(x -> x < XorRuns.NEAR ? 0 : 1).sum() == 0) {
        return true;
      }
      descent.step(network.parameters());
    }
    return false;
  }
}
