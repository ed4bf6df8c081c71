package gradus.cli.lessons;

import gradus.math.Matrix;
import gradus.math.Softmax;
import java.util.Locale;
import java.util.Map;

/** Draws the figures of lessons 12 and 13. */
final class BonusFigures {

  private BonusFigures() {}

  static Map<String, Svg> all() {
    return Map.of("12-softmax.svg", softmax(), "13-graph.svg", graph());
  }

  /** Four logits and their probabilities, as bars. */
  private static Svg softmax() {
    Matrix logits = Matrix.row(2, 1, 0, -1);
    Matrix probabilities = Softmax.of(logits);
    Svg svg = new Svg(620, 260);
    svg.text(160, 28, "logits", Svg.INK);
    svg.text(460, 28, "probabilities", Svg.INK);
    svg.line(40, 170, 280, 170, Svg.FAINT);
    svg.line(340, 210, 580, 210, Svg.FAINT);
    for (int k = 0; k < logits.size(); k++) {
      double logit = logits.entry(k);
      double height = Math.abs(logit) * 50;
      double top = logit > 0 ? 170 - height : 170;
      svg.rectangle(50 + 60 * k, top, 40, height, Svg.BLUE, "none");
      svg.text(70 + 60 * k, logit < 0 ? 240 : top - 6, "%.0f".formatted(logit), Svg.INK);
      double tall = probabilities.entry(k) * 240;
      svg.rectangle(350 + 60 * k, 210 - tall, 40, tall, Svg.RED, "none");
      String percent = String.format(Locale.ROOT, "%.2f", probabilities.entry(k));
      svg.text(370 + 60 * k, 204 - tall, percent, Svg.INK);
      svg.text(370 + 60 * k, 230, "class " + k, Svg.FAINT);
    }
    return svg.arrow(292, 120, 330, 120, Svg.FAINT);
  }

  /** z = x·y + x at x = 3, y = −2, with the local derivatives at the edges. */
  private static Svg graph() {
    double x = 3;
    double y = -2;
    double product = x * y;
    Svg svg = new Svg(640, 290);
    svg.arrow(118, 90, 276, 164, Svg.FAINT);
    svg.arrow(118, 230, 276, 186, Svg.FAINT);
    svg.arrow(364, 170, 506, 130, Svg.FAINT);
    svg.arrow(122, 72, 506, 108, Svg.FAINT);
    svg.text(170, 148, whole(y), Svg.GREEN);
    svg.text(200, 236, whole(x), Svg.GREEN);
    svg.text(440, 175, "1", Svg.GREEN);
    svg.text(330, 80, "1", Svg.GREEN);
    node(svg, 80, 70, "x = " + whole(x), 1 + y);
    node(svg, 80, 240, "y = " + whole(y), x);
    node(svg, 320, 175, "x·y = " + whole(product), 1);
    node(svg, 550, 118, "z = " + whole(product + x), 1);
    svg.text(190, 280, "number", Svg.BLUE);
    svg.text(310, 280, "local derivative", Svg.GREEN);
    return svg.text(430, 280, "gradient", Svg.RED);
  }

  private static void node(Svg svg, int x, int y, String number, double gradient) {
    svg.rectangle(x - 42, y - 24, 84, 48, Svg.YELLOW, Svg.FAINT);
    svg.text(x, y - 5, number, Svg.BLUE);
    svg.text(x, y + 16, whole(gradient), Svg.RED);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%.0f", value).replace('-', '−');
  }
}
