package gradus.cli.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.nn.History;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossChartTest {

  private static final int TOP_OF_LABELS = 525;
  private static final int BOTTOM_OF_LABELS = 540;

  /** In columns; 100,000 has some fifty. */
  private static final int WIDEST_LABEL = 60;

  /** The fewest columns without ink between two labels. */
  private static final int GAP = 6;

  @Test
  void everyEpochIsDrawn() {
    List<History.Point> points = points(100, 1);
    double[] epochs = LossChart.epochs(points);
    assertArrayEquals(
        points.stream().mapToDouble(History.Point::epoch).toArray(), Arrays.copyOf(epochs, 100));
    assertEquals(100, epochs[100], 0.01);
  }

  @ParameterizedTest(name = "{0} points, one every {1} epochs")
  @CsvSource({
    "1, 1",
    "2, 1",
    "30, 1",
    "31, 1",
    "100, 1",
    "500, 1",
    "1000, 1",
    "500, 4",
    "1000, 100"
  })
  void labelsStandApart(int count, int spacing) {
    BufferedImage image = new BufferedImage(Picture.SIDE, Picture.SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, Picture.SIDE, Picture.SIDE);
    new LossChart("Loss", "mse", History.of(points(count, spacing))).paint(graphics);
    List<Integer> widths = widthsOfLabels(image);
    assertTrue(widths.size() > 1 && widths.size() <= 20, "labels: " + widths);
    assertTrue(widths.stream().allMatch(width -> width <= WIDEST_LABEL), "labels: " + widths);
  }

  /** What stands below the horizontal axis, divided where nothing does for some columns. */
  private static List<Integer> widthsOfLabels(BufferedImage image) {
    List<Integer> widths = new ArrayList<>();
    int first = -1;
    int last = -GAP;
    for (int x = 0; x < image.getWidth(); x++) {
      if (hasInk(image, x)) {
        first = x - last >= GAP ? x : first;
        last = x;
      } else if (x - last == GAP && first >= 0) {
        widths.add(last - first + 1);
      }
    }
    return widths;
  }

  private static boolean hasInk(BufferedImage image, int x) {
    return IntStream.range(TOP_OF_LABELS, BOTTOM_OF_LABELS)
        .anyMatch(y -> new Color(image.getRGB(x, y)).getGreen() < 128);
  }

  private static List<History.Point> points(int count, int spacing) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new History.Point(i * spacing, Math.exp(-6.0 * i / count)))
        .toList();
  }
}
