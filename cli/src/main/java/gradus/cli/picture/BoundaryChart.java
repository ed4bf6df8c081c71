package gradus.cli.picture;

import gradus.cli.data.Fit;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the classes of a network of two inputs, the boundary between them, and the data. */
final class BoundaryChart implements Picture {

  private static final List<Marker> MARKERS =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.DIAMOND,
          SeriesMarkers.SQUARE,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.TRIANGLE_DOWN);
  private static final double PALE = 0.3;

  private final XYChart chart;
  private final Surface surface;

  BoundaryChart(String title, Dataset data, UnaryOperator<Matrix> network) {
    surface = Surface.around(data.inputs(), network);
    chart = Charts.chart(title, "input 1", "input 2");
    chart.getStyler().setPlotGridLinesVisible(false);
    chart.getStyler().setXAxisMin(surface.left()).setXAxisMax(surface.right());
    chart.getStyler().setYAxisMin(surface.bottom()).setYAxisMax(surface.top());
    chart.getStyler().setPlotContentSize(1);
    chart.getStyler().setMarkerSize(data.size() > 50 ? 6 : 12);
    IntStream.range(0, surface.classes()).forEach(k -> addPoints(data, k));
  }

  private void addPoints(Dataset data, int category) {
    int[] rows =
        IntStream.range(0, data.size())
            .filter(i -> Fit.classOf(data.targets(), i) == category)
            .toArray();
    if (rows.length == 0) {
      return;
    }
    XYSeries series =
        chart.addSeries(
            (data.targets().columns() == 1 ? "target " : "class ") + category,
            IntStream.of(rows).mapToDouble(i -> data.inputs().get(i, 0)).toArray(),
            IntStream.of(rows).mapToDouble(i -> data.inputs().get(i, 1)).toArray());
    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    series.setMarker(MARKERS.get(category % MARKERS.size()));
    series.setMarkerColor(Charts.colour(category));
  }

  @Override
  public int width() {
    return SIDE;
  }

  /** Paints the chart twice, because only a painted chart knows the places of its points. */
  @Override
  public void paint(Graphics2D graphics) {
    BufferedImage discarded = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    chart.paint(discarded.createGraphics(), SIDE, SIDE);
    int left = (int) Math.round(pageX(0));
    int top = (int) Math.round(pageY(Surface.CELLS));
    int right = (int) Math.round(pageX(Surface.CELLS));
    int bottom = (int) Math.round(pageY(0));
    graphics.drawImage(regions(), left, top, right - left, bottom - top, null);
    graphics.setColor(Color.DARK_GRAY);
    graphics.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    int lines = surface.classes() == 2 ? 1 : surface.classes();
    for (int k = 0; k < lines; k++) {
      int category = k;
      graphics.draw(
          Contour.of(
              Surface.CELLS, (i, j) -> surface.lead(category, i, j), this::pageX, this::pageY));
    }
    chart.paint(graphics, SIDE, SIDE);
  }

  private double pageX(double place) {
    return chart.getScreenXFromChart(surface.x(place));
  }

  private double pageY(double place) {
    return chart.getScreenYFromChart(surface.y(place));
  }

  private BufferedImage regions() {
    int side = Surface.CELLS + 1;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int j = 0; j < side; j++) {
      for (int i = 0; i < side; i++) {
        image.setRGB(i, side - 1 - j, colour(i, j));
      }
    }
    return image;
  }

  /** The mixture of the classes' colours, on white. */
  private int colour(int i, int j) {
    double[] mixture = {255 * (1 - PALE), 255 * (1 - PALE), 255 * (1 - PALE)};
    for (int k = 0; k < surface.classes(); k++) {
      Color colour = Charts.colour(k);
      double share = PALE * surface.share(k, i, j);
      mixture[0] += share * colour.getRed();
      mixture[1] += share * colour.getGreen();
      mixture[2] += share * colour.getBlue();
    }
    return new Color((int) mixture[0], (int) mixture[1], (int) mixture[2]).getRGB();
  }
}
