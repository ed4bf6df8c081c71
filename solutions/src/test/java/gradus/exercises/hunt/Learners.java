package gradus.exercises.hunt;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dataset;
import gradus.nn.Dense;
import gradus.nn.Layer;
import gradus.nn.Loss;
import gradus.nn.Network;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes learners of a step's classes: 2-4-1 networks, or one neuron in step 05. */
final class Learners {

  private static final int HIDDEN = 4;

  private Learners() {}

  /**
   * Makes the learner in which a step's mistakes show.
   *
   * @param classes of the exercises
   * @param file the changed class, such as {@code step07/DenseLayer}
   * @param run the settings
   * @param seed of the initial weights
   */
  static Learner of(Exercises classes, String file, HuntRun run, int seed) {
    RandomGenerator random = new NumpyRandom(seed);
    return switch (file) {
      case "step05/OneNeuron" -> neuron(classes, run, random);
      case "step06/XorByHand" -> new ByHand(classes, run, random);
      case "step11/XorNetwork" -> xorNetwork(classes, run, random);
      default -> layers(classes, file, run, random);
    };
  }

  /** Evenly from −1 to 1. */
  static Matrix draw(RandomGenerator random, int rows, int columns) {
    return Matrix.zeros(rows, columns).map(x -> 2 * random.nextDouble() - 1);
  }

  private static Learner neuron(Exercises classes, HuntRun run, RandomGenerator random) {
    Dataset data = run.data();
    Object neuron =
        classes.make(
            "step05/OneNeuron", draw(random, data.inputs().columns(), 1), draw(random, 1, 1));
    return new Learner() {
      @Override
      public void epoch() {
        classes.call(neuron, "train", data.inputs(), data.targets(), run.rate(), 1);
      }

      @Override
      public Matrix outputs(Matrix inputs) {
        return (Matrix) classes.call(neuron, "predict", inputs);
      }
    };
  }

  private static Learner xorNetwork(Exercises classes, HuntRun run, RandomGenerator random) {
    Dataset data = run.data();
    Matrix first =
        (Matrix) classes.callStatic("step11/XorNetwork", "initialWeights", 2, HIDDEN, random);
    Matrix second =
        (Matrix) classes.callStatic("step11/XorNetwork", "initialWeights", HIDDEN, 1, random);
    Network network =
        new Network(
            2,
            List.of(
                new Dense(first, Matrix.zeros(1, HIDDEN)),
                new ActivationLayer(Activation.SIGMOID),
                new Dense(second, Matrix.zeros(1, 1)),
                new ActivationLayer(Activation.SIGMOID)));
    Object xor = classes.make("step11/XorNetwork", network);
    return new Learner() {
      @Override
      public void epoch() {
        classes.call(xor, "trainEpoch", data.inputs(), data.targets(), run.rate());
      }

      @Override
      public Matrix outputs(Matrix inputs) {
        return network.forward(inputs).copy();
      }
    };
  }

  private static Learner layers(
      Exercises classes, String file, HuntRun run, RandomGenerator random) {
    Matrix weights = draw(random, 2, HIDDEN);
    Matrix bias = draw(random, 1, HIDDEN);
    Object hidden = classes.make("step07/DenseLayer", weights, bias);
    Object output = classes.make("step07/DenseLayer", draw(random, HIDDEN, 1), draw(random, 1, 1));
    List<Layer> layers =
        List.of(
            (Layer) hidden, activation(classes, file), (Layer) output, activation(classes, file));
    Object network = classes.make("step09/NeuralNetwork", layers);
    Loss loss =
        (Loss)
            classes.make(
                "step03/" + (run.loss().equals("bce") ? "BinaryCrossEntropy" : "MeanSquaredError"));
    return new Layered(classes, (Layer) network, loss, optimizer(classes, run), run.data());
  }

  private static Layer activation(Exercises classes, String file) {
    return file.startsWith("step02/")
        ? new OwnSigmoid(classes)
        : (Layer) classes.make("step08/SigmoidLayer");
  }

  private static Optimizer optimizer(Exercises classes, HuntRun run) {
    return (Optimizer)
        switch (run.optimizer()) {
          case "momentum" -> classes.make("step10/Momentum", run.rate(), 0.9);
          case "adam" -> classes.make("step10/Adam", run.rate());
          default -> classes.make("step05/GradientDescent", run.rate());
        };
  }

  /** A network of layers, with a loss and an optimiser. */
  private record Layered(
      Exercises classes, Layer network, Loss loss, Optimizer optimizer, Dataset data)
      implements Learner {

    @Override
    public void epoch() {
      classes.call(network, "zeroGradients");
      Matrix outputs = network.forward(data.inputs());
      network.backward(loss.gradient(outputs, data.targets()));
      optimizer.step(network.parameters());
    }

    @Override
    public Matrix outputs(Matrix inputs) {
      return network.forward(inputs).copy();
    }
  }

  /** A layer of step 02's sigmoid and its derivative. */
  private static final class OwnSigmoid implements Layer {

    private final Exercises classes;
    private Matrix output;

    OwnSigmoid(Exercises classes) {
      this.classes = classes;
    }

    @Override
    public Matrix forward(Matrix input) {
      output = input.map(x -> number("sigmoid", x));
      return output;
    }

    @Override
    public Matrix backward(Matrix outputGradient) {
      return outputGradient.hadamard(output.map(y -> number("sigmoidDerivative", y)));
    }

    private double number(String function, double x) {
      return (double) classes.callStatic("step02/Activations", function, x);
    }

    @Override
    public List<Parameter> parameters() {
      return List.of();
    }
  }
}
