package gradus.cli.lessons;

import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dense;
import gradus.nn.GradientDescent;
import gradus.nn.Loss;
import gradus.nn.Losses;
import gradus.nn.Network;
import java.util.List;
import java.util.Map;

/** Draws the figures of lessons 03 and 04. */
final class LossFigures {

  private static final int STEPS = 300;
  private static final double RATE = 0.15;

  private LossFigures() {}

  static Map<String, Svg> all() {
    return Map.of(
        "03-losses.svg", losses(),
        "03-slowdown.svg", slowdown(),
        "04-step.svg", step(),
        "04-chord.svg", chord());
  }

  /** Both losses of one prediction whose target is 1. */
  private static Svg losses() {
    Svg svg = new Svg(520, 320);
    Plot plot = new Plot(svg, 60, 40, 430, 230).x(0, 1).y(0, 4);
    plot.tickX(0, "0").tickX(0.25, "¼").tickX(0.5, "½").tickX(0.75, "¾").tickX(1, "1");
    plot.tickY(0, "0").tickY(1, "1").tickY(2, "2").tickY(3, "3").tickY(4, "4");
    plot.frame("What a prediction p costs, where the target is 1");
    plot.curve(p -> (p - 1) * (p - 1), Svg.BLUE);
    plot.curve(p -> -Math.log(p), Svg.GREEN);
    plot.curve(p -> 0.25 - (p - 0.5), 0.25, 0.75, Svg.RED).point(0.5, 0.25, Svg.RED);
    plot.curve(p -> Math.log(2) - 2 * (p - 0.5), 0.25, 0.75, Svg.RED);
    plot.point(0.5, Math.log(2), Svg.RED);
    plot.label(0.1, 2.7, "cross-entropy, −log p", Svg.GREEN);
    plot.label(0.02, 0.45, "(p − 1)²", Svg.BLUE);
    plot.label(0.56, 0.95, "slopes at ½: −2 and −1", Svg.RED);
    return svg.text(275, 308, "p", Svg.INK);
  }

  /** The output of a neuron that is sure and wrong, with either loss. */
  private static Svg slowdown() {
    Svg svg = new Svg(560, 320);
    Plot plot = new Plot(svg, 60, 40, 470, 230).x(0, STEPS).y(0, 1);
    plot.tickX(0, "0").tickX(50, "50").tickX(100, "100").tickX(150, "150");
    plot.tickX(200, "200").tickX(250, "250").tickX(300, "300");
    plot.tickY(0, "0").tickY(0.25, "¼").tickY(0.5, "½").tickY(0.75, "¾").tickY(1, "1");
    plot.frame("What a neuron says, whose target is 0");
    double[] squared = outputs(Losses.MSE);
    double[] crossEntropy = outputs(Losses.BINARY_CROSS_ENTROPY);
    plot.dashed(step -> squared[(int) step], Svg.RED, "8 4");
    plot.curve(step -> crossEntropy[(int) step], Svg.BLUE);
    plot.label(115, 0.8, "squared error, in dashes", Svg.RED);
    plot.label(45, 0.15, "cross-entropy", Svg.BLUE);
    return svg.text(295, 308, "steps", Svg.INK);
  }

  private static double[] outputs(Loss loss) {
    Dense dense = new Dense(Matrix.row(2), Matrix.row(2));
    Network neuron = new Network(1, List.of(dense, new ActivationLayer(Activation.SIGMOID)));
    double[] outputs = new double[STEPS + 1];
    for (int step = 0; step <= STEPS; step++) {
      Matrix output = neuron.forward(Matrix.row(1));
      outputs[step] = output.entry(0);
      neuron.zeroGradients();
      neuron.backward(loss.gradient(output, Matrix.row(0)));
      new GradientDescent(RATE).step(neuron.parameters());
    }
    return outputs;
  }

  /** The chord through two points on both sides, the one-sided chord, and the tangent. */
  private static Svg chord() {
    Svg svg = new Svg(520, 330);
    Plot plot = new Plot(svg, 60, 40, 430, 240).x(0.2, 1.8).y(-0.5, 5.5);
    plot.tickX(0.5, "x − h").tickX(1, "x").tickX(1.5, "x + h");
    plot.tickY(0, "0").tickY(1, "1").tickY(2, "2").tickY(3, "3").tickY(4, "4").tickY(5, "5");
    plot.frame("x³ at x = 1, with h = ½");
    plot.curve(x -> x * x * x, Svg.BLUE);
    plot.curve(x -> 1 + 3 * (x - 1), 0.52, 1.6, Svg.FAINT);
    plot.curve(x -> 0.125 + 3.25 * (x - 0.5), 0.32, 1.68, Svg.GREEN);
    plot.curve(x -> 1 + 4.75 * (x - 1), 0.7, 1.7, Svg.RED);
    plot.point(0.5, 0.125, Svg.GREEN).point(1.5, 3.375, Svg.GREEN).point(1, 1, Svg.BLUE);
    plot.label(0.25, 4.9, "to one side: 4¾", Svg.RED);
    plot.label(0.25, 4.3, "to both sides: 3¼", Svg.GREEN);
    plot.label(0.25, 3.7, "the slope itself: 3", Svg.FAINT);
    return svg;
  }

  /** The errors of the two differences for the slope of eˣ at 1, by the size of the step. */
  private static Svg step() {
    Svg svg = new Svg(560, 340);
    Plot plot = new Plot(svg, 80, 40, 450, 240).x(-14, 0).y(-12, 1);
    for (int power = -14; power <= 0; power += 2) {
      plot.tickX(power, "1e" + power);
    }
    for (int power = -12; power <= 0; power += 2) {
      plot.tickY(power, "1e" + power);
    }
    plot.frame("The error of the slope of eˣ at 1");
    plot.dashed(h -> errorToOneSide(StrictMath.pow(10, h)), Svg.RED, "6 3");
    plot.curve(h -> errorToBothSides(StrictMath.pow(10, h)), -14, 0, Svg.GREEN);
    plot.label(-8.4, -2.4, "to one side, in dashes", Svg.RED);
    plot.label(-3.6, -8.6, "to both sides", Svg.GREEN);
    return svg.text(305, 328, "h, the step", Svg.INK);
  }

  /** Computed with StrictMath, because the last bit is visible here. */
  private static double errorToOneSide(double h) {
    return log((StrictMath.exp(1 + h) - StrictMath.exp(1)) / h);
  }

  private static double errorToBothSides(double h) {
    return log((StrictMath.exp(1 + h) - StrictMath.exp(1 - h)) / (2 * h));
  }

  /** The error of a slope as a power of ten. */
  private static double log(double slope) {
    return Math.log10(Math.max(Math.abs(slope - Math.E), 1e-12));
  }
}
