package gradus.cli.lessons;

import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import gradus.nn.Dense;
import gradus.nn.GradientDescent;
import gradus.nn.Losses;
import gradus.nn.Network;
import java.util.List;
import java.util.Map;

/** Draws the figures of lesson 05: one neuron, trained as in the lesson. */
final class DescentFigures {

  private static final int STEPS = 1000;
  private static final double RATE = 5;

  private final Matrix weights;
  private final Matrix bias;
  private final double[] losses = new double[STEPS + 1];

  private DescentFigures(Dataset data, Matrix weights, double bias) {
    this.weights = weights;
    this.bias = Matrix.row(bias);
    Network neuron =
        new Network(
            2, List.of(new Dense(weights, this.bias), new ActivationLayer(Activation.SIGMOID)));
    GradientDescent descent = new GradientDescent(RATE);
    for (int step = 0; step <= STEPS; step++) {
      Matrix predictions = neuron.forward(data.inputs());
      losses[step] = Losses.MSE.value(predictions, data.targets());
      neuron.zeroGradients();
      neuron.backward(Losses.MSE.gradient(predictions, data.targets()));
      descent.step(neuron.parameters());
    }
  }

  static Map<String, Svg> all() {
    DescentFigures and = new DescentFigures(Datasets.and(), Matrix.column(0, 0), 0);
    DescentFigures or = new DescentFigures(Datasets.or(), Matrix.column(0, 0), 0);
    DescentFigures xor = new DescentFigures(Datasets.xor(), Matrix.column(0.5, -0.5), 0.25);
    return Map.of("05-lines.svg", lines(and, or), "05-descent.svg", descent(and, or, xor));
  }

  /** The four corners of each function, and the line on which the neuron's output is ½. */
  private static Svg lines(DescentFigures and, DescentFigures or) {
    Svg svg = new Svg(700, 270);
    Plot first = corners(svg, 40, "AND", Datasets.and());
    first.curve(and::boundary, Svg.RED);
    Plot second = corners(svg, 270, "OR", Datasets.or());
    second.curve(or::boundary, Svg.RED);
    corners(svg, 500, "XOR: no line does it", Datasets.xor());
    svg.circle(250, 250, 5, Svg.BLUE, Svg.BLUE).textFrom(262, 255, "target 1", Svg.INK);
    return svg.circle(370, 250, 5, "#ffffff", Svg.BLUE).textFrom(382, 255, "target 0", Svg.INK);
  }

  /** The x₂ at which w₁x₁ + w₂x₂ + b is 0. */
  private double boundary(double x) {
    return -(weights.get(0, 0) * x + bias.get(0, 0)) / weights.get(1, 0);
  }

  private static Plot corners(Svg svg, int left, String title, Dataset data) {
    Plot plot = new Plot(svg, left, 35, 170, 170).x(-0.4, 1.4).y(-0.4, 1.4);
    plot.frame(title).tickX(0, "0").tickX(1, "1").tickY(0, "0").tickY(1, "1");
    for (int i = 0; i < data.inputs().rows(); i++) {
      String fill = data.targets().get(i, 0) > 0.5 ? Svg.BLUE : "#ffffff";
      double x = data.inputs().get(i, 0);
      double y = data.inputs().get(i, 1);
      svg.circle(plot.atX(x), plot.atY(y), 7, fill, Svg.BLUE);
    }
    return plot;
  }

  private static Svg descent(DescentFigures and, DescentFigures or, DescentFigures xor) {
    Svg svg = new Svg(520, 310);
    Plot plot = new Plot(svg, 60, 40, 430, 220).x(0, 120).y(0, 0.3);
    for (int step = 0; step <= 120; step += 20) {
      plot.tickX(step, String.valueOf(step));
    }
    plot.tickY(0, "0").tickY(0.1, "0.1").tickY(0.2, "0.2").tickY(0.3, "0.3");
    plot.frame("The loss of one neuron, η = 5");
    plot.dashed(xor::loss, Svg.RED, "8 4").curve(and::loss, Svg.BLUE);
    plot.dashed(or::loss, Svg.GREEN, "2 3");
    plot.label(80, 0.258, "XOR, in dashes", Svg.RED).label(25, 0.06, "AND", Svg.BLUE);
    plot.label(2, 0.012, "OR, in dots", Svg.GREEN);
    return svg.text(275, 300, "steps", Svg.INK);
  }

  private double loss(double step) {
    return losses[(int) Math.round(step)];
  }
}
