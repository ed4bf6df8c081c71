package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.finale.Finale;
import gradus.exercises.step05.OneNeuron;
import gradus.exercises.step09.NeuralNetwork;
import gradus.exercises.step11.XorNetwork;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Datasets;
import gradus.nn.Dense;
import gradus.nn.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the given parts of the exercises, which no property grades. */
class GivenPartsTest {

  private static final Matrix INPUTS = Datasets.xor().inputs();
  private static final Matrix TARGETS = Datasets.xor().targets();

  @Test
  void aNeuronShowsItsParametersAndCountsItsLosses() {
    Matrix weights = Matrix.column(1, 2);
    Matrix bias = Matrix.row(3);
    OneNeuron neuron = new OneNeuron(weights, bias);
    assertSame(weights, neuron.weights());
    assertSame(bias, neuron.bias());
    neuron.loss(INPUTS, TARGETS);
    neuron.loss(INPUTS, TARGETS);
    assertEquals(2, neuron.evaluations());
  }

  /** The last epoch is the one that brought all outputs near, and not one more. */
  @Test
  void xorIsLearntInAsManyEpochsAsItSays() {
    XorNetwork counted = XorNetwork.create(4, new NumpyRandom(0));
    int epochs = counted.learnXor();
    assertTrue(epochs > 1 && epochs <= XorNetwork.MOST_EPOCHS, epochs + " epochs");
    Network network = network();
    XorNetwork followed = new XorNetwork(network);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      assertTrue(farthest(network) >= 0.1, "near before epoch " + epoch);
      followed.trainEpoch(INPUTS, TARGETS, XorNetwork.LEARNING_RATE);
    }
    assertTrue(farthest(network) < 0.1);
    assertEquals(1, counted.accuracy(INPUTS, TARGETS));
  }

  /** The network that {@link XorNetwork#create} draws from the same generator. */
  private static Network network() {
    NumpyRandom random = new NumpyRandom(0);
    return new Network(
        2,
        List.of(
            new Dense(XorNetwork.initialWeights(2, 4, random), Matrix.zeros(1, 4)),
            new ActivationLayer(Activation.SIGMOID),
            new Dense(XorNetwork.initialWeights(4, 1, random), Matrix.zeros(1, 1)),
            new ActivationLayer(Activation.SIGMOID)));
  }

  private static double farthest(Network network) {
    Matrix distances = network.forward(INPUTS).minus(TARGETS).map(Math::abs);
    double farthest = 0;
    for (int k = 0; k < distances.size(); k++) {
      farthest = Math.max(farthest, distances.entry(k));
    }
    return farthest;
  }

  @Test
  void startsThatLearnAreCounted() {
    int learnt = 0;
    for (int seed = 0; seed < 10; seed++) {
      int epochs = XorNetwork.create(2, new NumpyRandom(seed)).learnXor();
      assertTrue(epochs <= XorNetwork.MOST_EPOCHS + 1, "given up after " + epochs);
      learnt += epochs <= XorNetwork.MOST_EPOCHS ? 1 : 0;
    }
    assertEquals(learnt, XorNetwork.countLearnt(2, 10));
    assertTrue(learnt < 10, "two hidden units learn it from some starts only");
  }

  @Test
  void theFinaleLearnsInEveryWay() {
    for (Finale.Way way : Finale.Way.values()) {
      NeuralNetwork network = Finale.network(new NumpyRandom(0));
      Finale.train(network, way);
      assertEquals(1, Finale.accuracy(network), way::name);
    }
    assertTrue(Finale.trainAsInStep11(Finale.network(new NumpyRandom(0))) > 1);
  }
}
