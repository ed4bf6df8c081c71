package gradus.cli.lessons;

import gradus.math.Elementary;
import gradus.math.Matrix;
import gradus.nn.Dense;
import java.util.Locale;
import java.util.Map;

/** Draws the figures of lessons 07 to 09. */
final class LayerFigures {

  private LayerFigures() {}

  static Map<String, Svg> all() {
    return Map.of("07-dense-layer.svg", dense(), "08-slope.svg", slope(), "09-chain.svg", chain());
  }

  /** The inputs and outputs of a dense layer, forward above and backward below. */
  private static Svg dense() {
    Svg svg = new Svg(620, 240);
    svg.rectangle(180, 30, 260, 180, Svg.YELLOW, Svg.FAINT);
    svg.text(310, 56, "dense layer", Svg.INK);
    svg.text(310, 92, "Y = X W + b", Svg.BLUE);
    svg.arrow(80, 88, 178, 88, Svg.BLUE);
    svg.arrow(442, 88, 540, 88, Svg.BLUE);
    svg.text(55, 93, "X", Svg.BLUE);
    svg.text(565, 93, "Y", Svg.BLUE);
    svg.dashed(200, 112, 420, 112, Svg.FAINT);
    svg.text(310, 140, "∂L/∂W = ?  kept here", Svg.RED);
    svg.text(310, 163, "∂L/∂b = ?  kept here", Svg.RED);
    svg.text(310, 186, "∂L/∂X = ?  passed on", Svg.RED);
    svg.arrow(540, 182, 442, 182, Svg.RED);
    svg.arrow(178, 182, 80, 182, Svg.RED);
    svg.text(575, 187, "∂L/∂Y", Svg.RED);
    svg.text(45, 187, "∂L/∂X", Svg.RED);
    svg.text(105, 72, "forward", Svg.FAINT);
    return svg.text(515, 206, "back", Svg.FAINT);
  }

  /** The slope of the sigmoid over its output. */
  private static Svg slope() {
    Svg svg = new Svg(520, 300);
    Plot plot = new Plot(svg, 60, 40, 430, 210).x(0, 1).y(0, 0.3);
    plot.tickX(0, "0").tickX(0.25, "0.25").tickX(0.5, "0.5").tickX(0.75, "0.75").tickX(1, "1");
    plot.tickY(0, "0").tickY(0.1, "0.1").tickY(0.2, "0.2").tickY(0.3, "0.3");
    plot.frame("σ′: how steep the sigmoid is where its output is y");
    plot.curve(Elementary::sigmoidDerivative, Svg.BLUE);
    for (double y : new double[] {0.25, 0.5, 0.75}) {
      double slope = Elementary.sigmoidDerivative(y);
      plot.point(y, slope, Svg.RED);
      double x = y < 0.5 ? y - 0.13 : y == 0.5 ? y - 0.03 : y + 0.02;
      plot.label(x, slope + 0.012, number(slope), Svg.RED);
    }
    return svg.text(275, 288, "output y", Svg.FAINT);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value).replaceFirst("0+$", "");
  }

  /** Lesson 09's two layers of one number each; what comes back is for the student to find. */
  private static Svg chain() {
    Dense first = new Dense(Matrix.row(2), Matrix.row(0));
    Dense second = new Dense(Matrix.row(3), Matrix.row(1));
    Matrix input = Matrix.row(5);
    Matrix between = first.forward(input).copy();
    Matrix output = second.forward(between).copy();
    Svg svg = new Svg(620, 210);
    layer(svg, 130, "2x");
    layer(svg, 370, "3x + 1");
    double[] places = {40, 310, 560};
    Matrix[] forward = {input, between, output};
    for (int i = 0; i < places.length; i++) {
      svg.text(places[i], 75, whole(forward[i]), Svg.BLUE);
      svg.text(places[i], 145, i == 2 ? "7" : "?", Svg.RED);
    }
    int[][] gaps = {{60, 128}, {252, 290}, {330, 368}, {492, 540}};
    for (int[] gap : gaps) {
      svg.arrow(gap[0], 70, gap[1], 70, Svg.BLUE);
      svg.arrow(gap[1], 140, gap[0], 140, Svg.RED);
    }
    svg.text(310, 30, "forward", Svg.BLUE);
    return svg.text(310, 195, "back", Svg.RED);
  }

  private static void layer(Svg svg, int left, String formula) {
    svg.rectangle(left, 45, 120, 120, Svg.YELLOW, Svg.FAINT);
    svg.text(left + 60, 75, formula, Svg.BLUE);
    svg.text(left + 60, 125, "its weight's", Svg.INK);
    svg.text(left + 60, 145, "gradient: ?", Svg.RED);
  }

  private static String whole(Matrix number) {
    return String.format(Locale.ROOT, "%.0f", number.entry(0));
  }
}
