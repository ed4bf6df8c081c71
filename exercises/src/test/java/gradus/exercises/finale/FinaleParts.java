package gradus.exercises.finale;

import gradus.exercises.step07.DenseLayer;
import gradus.exercises.step08.SigmoidLayer;
import gradus.exercises.step09.NeuralNetwork;
import gradus.exercises.step11.XorNetwork;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Adam;
import gradus.nn.Datasets;
import gradus.nn.Dense;
import gradus.nn.GradientDescent;
import gradus.nn.Initializer;
import gradus.nn.Layer;
import gradus.nn.Loss;
import gradus.nn.Losses;
import gradus.nn.Momentum;
import gradus.nn.Network;
import gradus.nn.Optimizer;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The parts of a finale, of which one may be the kit's own: the same training as {@link Finale}'s.
 *
 * @param way the name of a {@link Finale.Way}, or {@link #AS_IN_STEP_11}
 * @param kits the part that is the kit's; null if all are the student's
 */
record FinaleParts(String way, Part kits) {

  /** The way without an optimiser of the student's: step 11's own epochs. */
  static final String AS_IN_STEP_11 = "epochs of step 11";

  private static final Matrix INPUTS = Datasets.xor().inputs();
  private static final Matrix TARGETS = Datasets.xor().targets();
  private static final int EPOCHS = 2000;

  /** The parts that the kit has, too. */
  enum Part {
    DENSE_LAYER,
    SIGMOID_LAYER,
    NEURAL_NETWORK,
    LOSS,
    OPTIMIZER,
    FIRST_WEIGHTS,
    EPOCHS_OF_STEP_11,
    ACCURACY
  }

  /** A network and how its gradients are set to 0, which not every layer can do. */
  private record Net(Layer layer, Runnable zeroGradients) {}

  /** The parts of which the student's may be to blame. */
  List<Part> inUse() {
    return switch (way) {
      case AS_IN_STEP_11 ->
          List.of(
              Part.DENSE_LAYER,
              Part.SIGMOID_LAYER,
              Part.NEURAL_NETWORK,
              Part.FIRST_WEIGHTS,
              Part.EPOCHS_OF_STEP_11);
      default ->
          List.of(
              Part.DENSE_LAYER,
              Part.SIGMOID_LAYER,
              Part.NEURAL_NETWORK,
              Part.LOSS,
              Part.OPTIMIZER,
              Part.FIRST_WEIGHTS,
              Part.ACCURACY);
    };
  }

  FinaleParts withKits(Part part) {
    return new FinaleParts(way, part);
  }

  /** Where a student finds a part. */
  String nameOf(Part part) {
    return switch (part) {
      case DENSE_LAYER -> "step07/DenseLayer";
      case SIGMOID_LAYER -> "step08/SigmoidLayer";
      case NEURAL_NETWORK -> "step09/NeuralNetwork";
      case LOSS -> way.equals("MOMENTUM") ? "step03/BinaryCrossEntropy" : "step03/MeanSquaredError";
      case OPTIMIZER ->
          switch (way) {
            case "MOMENTUM" -> "step10/Momentum";
            case "ADAM" -> "step10/Adam";
            default -> "step05/GradientDescent";
          };
      case FIRST_WEIGHTS -> "step11/XorNetwork.initialWeights";
      case EPOCHS_OF_STEP_11 -> "step11/XorNetwork.trainEpoch";
      case ACCURACY -> "step11/XorNetwork.accuracy";
    };
  }

  /** What trains the network, by the names that the student knows. */
  String inWords() {
    return way.equals(AS_IN_STEP_11)
        ? "your %s".formatted(file(Part.EPOCHS_OF_STEP_11))
        : "your %s, with your %s".formatted(file(Part.OPTIMIZER), file(Part.LOSS));
  }

  private String file(Part part) {
    return nameOf(part).replaceAll(".*/", "");
  }

  /** Whether a network of these parts learns XOR from a start. */
  boolean learns(int seed) {
    Net net = net(new NumpyRandom(seed));
    if (way.equals(AS_IN_STEP_11)) {
      return learnsAsInStep11(net);
    }
    Loss loss = loss();
    Optimizer optimizer = optimizer();
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      trainEpoch(net, loss, optimizer);
    }
    Matrix outputs = net.layer().forward(INPUTS).copy();
    return isNear(outputs) && loss.value(outputs, TARGETS) < 0.11 && isCountedRight(net.layer());
  }

  private boolean learnsAsInStep11(Net net) {
    if (kits != Part.EPOCHS_OF_STEP_11) {
      return asInStep11(net.layer()).learnXor() <= XorNetwork.MOST_EPOCHS;
    }
    Optimizer optimizer = new GradientDescent(XorNetwork.LEARNING_RATE);
    for (int epoch = 1; epoch <= XorNetwork.MOST_EPOCHS; epoch++) {
      trainEpoch(net, Losses.MSE, optimizer);
    }
    return isNear(net.layer().forward(INPUTS));
  }

  private static void trainEpoch(Net net, Loss loss, Optimizer optimizer) {
    net.zeroGradients().run();
    Matrix outputs = net.layer().forward(INPUTS);
    net.layer().backward(loss.gradient(outputs, TARGETS));
    optimizer.step(net.layer().parameters());
  }

  private boolean isCountedRight(Layer network) {
    return kits == Part.ACCURACY || asInStep11(network).accuracy(INPUTS, TARGETS) == 1;
  }

  private static XorNetwork asInStep11(Layer network) {
    return new XorNetwork(new Network(2, List.of(network)));
  }

  private Net net(RandomGenerator random) {
    List<Layer> layers = List.of(dense(2, 4, random), sigmoid(), dense(4, 1, random), sigmoid());
    if (kits == Part.NEURAL_NETWORK) {
      Network network = new Network(2, layers);
      return new Net(network, network::zeroGradients);
    }
    NeuralNetwork network = new NeuralNetwork(layers);
    return new Net(network, network::zeroGradients);
  }

  private Layer dense(int inputs, int outputs, RandomGenerator random) {
    Matrix weights =
        kits == Part.FIRST_WEIGHTS
            ? Initializer.UNIFORM.weights(inputs, outputs, random)
            : XorNetwork.initialWeights(inputs, outputs, random);
    Matrix bias = Matrix.zeros(1, outputs);
    return kits == Part.DENSE_LAYER ? new Dense(weights, bias) : new DenseLayer(weights, bias);
  }

  private Layer sigmoid() {
    return kits == Part.SIGMOID_LAYER
        ? new ActivationLayer(Activation.SIGMOID)
        : new SigmoidLayer();
  }

  private Loss loss() {
    if (kits != Part.LOSS) {
      return Finale.Way.valueOf(way).loss();
    }
    return way.equals("MOMENTUM") ? Losses.BINARY_CROSS_ENTROPY : Losses.MSE;
  }

  private Optimizer optimizer() {
    if (kits != Part.OPTIMIZER) {
      return Finale.Way.valueOf(way).optimizer();
    }
    return switch (way) {
      case "MOMENTUM" -> new Momentum(0.1, 0.9);
      case "ADAM" -> new Adam(0.05);
      default -> new GradientDescent(XorNetwork.LEARNING_RATE);
    };
  }

  static boolean isNear(Matrix outputs) {
    Matrix errors = outputs.minus(TARGETS).map(Math::abs);
    for (int k = 0; k < errors.size(); k++) {
      if (!(errors.entry(k) < 0.1)) {
        return false;
      }
    }
    return true;
  }
}
