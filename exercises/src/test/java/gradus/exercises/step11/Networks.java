package gradus.exercises.step11;

import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import gradus.nn.Dense;
import gradus.nn.GradientDescent;
import gradus.nn.Initializer;
import gradus.nn.Losses;
import gradus.nn.Network;
import gradus.nn.Parameter;
import java.util.List;
import java.util.random.RandomGenerator;

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

  /** A network of two dense layers with copies of their weights and biases. */
  static Network of(List<Matrix> values) {
    return network(
        new Dense(values.get(0).copy(), values.get(1).copy()),
        new Dense(values.get(2).copy(), values.get(3).copy()));
  }

  /** Trains a network by one epoch of XOR. */
  static void train(Network network, double learningRate) {
    train(network, Datasets.xor(), learningRate);
  }

  /** Trains a network by one epoch of other rows. */
  static void train(Network network, Dataset data, double learningRate) {
    network.zeroGradients();
    Matrix outputs = network.forward(data.inputs());
    network.backward(Losses.MSE.gradient(outputs, data.targets()));
    GradientDescent plain = new GradientDescent(learningRate);
    plain.step(network.parameters());
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
