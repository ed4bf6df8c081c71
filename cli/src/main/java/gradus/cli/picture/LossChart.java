package gradus.cli.picture;

import gradus.cli.terminal.Numbers;
import gradus.nn.History;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the loss by epoch. The axis is logarithmic where the loss falls far. */
public final class LossChart implements Picture {

  private static final double FAR = 20;
  private static final int MANY = 30;

  /** In spacings; XChart takes for even what differs by a tenth of that. */
  private static final double UNSEEN = 1e-3;

  private final XYChart chart;

  public LossChart(String title, String loss, History history) {
    List<History.Point> points = history.points();
    boolean logarithmic = fallsFar(points);
    chart = Charts.chart(title, "epoch", logarithmic ? loss + ", logarithmic" : loss);
    chart.getStyler().setYAxisLogarithmic(logarithmic);
    chart.getStyler().setXAxisMin(0.0).setXAxisDecimalPattern("#,##0");
    if (points.stream().mapToDouble(History.Point::loss).distinct().count() == 1) {
      // The label of a single value has all of its digits, more than there is room for.
      chart.getStyler().setyAxisTickLabelsFormattingFunction(Numbers::loss);
    }
    XYSeries series = add(loss, points);
    series.setLineColor(Charts.COLOURS.get(0));
    series.setLineWidth(2);
    if (points.size() > 1) {
      series.setMarker(SeriesMarkers.NONE);
    }
  }

  /** Adds single points, such as published ones. */
  public LossChart with(String name, List<History.Point> points) {
    XYSeries series = add(name, points);
    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    series.setMarker(SeriesMarkers.DIAMOND);
    series.setMarkerColor(Charts.COLOURS.get(1));
    return this;
  }

  /**
   * The epochs, and of many the last once more, moved by less than anybody sees: of evenly spaced
   * ones XChart takes some as labels, and takes too many, or those that are not round.
   */
  static double[] epochs(List<History.Point> points) {
    double[] epochs = points.stream().mapToDouble(History.Point::epoch).toArray();
    if (epochs.length <= MANY) {
      return epochs;
    }
    double last = epochs[epochs.length - 1];
    double spacing = last - epochs[epochs.length - 2];
    double[] uneven = Arrays.copyOf(epochs, epochs.length + 1);
    uneven[epochs.length] = last + UNSEEN * spacing;
    return uneven;
  }

  /** The losses, the last one repeated where its epoch is. */
  private static double[] losses(List<History.Point> points, int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> points.get(Math.min(i, points.size() - 1)).loss())
        .toArray();
  }

  private XYSeries add(String name, List<History.Point> points) {
    double[] epochs = epochs(points);
    return chart.addSeries(name, epochs, losses(points, epochs.length));
  }

  private static boolean fallsFar(List<History.Point> points) {
    double smallest = points.stream().mapToDouble(History.Point::loss).min().orElse(0);
    double largest = points.stream().mapToDouble(History.Point::loss).max().orElse(0);
    return smallest > 0 && largest / smallest > FAR;
  }

  @Override
  public int width() {
    return SIDE;
  }

  @Override
  public void paint(Graphics2D graphics) {
    chart.paint(graphics, SIDE, SIDE);
  }
}
