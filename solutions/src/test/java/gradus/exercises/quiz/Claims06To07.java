package gradus.exercises.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.step03.MeanSquaredError;
import gradus.exercises.step06.XorByHand;
import gradus.exercises.step06.XorByHand.Activations;
import gradus.exercises.step06.XorByHand.Gradients;
import gradus.exercises.step06.XorByHand.Parameters;
import gradus.exercises.step07.DenseLayer;
import gradus.exercises.step08.SigmoidLayer;
import gradus.exercises.step09.NeuralNetwork;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Datasets;
import gradus.nn.Parameter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The right choices of steps 06 and 07, tried out. */
final class Claims06To07 {

  static final Map<String, Consumer<Drawn>> ALL =
      Map.ofEntries(
          Map.entry("06-equal-units", d -> equalUnits()),
          Map.entry("06-weights-first", d -> weightsFirst()),
          Map.entry("06-output-weights-zero", d -> outputWeightsZero()),
          Map.entry("06-learns-anyway", d -> learnsAnyway()),
          Map.entry("07-where-is-the-mean", d -> whereIsTheMean()),
          Map.entry("07-shape", Claims06To07::shape),
          Map.entry("07-square-layer", d -> squareLayer()),
          Map.entry("07-backward-twice", d -> backwardTwice()));

  private static final Matrix INPUTS = Datasets.xor().inputs();
  private static final Matrix TARGETS = Datasets.xor().targets();

  private Claims06To07() {}

  private static Parameters parameters(int hidden, int seed) {
    NumpyRandom random = new NumpyRandom(seed);
    return new Parameters(
        Training.uniform(2, hidden, random),
        Training.uniform(1, hidden, random),
        Training.uniform(hidden, 1, random),
        Training.uniform(1, 1, random));
  }

  private static void equalUnits() {
    Parameters parameters =
        new Parameters(
            Matrix.of(2, 2, 0.3, 0.3, -0.7, -0.7),
            Matrix.row(0.1, 0.1),
            Matrix.column(0.5, 0.5),
            Matrix.row(-0.2));
    for (int epoch = 0; epoch < 100; epoch++) {
      parameters = XorByHand.trainEpoch(parameters, INPUTS, TARGETS, 1);
    }
    Matrix weights = parameters.hiddenWeights();
    assertEquals(weights.get(0, 0), weights.get(0, 1));
    assertEquals(weights.get(1, 0), weights.get(1, 1));
    assertEquals(parameters.hiddenBias().entry(0), parameters.hiddenBias().entry(1));
  }

  /** An epoch that moves W₂ before the hidden delta is computed. */
  private static Parameters early(Parameters old, double rate) {
    Activations activations = XorByHand.forward(old, INPUTS);
    Gradients output = XorByHand.backward(old, INPUTS, activations, TARGETS);
    Matrix moved = old.outputWeights().minus(output.outputWeights().scale(rate));
    Parameters changed =
        new Parameters(old.hiddenWeights(), old.hiddenBias(), moved, old.outputBias());
    Gradients late = XorByHand.backward(changed, INPUTS, activations, TARGETS);
    return new Parameters(
        old.hiddenWeights().minus(late.hiddenWeights().scale(rate)),
        old.hiddenBias().minus(late.hiddenBias().scale(rate)),
        moved,
        old.outputBias().minus(output.outputBias().scale(rate)));
  }

  private static void weightsFirst() {
    Parameters right = parameters(4, 1);
    Parameters wrong = right;
    int epochs = 0;
    assertNotEquals(
        XorByHand.trainEpoch(right, INPUTS, TARGETS, 1.25).hiddenWeights().entry(0),
        early(right, 1.25).hiddenWeights().entry(0),
        1e-6);
    while (!Training.isLearnt(XorByHand.forward(right, INPUTS).outputs(), TARGETS)) {
      right = XorByHand.trainEpoch(right, INPUTS, TARGETS, 1.25);
      epochs++;
    }
    int others = 0;
    while (!Training.isLearnt(XorByHand.forward(wrong, INPUTS).outputs(), TARGETS)) {
      wrong = early(wrong, 1.25);
      others++;
    }
    assertEquals(1, (double) others / epochs, 0.1);
  }

  private static void outputWeightsZero() {
    Parameters start = parameters(2, 3);
    Parameters first =
        new Parameters(
            start.hiddenWeights(), start.hiddenBias(), Matrix.column(0, 0), start.outputBias());
    Parameters second = XorByHand.trainEpoch(first, INPUTS, TARGETS, 1);
    Parameters third = XorByHand.trainEpoch(second, INPUTS, TARGETS, 1);
    assertEquals(first.hiddenWeights(), second.hiddenWeights());
    assertNotEquals(0, second.outputWeights().entry(0));
    assertNotEquals(second.hiddenWeights(), third.hiddenWeights());
  }

  /** Without the slope at the output all learn it, without the biases most. */
  private static void learnsAnyway() {
    int frozen = 0;
    for (int seed = 0; seed < 100; seed++) {
      NeuralNetwork wrong = Training.network(seed, new SigmoidLayer(), new Training.NoSlope());
      assertTrue(Training.epochs(wrong) < Training.MOST_EPOCHS, "seed " + seed);
      NeuralNetwork network = Training.network(seed, SigmoidLayer::new);
      List<Parameter> weights =
          network.parameters().stream().filter(p -> p.value().rows() > 1).toList();
      assertEquals(2, weights.size());
      frozen += Training.epochs(network, weights) < Training.MOST_EPOCHS ? 1 : 0;
    }
    assertTrue(frozen > 75, frozen + " of 100");
  }

  private static void whereIsTheMean() {
    NumpyRandom random = new NumpyRandom(5);
    DenseLayer layer =
        new DenseLayer(Training.uniform(3, 1, random), Training.uniform(1, 1, random));
    Matrix inputs = Training.uniform(5, 3, random);
    Matrix targets = Training.uniform(5, 1, random);
    MeanSquaredError loss = new MeanSquaredError();
    layer.backward(loss.gradient(layer.forward(inputs), targets));
    Parameter weights = layer.parameters().get(0);
    Matrix numeric =
        FiniteDifferences.gradient(
            () -> loss.value(layer.forward(inputs), targets), weights.value());
    assertEquals(0, numeric.minus(weights.gradient()).map(Math::abs).sum(), 1e-9);
  }

  private static void shape(Drawn d) {
    Matrix gradient =
        DenseLayer.withoutBias(Matrix.zeros(3, 5))
            .weightGradient(Matrix.zeros(8, 3), Matrix.zeros(8, 5));
    assertEquals(gradient.shape(), d.item().choices().get(d.item().right()));
  }

  private static void squareLayer() {
    NumpyRandom random = new NumpyRandom(6);
    Matrix weights = Training.uniform(4, 4, random);
    Matrix gradient = Training.uniform(2, 4, random);
    // It fits, and it is not what the layer gives.
    Matrix mixedUp = gradient.multiply(weights);
    Matrix right = DenseLayer.withoutBias(weights).inputGradient(gradient);
    assertTrue(mixedUp.hasShapeOf(right));
    assertTrue(mixedUp.minus(right).map(Math::abs).sum() > 0.1);
  }

  private static void backwardTwice() {
    DenseLayer layer = DenseLayer.withoutBias(Matrix.column(1, 2));
    layer.forward(Matrix.row(3, 4));
    layer.backward(Matrix.row(5));
    Matrix once = layer.parameters().get(0).gradient().copy();
    layer.backward(Matrix.row(5));
    assertEquals(once.scale(2), layer.parameters().get(0).gradient());
  }
}
