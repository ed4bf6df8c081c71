package gradus.exercises.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.step01.Matrices;
import gradus.exercises.step02.Activations;
import gradus.exercises.step03.BinaryCrossEntropy;
import gradus.exercises.step03.MeanSquaredError;
import gradus.exercises.step04.NumericalGradient;
import gradus.exercises.step05.GradientDescent;
import gradus.exercises.step05.OneNeuron;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.math.ShapeException;
import gradus.nn.Datasets;
import java.util.Map;
import java.util.function.Consumer;

/** The right choices of steps 01 to 05, tried out. */
final class Claims01To05 {

  static final Map<String, Consumer<Drawn>> ALL =
      Map.ofEntries(
          Map.entry("01-inner-sizes", d -> innerSizes()),
          Map.entry("01-row-reaches-all", Claims01To05::rowReachesAll),
          Map.entry("01-shared-rows", d -> sharedRows()),
          Map.entry("01-transpose-of-product", d -> transposeOfProduct()),
          Map.entry("02-nothing-without-a-bend", d -> nothingWithoutABend()),
          Map.entry("02-saturated", Claims01To05::saturated),
          Map.entry("02-overflow", d -> overflow()),
          Map.entry("03-sure-and-wrong", Claims01To05::sureAndWrong),
          Map.entry("03-negative-slope", d -> negativeSlope()),
          Map.entry("03-every-example-twice", d -> everyExampleTwice()),
          Map.entry("03-clipped", Claims01To05::clipped),
          Map.entry("04-ten-times-smaller", d -> tenTimesSmaller()),
          Map.entry("04-tiny-step", d -> tinyStep()),
          Map.entry("04-corner", d -> corner()),
          Map.entry("04-nan-passes", d -> assertFalse(Double.NaN > 1e-6)),
          Map.entry("05-xor-stuck", d -> xorStuck()),
          Map.entry("05-too-large", d -> tooLarge()),
          Map.entry("05-moved-too-early", d -> movedTooEarly()));

  private Claims01To05() {}

  private static Matrix random(int rows, int columns) {
    return Training.uniform(rows, columns, new NumpyRandom(10L * rows + columns));
  }

  private static void innerSizes() {
    assertEquals("2×4", random(2, 3).multiply(random(3, 4)).shape());
    assertThrows(ShapeException.class, () -> random(3, 4).multiply(random(2, 3)));
  }

  private static void rowReachesAll(Drawn d) {
    double[][] matrix = random((int) d.at("n"), 3).toArrays();
    double before = Matrix.of(Matrices.addRow(matrix, new double[] {1, 2, 3})).sum();
    double after = Matrix.of(Matrices.addRow(matrix, new double[] {1.1, 2, 3})).sum();
    d.says("It grows by %s.".formatted(d.at("n") / 10));
    assertEquals(d.at("n") / 10, after - before, 1e-12);
  }

  private static void sharedRows() {
    double[][] a = {{1, 2}, {3, 4}};
    double[][] b = a.clone();
    b[0][0] = 9;
    assertEquals(9, a[0][0]);
    b[1] = new double[3];
    assertEquals(2, a[1].length);
  }

  private static void transposeOfProduct() {
    Matrix product = random(2, 3).multiply(random(3, 4));
    Matrix exchanged = random(3, 4).transpose().multiply(random(2, 3).transpose());
    assertEquals(0, product.transpose().minus(exchanged).map(Math::abs).sum(), 1e-12);
    assertThrows(
        ShapeException.class, () -> random(2, 3).transpose().multiply(random(3, 4).transpose()));
  }

  private static void nothingWithoutABend() {
    Matrix apart = random(5, 2).multiply(random(2, 4)).multiply(random(4, 1));
    Matrix together = random(5, 2).multiply(random(2, 4).multiply(random(4, 1)));
    assertEquals(0, apart.minus(together).map(Math::abs).sum(), 1e-12);
  }

  private static void saturated(Drawn d) {
    double input = Math.log(0.999 / 0.001);
    d.says("0.999", Activations.sigmoid(input));
    d.says("0.0001", Activations.sigmoid(input + 0.1) - Activations.sigmoid(input));
  }

  private static void overflow() {
    double x = -800;
    assertEquals(0, 1 / (1 + Math.exp(-x)));
    assertEquals(Double.POSITIVE_INFINITY, Math.exp(-x));
    assertTrue(Double.isNaN(Math.exp(-x) / (1 + Math.exp(-x))));
  }

  private static double squared(double prediction) {
    return new MeanSquaredError().value(Matrix.row(prediction), Matrix.row(1));
  }

  private static double crossEntropy(double prediction) {
    return new BinaryCrossEntropy().value(Matrix.row(prediction), Matrix.row(1));
  }

  private static void sureAndWrong(Drawn d) {
    d.says("0.81", squared(0.1));
    d.says("0.98", squared(0.01));
    assertEquals(2 * crossEntropy(0.1), crossEntropy(0.01), 1e-12);
    assertEquals(2.3, crossEntropy(0.1), 0.05);
    assertEquals(4.6, crossEntropy(0.01), 0.05);
  }

  private static void negativeSlope() {
    double slope = new MeanSquaredError().gradient(Matrix.row(0.75), Matrix.row(1)).entry(0);
    assertEquals(-0.5, slope);
    assertTrue(squared(0.76) < squared(0.75));
    // And it is 0.25 too small, not 0.5.
  }

  private static void everyExampleTwice() {
    MeanSquaredError loss = new MeanSquaredError();
    Matrix once = Matrix.column(0.3, 0.8);
    Matrix twice = Matrix.column(0.3, 0.8, 0.3, 0.8);
    Matrix targets = Matrix.column(1, 0);
    Matrix both = Matrix.column(1, 0, 1, 0);
    assertEquals(loss.value(once, targets), loss.value(twice, both), 1e-12);
    assertEquals(
        loss.gradient(once, targets).entry(0) / 2, loss.gradient(twice, both).entry(0), 1e-12);
  }

  private static void clipped(Drawn d) {
    d.says("27.6", crossEntropy(0));
    d.says("27.6", -Math.log(BinaryCrossEntropy.CLIP));
  }

  private static double error(double h) {
    return Math.abs(NumericalGradient.centralDifference(Math::exp, 1, h) - Math.E);
  }

  private static void tenTimesSmaller() {
    assertEquals(100, error(0.1) / error(0.01), 0.5);
  }

  private static void tinyStep() {
    assertTrue(error(1e-15) > 1e6 * error(1e-5));
  }

  private static void corner() {
    for (double h : new double[] {1e-6, 0.1, 3}) {
      assertEquals(0.5, NumericalGradient.centralDifference(Activations::relu, 0, h));
    }
    assertEquals(0, Activations.reluDerivative(0));
  }

  private static void xorStuck() {
    OneNeuron neuron = new OneNeuron(Matrix.column(0, 0), Matrix.row(0));
    neuron.train(Datasets.xor().inputs(), Datasets.xor().targets(), 5, 50);
    assertEquals(0, neuron.weights().map(Math::abs).sum(), 1e-9);
    assertEquals(0.25, neuron.loss(Datasets.xor().inputs(), Datasets.xor().targets()), 1e-12);
    // Three rows right, as OR, and a larger loss.
    OneNeuron or = new OneNeuron(Matrix.column(20, 20), Matrix.row(-10));
    assertTrue(or.loss(Datasets.xor().inputs(), Datasets.xor().targets()) > 0.2499);
  }

  private static void tooLarge() {
    double w = 1;
    for (int step = 1; step <= 6; step++) {
      w = Numbers10To13.walk(new GradientDescent(1), w, 2 * w);
      assertEquals(step % 2 == 0 ? 1 : -1, w);
    }
    assertEquals(0, Numbers10To13.walk(new GradientDescent(0.5), 1, 2));
    assertTrue(Math.abs(Numbers10To13.walk(new GradientDescent(1.1), 1, 2)) > 1);
  }

  private static void movedTooEarly() {
    Matrix input = Matrix.row(2);
    Matrix target = Matrix.row(1);
    OneNeuron neuron = new OneNeuron(Matrix.row(0), Matrix.row(0));
    double before =
        FiniteDifferences.gradient(() -> neuron.loss(input, target), neuron.bias()).entry(0);
    neuron.weights().setEntry(0, 2);
    double after =
        FiniteDifferences.gradient(() -> neuron.loss(input, target), neuron.bias()).entry(0);
    assertNotEquals(before, after, 0.1);
  }
}
