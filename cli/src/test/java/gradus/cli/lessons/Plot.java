package gradus.cli.lessons;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** A frame in a figure, which maps numbers to coordinates and draws its scales. */
final class Plot {

  private static final int PIECES = 120;

  private final Svg svg;
  private final double left;
  private final double top;
  private final double width;
  private final double height;
  private double minX;
  private double maxX;
  private double minY;
  private double maxY;

  Plot(Svg svg, double left, double top, double width, double height) {
    this.svg = svg;
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
  }

  Plot x(double min, double max) {
    minX = min;
    maxX = max;
    return this;
  }

  Plot y(double min, double max) {
    minY = min;
    maxY = max;
    return this;
  }

  /** The frame and its title. */
  Plot frame(String title) {
    svg.rectangle(left, top, width, height, "none", Svg.FAINT);
    svg.text(left + width / 2, top - 10, title, Svg.INK);
    return this;
  }

  /** A mark below the frame, and a faint line above it. */
  Plot tickX(double x, String label) {
    svg.dashed(atX(x), top, atX(x), top + height, "#d0d7de");
    svg.text(atX(x), top + height + 18, label, Svg.INK);
    return this;
  }

  /** A mark at the left, and a faint line beside it. */
  Plot tickY(double y, String label) {
    svg.dashed(left, atY(y), left + width, atY(y), "#d0d7de");
    svg.textTo(left - 6, atY(y) + 5, label, Svg.INK);
    return this;
  }

  Plot curve(DoubleUnaryOperator f, String color) {
    return curve(f, minX, maxX, color);
  }

  /** A curve from one x to another; where it leaves the frame it is not drawn. */
  Plot curve(DoubleUnaryOperator f, double from, double to, String color) {
    svg.path(path(f, from, to), color);
    return this;
  }

  /** A curve in dashes, for example {@code "8 4"}: eight units of line, four of gap. */
  Plot dashed(DoubleUnaryOperator f, String color, String dashes) {
    svg.path(path(f, minX, maxX), color, dashes);
    return this;
  }

  private String path(DoubleUnaryOperator f, double from, double to) {
    StringBuilder path = new StringBuilder();
    boolean isDrawing = false;
    for (int i = 0; i <= PIECES; i++) {
      double x = from + (to - from) * i / PIECES;
      double y = f.applyAsDouble(x);
      boolean isInside = y >= minY && y <= maxY;
      if (isInside) {
        String command = isDrawing ? "L" : "M";
        path.append(String.format(Locale.ROOT, "%s%.2f %.2f ", command, atX(x), atY(y)));
      }
      isDrawing = isInside;
    }
    return path.toString().strip();
  }

  Plot point(double x, double y, String color) {
    svg.circle(atX(x), atY(y), 4, color, color);
    return this;
  }

  Plot label(double x, double y, String text, String color) {
    svg.textFrom(atX(x), atY(y), text, color);
    return this;
  }

  double atX(double x) {
    return left + (x - minX) / (maxX - minX) * width;
  }

  double atY(double y) {
    return top + height - (y - minY) / (maxY - minY) * height;
  }
}
