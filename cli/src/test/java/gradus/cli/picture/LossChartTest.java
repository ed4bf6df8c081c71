package gradus.cli.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.nn.History;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossChartTest {

  @Test
  void everyEpochIsDrawn() {
    List<History.Point> points =
        IntStream.rangeClosed(1, 100).mapToObj(i -> new History.Point(i, 1.0 / i)).toList();
    assertEquals(points, LossChart.unevenly(points).subList(0, 100));
  }
}
