package gradus.cli.lessons;

import gradus.math.Elementary;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Datasets;
import gradus.nn.Dense;
import gradus.nn.GradientDescent;
import gradus.nn.Losses;
import gradus.nn.Network;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the figures of lesson 06: the network of notebook 3 with its initial weights. */
final class TwoLayersFigures {

  private static final int EPOCHS = 10_000;

  /** η of the notebook, for half of a sum of squares; for their mean it is η · n / 2. */
  private static final double RATE = 0.1 * 4 / 2;

  private final Matrix hiddenWeights;
  private final Matrix outputWeights;
  private final Matrix hiddenBias;
  private final Matrix outputBias;

  private TwoLayersFigures() {
    NumpyRandom random = new NumpyRandom(42);
    hiddenWeights = draw(random, 2, 2);
    outputWeights = draw(random, 2, 1);
    hiddenBias = draw(random, 1, 2);
    outputBias = draw(random, 1, 1);
  }

  private static Matrix draw(NumpyRandom random, int rows, int columns) {
    return Matrix.zeros(rows, columns).map(x -> random.nextDouble());
  }

  static Map<String, Svg> all() {
    return Map.of(
        "06-trace.svg", new TwoLayersFigures().trace(),
        "06-loss.svg", new TwoLayersFigures().loss());
  }

  /** One example, 0 1, on its way forward and back. */
  private Svg trace() {
    Matrix inputs = Matrix.row(0, 1);
    Matrix hidden = inputs.multiply(hiddenWeights).addRow(hiddenBias).map(Elementary::sigmoid);
    Matrix output = hidden.multiply(outputWeights).addRow(outputBias).map(Elementary::sigmoid);
    Matrix outputDelta =
        output.minus(Matrix.row(1)).hadamard(output.map(Elementary::sigmoidDerivative));
    Matrix hiddenDelta =
        outputDelta
            .multiply(outputWeights.transpose())
            .hadamard(hidden.map(Elementary::sigmoidDerivative));
    Svg svg = new Svg(680, 340);
    svg.text(90, 30, "inputs X", Svg.INK).text(330, 30, "hidden units H", Svg.INK);
    svg.text(580, 30, "output O", Svg.INK);
    weights(svg);
    for (int j = 0; j < 2; j++) {
      double y = 100 + 140 * j;
      unit(svg, 90, y, String.format(Locale.ROOT, "%.0f", inputs.get(0, j)), Svg.INK);
      unit(svg, 330, y, four(hidden.get(0, j)), Svg.BLUE);
      svg.text(330, y + 50, "Δ₁ " + four(hiddenDelta.get(0, j)), Svg.RED);
      svg.text(330, y - 38, "b₁ " + four(hiddenBias.get(0, j)), Svg.FAINT);
    }
    unit(svg, 580, 170, four(output.get(0, 0)), Svg.BLUE);
    svg.text(580, 220, "Δ₂ " + four(outputDelta.get(0, 0)), Svg.RED);
    svg.text(580, 240, "target 1", Svg.INK);
    svg.text(580, 132, "b₂ " + four(outputBias.get(0, 0)), Svg.FAINT);
    svg.arrow(170, 322, 240, 322, Svg.BLUE).textFrom(250, 327, "forward", Svg.BLUE);
    return svg.arrow(440, 322, 370, 322, Svg.RED).textFrom(450, 327, "back", Svg.RED);
  }

  private void weights(Svg svg) {
    for (int j = 0; j < 2; j++) {
      double y = 100 + 140 * j;
      for (int k = 0; k < 2; k++) {
        double end = 100 + 140 * k;
        svg.arrow(117, y + 5 * (k - j), 301, end - 8 * (k - j), Svg.FAINT);
        // Near the unit that the weight leads to, so that two labels never meet.
        double labelY = y == end ? y - 8 : y + (end - y) * 0.3 + 5;
        svg.textFrom(y == end ? 185 : 200, labelY, four(hiddenWeights.get(j, k)), Svg.FAINT);
      }
      svg.arrow(359, y, 551, 170 + 12 * (j - 0.5), Svg.FAINT);
      svg.text(450, y == 100 ? 118 : 228, four(outputWeights.get(j, 0)), Svg.FAINT);
    }
  }

  private static void unit(Svg svg, double x, double y, String value, String color) {
    svg.circle(x, y, 28, "#ffffff", color).text(x, y + 5, value, color);
  }

  private static String four(double value) {
    return String.format(Locale.ROOT, "%.4f", value).replace('-', '−');
  }

  private Svg loss() {
    double[] losses = losses();
    Svg svg = new Svg(560, 320);
    Plot plot = new Plot(svg, 60, 40, 470, 230).x(0, EPOCHS).y(0, 0.3);
    for (int epoch = 0; epoch <= EPOCHS; epoch += 2000) {
      plot.tickX(epoch, String.valueOf(epoch));
    }
    plot.tickY(0, "0").tickY(0.1, "0.1").tickY(0.2, "0.2").tickY(0.3, "0.3");
    plot.frame("Notebook 3: the mean squared error");
    plot.curve(epoch -> losses[(int) Math.round(epoch)], Svg.BLUE);
    return svg.text(295, 310, "epochs", Svg.INK);
  }

  private double[] losses() {
    Network network =
        new Network(
            2,
            List.of(
                new Dense(hiddenWeights, hiddenBias),
                new ActivationLayer(Activation.SIGMOID),
                new Dense(outputWeights, outputBias),
                new ActivationLayer(Activation.SIGMOID)));
    GradientDescent descent = new GradientDescent(RATE);
    Matrix targets = Datasets.xor().targets();
    double[] losses = new double[EPOCHS + 1];
    for (int epoch = 0; epoch <= EPOCHS; epoch++) {
      Matrix outputs = network.forward(Datasets.xor().inputs());
      losses[epoch] = Losses.MSE.value(outputs, targets);
      network.zeroGradients();
      network.backward(Losses.MSE.gradient(outputs, targets));
      descent.step(network.parameters());
    }
    return losses;
  }
}
