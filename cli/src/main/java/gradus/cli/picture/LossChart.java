package gradus.cli.picture;

import gradus.nn.History;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the loss by epoch. The axis is logarithmic where the loss falls far. */
public final class LossChart implements Picture {

  private static final double FAR = 20;
  private static final int MANY = 30;

  private final XYChart chart;

  public LossChart(String title, String loss, History history) {
    List<History.Point> points = history.points();
    boolean logarithmic = fallsFar(points);
    chart = Charts.chart(title, "epoch", logarithmic ? loss + ", logarithmic" : loss);
    chart.getStyler().setYAxisLogarithmic(logarithmic);
    chart.getStyler().setXAxisMin(0.0).setXAxisDecimalPattern("#,##0");
    XYSeries series = add(loss, unevenly(points));
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
   * Repeats the last point: XChart labels evenly spaced points 167, 334, 501, but unevenly spaced
   * ones with round numbers.
   */
  static List<History.Point> unevenly(List<History.Point> points) {
    List<History.Point> uneven = new ArrayList<>(points);
    if (points.size() > MANY) {
      uneven.add(points.get(points.size() - 1));
    }
    return uneven;
  }

  private XYSeries add(String name, List<History.Point> points) {
    return chart.addSeries(
        name,
        points.stream().mapToDouble(History.Point::epoch).toArray(),
        points.stream().mapToDouble(History.Point::loss).toArray());
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
