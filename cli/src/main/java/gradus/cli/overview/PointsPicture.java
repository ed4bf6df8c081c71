package gradus.cli.overview;

import gradus.cli.page.HtmlTable;
import gradus.cli.page.Tag;
import gradus.cli.terminal.Numbers;
import java.util.List;
import java.util.Locale;

/** How the points of a class are spread: a picture of bars, and the same as a table. */
final class PointsPicture {

  private static final int BINS = 10;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 190;
  private static final int GROUND = 160;
  private static final int HIGHEST = 130;
  private static final int STEP = WIDTH / BINS;

  private final List<Double> totals;
  private final double most;

  /**
   * Prepares it.
   *
   * @param totals from the lowest on
   * @param most points that can be reached
   */
  PointsPicture(List<Double> totals, double most) {
    this.totals = totals;
    this.most = most;
  }

  void show(Tag place) {
    place.add(
        "p",
        "Lowest %s, lower quartile %s, median %s, upper quartile %s, highest %s of %s points."
            .formatted(
                points(quantile(0)),
                points(quantile(0.25)),
                points(quantile(0.5)),
                points(quantile(0.75)),
                points(quantile(1)),
                points(most)));
    draw(place);
    HtmlTable table =
        new HtmlTable(place, "How many submissions have how many points")
            .words("Points")
            .numbers("Submissions");
    for (int bin = 0; bin < BINS; bin++) {
      table.row(range(bin), count(bin));
    }
  }

  private void draw(Tag place) {
    int highest = 1;
    for (int bin = 0; bin < BINS; bin++) {
      highest = Math.max(highest, count(bin));
    }
    Tag svg =
        place
            .add("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("viewBox", "0 0 %d %d".formatted(WIDTH, HEIGHT))
            .with("width", WIDTH)
            .with("height", HEIGHT)
            .with("role", "img")
            .with("aria-label", "Bars of the points; the table below has the same numbers.");
    for (int bin = 0; bin < BINS; bin++) {
      bar(svg, bin, (double) count(bin) / highest);
    }
    svg.add("line")
        .with("class", "axis")
        .with("x1", 0)
        .with("x2", WIDTH)
        .with("y1", GROUND)
        .with("y2", GROUND);
  }

  private void bar(Tag svg, int bin, double share) {
    int height = (int) Math.round(HIGHEST * share);
    svg.add("rect")
        .with("class", "bar")
        .with("x", bin * STEP + 6)
        .with("y", GROUND - height)
        .with("width", STEP - 12)
        .with("height", height);
    label(svg, bin, GROUND - height - 5, String.valueOf(count(bin)));
    label(svg, bin, GROUND + 18, range(bin));
  }

  private static void label(Tag svg, int bin, int y, String text) {
    svg.add("text", text)
        .with("x", bin * STEP + STEP / 2)
        .with("y", y)
        .with("text-anchor", "middle");
  }

  private int count(int bin) {
    return (int) totals.stream().filter(total -> bin(total) == bin).count();
  }

  private int bin(double total) {
    return (int) Math.max(0, Math.min(BINS - 1, Math.floor(BINS * total / most)));
  }

  private String range(int bin) {
    return "%s–%s".formatted(points(bin * most / BINS), points((bin + 1) * most / BINS));
  }

  /** Between two of them, the number in between. */
  private double quantile(double share) {
    double place = share * (totals.size() - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, totals.size() - 1);
    return totals.get(below) + (place - below) * (totals.get(above) - totals.get(below));
  }

  private static String points(double points) {
    return Numbers.brief(Double.parseDouble(String.format(Locale.ROOT, "%.1f", points)));
  }
}
