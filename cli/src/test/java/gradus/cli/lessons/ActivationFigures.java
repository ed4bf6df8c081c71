package gradus.cli.lessons;

import gradus.math.Elementary;
import java.util.Map;

/** Draws the figures of lesson 02. */
final class ActivationFigures {

  private static final String DASHES = "6 4";

  private ActivationFigures() {}

  static Map<String, Svg> all() {
    return Map.of("02-slope.svg", slope(), "02-activations.svg", activations());
  }

  /** The sigmoid, and the lines that touch it at 0 and at log 3. */
  private static Svg slope() {
    Svg svg = new Svg(520, 300);
    Plot plot = new Plot(svg, 60, 40, 430, 220).x(-5, 5).y(-0.1, 1.1);
    plot.tickX(-4, "-4").tickX(-2, "-2").tickX(0, "0").tickX(2, "2").tickX(4, "4");
    plot.tickY(0, "0").tickY(0.25, "¼").tickY(0.5, "½").tickY(0.75, "¾").tickY(1, "1");
    plot.frame("σ, and the lines that are as steep as it is");
    plot.curve(Elementary::sigmoid, Svg.BLUE);
    double log3 = Math.log(3);
    plot.curve(x -> 0.5 + 0.25 * x, -1.6, 1.6, Svg.RED);
    plot.curve(x -> 0.75 + 0.1875 * (x - log3), log3 - 1.5, log3 + 1.5, Svg.RED);
    plot.point(0, 0.5, Svg.RED).point(log3, 0.75, Svg.RED);
    plot.label(0.3, 0.46, "slope ¼", Svg.RED);
    plot.label(1.35, 0.7, "less steep here", Svg.RED);
    return svg;
  }

  private static Svg activations() {
    Svg svg = new Svg(720, 250);
    Plot sigmoid = panel(svg, 40, "sigmoid");
    sigmoid.curve(Elementary::sigmoid, Svg.BLUE).dashed(x -> slopeOfSigmoid(x), Svg.RED, DASHES);
    Plot tanh = panel(svg, 280, "tanh");
    tanh.curve(Elementary::tanh, Svg.BLUE);
    tanh.dashed(x -> 1 - Math.pow(Elementary.tanh(x), 2), Svg.RED, DASHES);
    Plot relu = panel(svg, 520, "ReLU");
    relu.curve(x -> Math.max(0, x), Svg.BLUE);
    svg.text(270, 240, "the function", Svg.BLUE);
    return svg.text(440, 240, "its slope, in dashes", Svg.RED);
  }

  private static double slopeOfSigmoid(double x) {
    return Elementary.sigmoidDerivative(Elementary.sigmoid(x));
  }

  private static Plot panel(Svg svg, int left, String title) {
    Plot plot = new Plot(svg, left, 35, 170, 165).x(-3, 3).y(-1.2, 1.4);
    plot.tickX(-2, "-2").tickX(0, "0").tickX(2, "2");
    return plot.tickY(-1, "-1").tickY(0, "0").tickY(1, "1").frame(title);
  }
}
