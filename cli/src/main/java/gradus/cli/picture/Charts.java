package gradus.cli.picture;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/** The common style of all charts. */
final class Charts {

  /** Colours that colour-blind people can tell apart (Okabe and Ito 2008). */
  static final List<Color> COLOURS =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00),
          new Color(0x56B4E9));

  private static final Color CLEAR = new Color(255, 255, 255, 0);
  private static final Color PALE = new Color(0xDDDDDD);

  private Charts() {}

  static XYChart chart(String title, String x, String y) {
    XYChart chart =
        new XYChartBuilder()
            .width(Picture.SIDE)
            .height(Picture.SIDE)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    style(chart.getStyler());
    return chart;
  }

  private static void style(Styler styler) {
    styler.setChartBackgroundColor(CLEAR);
    styler.setPlotBackgroundColor(CLEAR);
    styler.setPlotBorderColor(PALE);
    styler.setChartTitleBoxVisible(false);
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
    styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    styler.setLegendBorderColor(PALE);
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setLegendPadding(8);
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
    styler.setChartPadding(14);
  }

  static Color colour(int index) {
    return COLOURS.get(index % COLOURS.size());
  }
}
