package gradus.exercises.finale;

import gradus.exercises.step03.BinaryCrossEntropy;
import gradus.exercises.step03.MeanSquaredError;
import gradus.exercises.step05.GradientDescent;
import gradus.exercises.step07.DenseLayer;
import gradus.exercises.step08.SigmoidLayer;
import gradus.exercises.step09.NeuralNetwork;
import gradus.exercises.step10.Adam;
import gradus.exercises.step10.Momentum;
import gradus.exercises.step11.XorNetwork;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Datasets;
import gradus.nn.Loss;
import gradus.nn.Network;
import gradus.nn.Optimizer;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The finale: a network in which every part is yours learns XOR. There is nothing to write here.
 *
 * <p>The layers are those of steps 07 and 08, joined by step 09; the losses come from step 03, the
 * optimisers from steps 05 and 10, the first weights and the accuracy from step 11. Run {@link
 * #main} and watch it learn.
 */
public final class Finale {

  private static final int EPOCHS = 2000;

  private Finale() {}

  /** The ways to train it: each of your losses and each of your optimisers has its turn. */
  public enum Way {
    /** Gradient descent on the mean squared error, at the rate of step 11. */
    GRADIENT_DESCENT,
    /** Momentum on the binary cross-entropy. */
    MOMENTUM,
    /** Adam on the mean squared error. */
    ADAM;

    /** The loss that it descends. */
    Loss loss() {
      return this == MOMENTUM ? new BinaryCrossEntropy() : new MeanSquaredError();
    }

    /** A new optimiser. */
    Optimizer optimizer() {
      return switch (this) {
        case GRADIENT_DESCENT -> new GradientDescent(XorNetwork.LEARNING_RATE);
        case MOMENTUM -> new Momentum(0.1, 0.9);
        case ADAM -> new Adam(0.05);
      };
    }
  }

  /**
   * A 2-4-1 network of your layers, with your first weights and biases of 0.
   *
   * @param random where the weights come from
   * @return a new network, not trained
   */
  public static NeuralNetwork network(RandomGenerator random) {
    return new NeuralNetwork(
        List.of(
            new DenseLayer(XorNetwork.initialWeights(2, 4, random), Matrix.zeros(1, 4)),
            new SigmoidLayer(),
            new DenseLayer(XorNetwork.initialWeights(4, 1, random), Matrix.zeros(1, 1)),
            new SigmoidLayer()));
  }

  /**
   * Trains a network on XOR.
   *
   * @param network the network
   * @param way how
   * @return its outputs for the four rows 00, 01, 10, 11 after 2,000 epochs
   */
  public static Matrix train(NeuralNetwork network, Way way) {
    Matrix inputs = Datasets.xor().inputs();
    Matrix targets = Datasets.xor().targets();
    Loss loss = way.loss();
    Optimizer optimizer = way.optimizer();
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      network.zeroGradients();
      Matrix outputs = network.forward(inputs);
      network.backward(loss.gradient(outputs, targets));
      optimizer.step(network.parameters());
    }
    return network.forward(inputs).copy();
  }

  /**
   * Trains a network with step 11's own epochs, until it has learnt XOR or is given up.
   *
   * @param network the network
   * @return the number of epochs, more than {@link XorNetwork#MOST_EPOCHS} if it was given up
   */
  public static int trainAsInStep11(NeuralNetwork network) {
    return asInStep11(network).learnXor();
  }

  /**
   * The share of the four rows that a trained network gets right, by your own count.
   *
   * @param network the network
   * @return from 0 to 1
   */
  public static double accuracy(NeuralNetwork network) {
    return asInStep11(network).accuracy(Datasets.xor().inputs(), Datasets.xor().targets());
  }

  /** Your network is a layer, and so it fits into the kit's: as the only one. */
  private static XorNetwork asInStep11(NeuralNetwork network) {
    return new XorNetwork(new Network(2, List.of(network)));
  }

  /**
   * Trains in every way and prints what has been learnt.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    for (Way way : Way.values()) {
      NeuralNetwork network = network(new NumpyRandom(42));
      Matrix outputs = train(network, way);
      double loss = way.loss().value(outputs, Datasets.xor().targets());
      System.out.printf(
          "%-17s loss %.5f   0⊕0 %.3f   0⊕1 %.3f   1⊕0 %.3f   1⊕1 %.3f   accuracy %.2f%n",
          way,
          loss,
          outputs.entry(0),
          outputs.entry(1),
          outputs.entry(2),
          outputs.entry(3),
          accuracy(network));
    }
    int epochs = trainAsInStep11(network(new NumpyRandom(42)));
    System.out.printf("As in step 11, it takes %d epochs.%n", epochs);
  }
}
