package gradus.exercises.quiz;

import gradus.exercises.step05.GradientDescent;
import gradus.exercises.step07.DenseLayer;
import gradus.exercises.step09.NeuralNetwork;
import gradus.math.Elementary;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Datasets;
import gradus.nn.Layer;
import gradus.nn.Losses;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import java.util.List;
import java.util.function.Supplier;

/** Trains 2-4-1 networks on XOR, right ones and wrong ones. */
final class Training {

  static final int MOST_EPOCHS = 20_000;

  private static final double RATE = 2.5;

  private Training() {}

  /** A network whose two activations are made by a supplier. */
  static NeuralNetwork network(int seed, Supplier<Layer> activation) {
    return network(seed, activation.get(), activation.get());
  }

  static NeuralNetwork network(int seed, Layer hidden, Layer output) {
    NumpyRandom random = new NumpyRandom(seed);
    return new NeuralNetwork(
        List.of(
            new DenseLayer(uniform(2, 4, random), uniform(1, 4, random)),
            hidden,
            new DenseLayer(uniform(4, 1, random), uniform(1, 1, random)),
            output));
  }

  static Matrix uniform(int rows, int columns, NumpyRandom random) {
    return Matrix.zeros(rows, columns).map(x -> 2 * random.nextDouble() - 1);
  }

  /** The epochs until XOR is learnt. */
  static int epochs(NeuralNetwork network) {
    return epochs(network, network.parameters());
  }

  /** The epochs until XOR is learnt by steps on some of the parameters. */
  static int epochs(NeuralNetwork network, List<Parameter> trained) {
    Matrix inputs = Datasets.xor().inputs();
    Matrix targets = Datasets.xor().targets();
    Optimizer descent = new GradientDescent(RATE);
    int epoch = 0;
    while (epoch < MOST_EPOCHS && !isLearnt(network.forward(inputs), targets)) {
      network.zeroGradients();
      network.backward(Losses.MSE.gradient(network.forward(inputs), targets));
      descent.step(trained);
      epoch++;
    }
    return epoch;
  }

  static boolean isLearnt(Matrix outputs, Matrix targets) {
    Matrix errors = outputs.minus(targets).map(Math::abs);
    for (int k = 0; k < errors.size(); k++) {
      if (!(errors.entry(k) < 0.1)) {
        return false;
      }
    }
    return true;
  }

  /** A sigmoid whose way back leaves its slope out. */
  static class NoSlope implements Layer {
    private Matrix output;

    @Override
    public Matrix forward(Matrix input) {
      output = input.map(Elementary::sigmoid);
      return output;
    }

    Matrix output() {
      return output;
    }

    @Override
    public Matrix backward(Matrix outputGradient) {
      return outputGradient;
    }

    @Override
    public List<Parameter> parameters() {
      return List.of();
    }
  }

  /** A sigmoid whose way back applies the sigmoid to its output once more. */
  static final class SigmoidTwice extends NoSlope {
    @Override
    public Matrix backward(Matrix outputGradient) {
      return outputGradient.hadamard(
          output().map(Elementary::sigmoid).map(Elementary::sigmoidDerivative));
    }
  }
}
