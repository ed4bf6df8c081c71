package gradus.cli.lessons;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Activation;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import gradus.nn.GradientDescent;
import gradus.nn.Initializer;
import gradus.nn.Losses;
import gradus.nn.Momentum;
import gradus.nn.Network;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the figures of lessons 10 and 11. */
final class ValleyFigures {

  private static final int STEPS = 20;
  private static final int EPOCHS = 2000;

  private ValleyFigures() {}

  static Map<String, Svg> all() {
    return Map.of("10-valley.svg", valley(), "11-plateaus.svg", plateaus());
  }

  /** L = (a² + 25b²) / 2, and two ways down from (−10, 2). */
  private static Svg valley() {
    Svg svg = new Svg(640, 320);
    Plot plot = new Plot(svg, 50, 40, 560, 220).x(-11, 3).y(-2.4, 2.4);
    plot.tickX(-10, "-10")
        .tickX(-5, "-5")
        .tickX(0, "0")
        .tickY(-2, "-2")
        .tickY(0, "0")
        .tickY(2, "2");
    plot.frame("twenty steps in a narrow valley");
    for (double height : new double[] {2, 10, 30, 60}) {
      double reach = Math.sqrt(2 * height);
      double right = Math.min(reach, 3);
      plot.curve(
          a -> Math.sqrt(Math.max(0, 2 * height - a * a) / 25),
          -Math.min(reach, 11),
          right,
          Svg.FAINT);
      plot.curve(
          a -> -Math.sqrt(Math.max(0, 2 * height - a * a) / 25),
          -Math.min(reach, 11),
          right,
          Svg.FAINT);
    }
    way(svg, plot, new GradientDescent(0.07), Svg.BLUE, "none");
    way(svg, plot, new Momentum(0.07, 0.5), Svg.RED, "6 4");
    svg.text(200, 305, "plain descent, rate 0.07", Svg.BLUE);
    return svg.text(450, 305, "momentum 0.5, rate 0.07, in dashes", Svg.RED);
  }

  private static void way(Svg svg, Plot plot, Optimizer optimizer, String color, String dashes) {
    Parameter place = new Parameter("place", Matrix.row(-10, 2));
    StringBuilder path = new StringBuilder();
    for (int step = 0; step <= STEPS; step++) {
      double a = place.value().entry(0);
      double b = place.value().entry(1);
      String command = step == 0 ? "M" : " L";
      path.append(String.format(Locale.ROOT, "%s%.1f %.1f", command, plot.atX(a), plot.atY(b)));
      if (step == STEPS) {
        plot.point(a, b, color);
      }
      place.gradient().setEntry(0, a);
      place.gradient().setEntry(1, 25 * b);
      optimizer.step(List.of(place));
    }
    svg.path(path.toString(), color, dashes);
  }

  /** A network that learns XOR, and two that stand still on the way. */
  private static Svg plateaus() {
    Svg svg = new Svg(640, 340);
    Plot plot = new Plot(svg, 60, 40, 550, 230).x(0, EPOCHS).y(0, 0.3);
    plot.tickX(0, "0")
        .tickX(500, "500")
        .tickX(1000, "1,000")
        .tickX(1500, "1,500")
        .tickX(2000, "2,000");
    plot.tickY(0, "0").tickY(0.1, "0.1").tickY(0.2, "0.2").tickY(0.3, "0.3");
    plot.frame("loss over epochs, XOR");
    double[] learnt = losses(4, 0);
    double[] two = losses(2, 3);
    double[] three = losses(2, 59);
    plot.curve(epoch -> learnt[(int) epoch], Svg.BLUE);
    plot.dashed(epoch -> two[(int) epoch], Svg.RED, "8 4");
    plot.dashed(epoch -> three[(int) epoch], Svg.GREEN, "2 3");
    plot.label(600, 0.03, "2-4-1, seed 0", Svg.BLUE);
    plot.label(1150, 0.10, "2-2-1, seed 3, in dashes", Svg.RED);
    plot.label(1150, 0.18, "2-2-1, seed 59, in dots", Svg.GREEN);
    return svg.text(335, 310, "epoch", Svg.FAINT);
  }

  private static double[] losses(int hidden, int seed) {
    Network network =
        Network.dense(
            List.of(2, hidden, 1),
            Activation.SIGMOID,
            Activation.SIGMOID,
            Initializer.UNIFORM,
            new NumpyRandom(seed));
    Dataset xor = Datasets.xor();
    Optimizer optimizer = new GradientDescent(2.5);
    double[] losses = new double[EPOCHS + 1];
    for (int epoch = 0; epoch <= EPOCHS; epoch++) {
      Matrix outputs = network.forward(xor.inputs());
      losses[epoch] = Losses.MSE.value(outputs, xor.targets());
      network.zeroGradients();
      network.backward(Losses.MSE.gradient(outputs, xor.targets()));
      optimizer.step(network.parameters());
    }
    return losses;
  }
}
