package gradus.cli.lessons;

import gradus.math.Elementary;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Initializer;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/** Draws what comes of four ways to begin, layer by layer, for lesson 11. */
final class DepthFigures {

  private static final int UNITS = 100;
  private static final int ROWS = 200;
  private static final int[] DEPTHS = {1, 3, 5};
  private static final int BINS = 20;

  private DepthFigures() {}

  /** A way to draw the weights between two layers of equal width. */
  @FunctionalInterface
  private interface Start {
    Matrix weights(RandomGenerator random);
  }

  static Map<String, Svg> all() {
    return Map.of("11-depth.svg", depth());
  }

  private static Svg depth() {
    Svg svg = new Svg(690, 520);
    for (int column = 0; column < DEPTHS.length; column++) {
      svg.text(280 + 150 * column, 28, "layer " + DEPTHS[column], Svg.INK);
    }
    row(svg, 40, "tanh, ±1/50", Elementary::tanh, random -> even(0.02, random));
    row(svg, 160, "tanh, ±1/2", Elementary::tanh, random -> even(0.5, random));
    row(svg, 280, "tanh, Xavier", Elementary::tanh, random -> drawn(Initializer.XAVIER, random));
    row(svg, 400, "ReLU, He", x -> Math.max(0, x), random -> drawn(Initializer.HE, random));
    return svg;
  }

  private static Matrix even(double radius, RandomGenerator random) {
    return Matrix.zeros(UNITS, UNITS).map(x -> radius * (2 * random.nextDouble() - 1));
  }

  private static Matrix drawn(Initializer initializer, RandomGenerator random) {
    return initializer.weights(UNITS, UNITS, random);
  }

  /** The outputs of one network, as histograms of three of its layers. */
  private static void row(Svg svg, int top, String title, DoubleUnaryOperator bend, Start start) {
    svg.textFrom(12, top + 55, title, Svg.INK);
    RandomGenerator random = new NumpyRandom(1);
    Matrix outputs = Matrix.zeros(ROWS, UNITS);
    InPlace.map(outputs, x -> random.nextGaussian(), outputs);
    int column = 0;
    for (int layer = 1; layer <= DEPTHS[DEPTHS.length - 1]; layer++) {
      outputs = outputs.multiply(start.weights(random)).map(bend);
      if (layer == DEPTHS[column]) {
        histogram(svg, 215 + 150 * column++, top, outputs);
      }
    }
  }

  /** How many outputs lie where from −1 to 1; the last bar at each end has what lies beyond. */
  private static void histogram(Svg svg, int left, int top, Matrix outputs) {
    int[] counts = new int[BINS];
    for (int k = 0; k < outputs.size(); k++) {
      int bin = (int) Math.floor((outputs.entry(k) + 1) / 2 * BINS);
      counts[Math.max(0, Math.min(BINS - 1, bin))]++;
    }
    for (int bin = 0; bin < BINS; bin++) {
      double height = 70.0 * Math.min(1, 2.0 * counts[bin] / outputs.size());
      svg.rectangle(left + 6.5 * bin, top + 80 - height, 6, height, Svg.BLUE, "none");
    }
    svg.line(left, top + 80, left + 130, top + 80, Svg.FAINT);
    svg.text(left, top + 98, "−1", Svg.FAINT).text(left + 65, top + 98, "0", Svg.FAINT);
    svg.text(left + 130, top + 98, "1", Svg.FAINT);
  }
}
