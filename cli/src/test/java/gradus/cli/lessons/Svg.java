package gradus.cli.lessons;

import java.util.Locale;

/**
 * A builder of small SVG pictures. They have their own background, so that they are legible on
 * light and dark pages.
 */
final class Svg {

  static final String INK = "#24292f";
  static final String FAINT = "#8c959f";
  static final String BLUE = "#0550ae";
  static final String RED = "#cf222e";
  static final String GREEN = "#116329";
  static final String YELLOW = "#fff3c4";

  private final int width;
  private final int height;
  private final StringBuilder body = new StringBuilder();

  Svg(int width, int height) {
    this.width = width;
    this.height = height;
  }

  Svg line(double x1, double y1, double x2, double y2, String color) {
    return add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"1.5\"/>",
        x1, y1, x2, y2, color);
  }

  Svg dashed(double x1, double y1, double x2, double y2, String color) {
    return add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-dasharray=\"4 4\"/>",
        x1, y1, x2, y2, color);
  }

  /** A line with a head at its end. */
  Svg arrow(double x1, double y1, double x2, double y2, String color) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    double alongX = (x2 - x1) / length * 8;
    double alongY = (y2 - y1) / length * 8;
    line(x1, y1, x2 - alongX / 2, y2 - alongY / 2, color);
    return add(
        "<path d=\"M%.1f %.1f L%.1f %.1f L%.1f %.1fZ\" fill=\"%s\"/>",
        x2,
        y2,
        x2 - alongX - alongY / 2,
        y2 - alongY + alongX / 2,
        x2 - alongX + alongY / 2,
        y2 - alongY - alongX / 2,
        color);
  }

  Svg rectangle(double x, double y, double w, double h, String fill, String stroke) {
    return add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"%s\"/>",
        x, y, w, h, fill, stroke);
  }

  Svg circle(double x, double y, double radius, String fill, String stroke) {
    return add(
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>",
        x, y, radius, fill, stroke);
  }

  /** A curve through points, given as the commands of a path. */
  Svg path(String commands, String color) {
    return add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", commands, color);
  }

  /** A curve in dashes, so that it is told from others without its colour. */
  Svg path(String commands, String color, String dashes) {
    return add(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>",
        commands, color, dashes);
  }

  /** Text with its middle at x, on a line at y. */
  Svg text(double x, double y, String text, String color) {
    return text(x, y, text, color, "middle");
  }

  /** Text that begins at x. */
  Svg textFrom(double x, double y, String text, String color) {
    return text(x, y, text, color, "start");
  }

  /** Text that ends at x. */
  Svg textTo(double x, double y, String text, String color) {
    return text(x, y, text, color, "end");
  }

  private Svg text(double x, double y, String text, String color, String anchor) {
    String safe = text.replace("&", "&amp;").replace("<", "&lt;");
    return add(
        "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\" text-anchor=\"%s\">%s</text>",
        x, y, color, anchor, safe);
  }

  private Svg add(String format, Object... values) {
    body.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  @Override
  public String toString() {
    String size = String.format(Locale.ROOT, "width=\"%d\" height=\"%d\"", width, height);
    return """
        <svg xmlns="http://www.w3.org/2000/svg" %s viewBox="0 0 %d %d" \
        font-family="sans-serif" font-size="14">
        <rect %s rx="6" fill="#ffffff"/>
        %s</svg>
        """
        .formatted(size, width, height, size, body);
  }
}
