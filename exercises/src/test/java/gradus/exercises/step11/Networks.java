package gradus.exercises.step11;

import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Datasets;
import gradus.nn.Dense;
import gradus.nn.Initializer;
import gradus.nn.Network;
import gradus.nn.Parameter;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The kit's own networks, for training and for starts that are not the student's. */
final class Networks {

  private Networks() {}

  /** A 2-4-1 network with sigmoids, its weights and biases from U(−1, 1). */
  static Network start(RandomGenerator random) {
    return start(4, random);
  }

  /** The same with so many hidden units. */
  static Network start(int hidden, RandomGenerator random) {
    return network(
        Initializer.UNIFORM.dense(2, hidden, random), Initializer.UNIFORM.dense(hidden, 1, random));
  }

  /** A network of two dense layers with sigmoids. */
  static Network network(Dense hidden, Dense output) {
    return new Network(
        2,
        List.of(
            hidden,
            new ActivationLayer(Activation.SIGMOID),
            output,
            new ActivationLayer(Activation.SIGMOID)));
  }

  /** How far the entry that varies least goes over many starts, relative to the largest entry. */
  static double spread(IntFunction<Matrix> start) {
    List<Matrix> starts = IntStream.range(0, 40).mapToObj(start).toList();
    double least = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (int k = 0; k < starts.get(0).size(); k++) {
      int entry = k;
      DoubleSummaryStatistics values =
          starts.stream().mapToDouble(weights -> weights.entry(entry)).summaryStatistics();
      least = Math.min(least, values.getMax() - values.getMin());
      largest = Math.max(largest, Math.max(values.getMax(), -values.getMin()));
    }
    return least / largest;
  }

  /** Copies of all parameters. */
  static List<Matrix> values(Network network) {
    return network.parameters().stream().map(Parameter::value).map(Matrix::copy).toList();
  }

  /** Whether all four outputs are within 0.1 of their targets. */
  static boolean hasLearnt(Network network) {
    Matrix errors =
        network.forward(Datasets.xor().inputs()).minus(Datasets.xor().targets()).map(Math::abs);
    for (int k = 0; k < errors.size(); k++) {
      if (!(errors.entry(k) < 0.1)) {
        return false;
      }
    }
    return true;
  }
}
