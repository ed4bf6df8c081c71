package gradus.exercises.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.step03.MeanSquaredError;
import gradus.exercises.step07.DenseLayer;
import gradus.exercises.step08.SigmoidLayer;
import gradus.exercises.step09.NeuralNetwork;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.math.ShapeException;
import gradus.nn.Datasets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The right choices of steps 08 and 09, tried out. */
final class Claims08To09 {

  static final Map<String, Consumer<Drawn>> ALL =
      Map.ofEntries(
          Map.entry("08-error-large-slope-small", d -> errorLargeSlopeSmall()),
          Map.entry("08-sigmoid-twice", d -> sigmoidTwice()),
          Map.entry("08-last-forward", d -> lastForward()),
          Map.entry("08-no-weights", d -> noWeights()),
          Map.entry("09-two-halves", d -> twoHalves()),
          Map.entry("09-never-zeroed", d -> neverZeroed()),
          Map.entry("09-from-which-end", d -> fromWhichEnd()),
          Map.entry("09-called-twice", d -> calledTwice()));

  private static final Matrix INPUTS = Datasets.xor().inputs();
  private static final Matrix TARGETS = Datasets.xor().targets();

  private Claims08To09() {}

  private static void errorLargeSlopeSmall() {
    SigmoidLayer layer = new SigmoidLayer();
    layer.forward(Matrix.row(Math.log(0.999 / 0.001), 0));
    Matrix slopes = layer.backward(Matrix.row(1, 1));
    assertEquals(0.001, slopes.entry(0), 1e-5);
    assertEquals(250, slopes.entry(1) / slopes.entry(0), 0.5);
  }

  private static void sigmoidTwice() {
    int[] right =
        IntStream.range(0, 20)
            .map(seed -> Training.epochs(Training.network(seed, SigmoidLayer::new)))
            .sorted()
            .toArray();
    int[] wrong =
        IntStream.range(0, 20)
            .map(seed -> Training.epochs(Training.network(seed, Training.SigmoidTwice::new)))
            .sorted()
            .toArray();
    assertTrue(wrong[16] < Training.MOST_EPOCHS, "seventeen of twenty learn it");
    assertTrue(wrong[10] > 2 * right[10], wrong[10] + " and " + right[10]);
    SigmoidLayer layer = new SigmoidLayer();
    assertEquals(0.62, layer.forward(Matrix.row(0.5)).entry(0), 0.005);
    assertEquals(0.73, layer.forward(Matrix.row(0.999)).entry(0), 0.005);
  }

  private static void lastForward() {
    SigmoidLayer layer = new SigmoidLayer();
    layer.forward(Matrix.zeros(4, 3));
    layer.forward(Matrix.zeros(2, 3));
    assertEquals("2×3", layer.backward(Matrix.zeros(2, 3)).shape());
    assertThrows(ShapeException.class, () -> layer.backward(Matrix.zeros(4, 3)));
  }

  /** The layer before gets another gradient than without the sigmoid. */
  private static void noWeights() {
    DenseLayer alone = DenseLayer.withoutBias(Matrix.row(1));
    new NeuralNetwork(List.of(alone)).forward(Matrix.row(2));
    alone.backward(Matrix.row(1));
    DenseLayer before = DenseLayer.withoutBias(Matrix.row(1));
    NeuralNetwork network = new NeuralNetwork(List.of(before, new SigmoidLayer()));
    network.forward(Matrix.row(2));
    network.backward(Matrix.row(1));
    double numeric =
        FiniteDifferences.derivative(w -> new SigmoidLayer().forward(Matrix.row(2 * w)).sum(), 1);
    assertEquals(numeric, before.parameters().get(0).gradient().entry(0), 1e-9);
    assertNotEquals(numeric, alone.parameters().get(0).gradient().entry(0), 0.1);
  }

  private static Matrix gradientOf(NeuralNetwork network, int first, int last) {
    Matrix inputs = Matrix.zeros(last - first, 2);
    Matrix targets = Matrix.zeros(last - first, 1);
    for (int i = first; i < last; i++) {
      inputs.set(i - first, 0, INPUTS.get(i, 0));
      inputs.set(i - first, 1, INPUTS.get(i, 1));
      targets.set(i - first, 0, TARGETS.get(i, 0));
    }
    network.backward(new MeanSquaredError().gradient(network.forward(inputs), targets));
    return network.parameters().get(0).gradient().copy();
  }

  private static void twoHalves() {
    NeuralNetwork network = Training.network(1, SigmoidLayer::new);
    Matrix whole = gradientOf(network, 0, 4);
    network.zeroGradients();
    gradientOf(network, 0, 2);
    Matrix halves = gradientOf(network, 2, 4);
    assertEquals(0, halves.minus(whole.scale(2)).map(Math::abs).sum(), 1e-12);
  }

  private static void neverZeroed() {
    NeuralNetwork network = Training.network(1, SigmoidLayer::new);
    Matrix one = gradientOf(network, 0, 4);
    Matrix hundred = one;
    for (int epoch = 2; epoch <= 100; epoch++) {
      hundred = gradientOf(network, 0, 4);
    }
    assertEquals(0, hundred.minus(one.scale(100)).map(Math::abs).sum(), 1e-10);
  }

  private static void fromWhichEnd() {
    long thousand = 1000;
    long fromTheLeft = thousand * thousand + thousand * thousand;
    long fromTheRight = thousand * thousand * thousand + thousand * thousand;
    assertEquals(2_000_000, fromTheLeft);
    assertEquals(1, fromTheRight / 1e9, 0.01);
    NumpyRandom random = new NumpyRandom(8);
    Matrix a = Training.uniform(1, 5, random);
    Matrix b = Training.uniform(5, 5, random);
    Matrix c = Training.uniform(5, 5, random);
    Matrix difference = a.multiply(b).multiply(c).minus(a.multiply(b.multiply(c)));
    assertEquals(0, difference.map(Math::abs).sum(), 1e-12);
  }

  private static void calledTwice() {
    DenseLayer layer = DenseLayer.withoutBias(Matrix.row(3));
    layer.forward(Matrix.row(2));
    Matrix first = layer.backward(Matrix.row(7)).copy();
    Matrix second = layer.backward(Matrix.row(7));
    assertEquals(first, second);
    assertEquals(2 * 2 * 7.0, layer.parameters().get(0).gradient().entry(0));
  }
}
