package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.nn.History.Point;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the thinned record of losses. */
class HistoryTest {

  @Test
  void withoutEpochs() {
    History history = new History();
    assertEquals(List.of(), history.points());
    assertEquals(0, history.lastEpoch());
    assertEquals(Double.NaN, history.lastLoss());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 2047, 2048, 2049, 4095, 4096, 10_000, 1_000_000})
  void firstAndLastAreAlwaysThere(int epochs) {
    History history = upTo(epochs);
    List<Point> points = history.points();
    assertEquals(new Point(1, 1), points.get(0));
    assertEquals(new Point(epochs, 1.0 / epochs), points.get(points.size() - 1));
    assertEquals(epochs, history.lastEpoch());
    assertEquals(1.0 / epochs, history.lastLoss());
    assertTrue(points.size() <= 2048, "points " + points.size());
    assertTrue(points.size() >= Math.min(epochs, 1024), "points " + points.size());
    assertEvenlySpaced(points);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2047, 2048, 5000, 1_000_000})
  void aRestoredHistoryIsEqual(int epochs) {
    History history = upTo(epochs);
    History restored = History.of(history.points());
    assertEquals(history.points(), restored.points());
    assertEquals(history.lastEpoch(), restored.lastEpoch());
    assertEquals(history.lastLoss(), restored.lastLoss());
    restored.add(epochs + 1, 0.5);
    assertEquals(new Point(epochs + 1, 0.5), restored.points().get(restored.points().size() - 1));
    assertEquals(new Point(1, 1), restored.points().get(0));
  }

  @Test
  void nothingIsThinnedBelowTheCapacity() {
    assertEquals(2047, upTo(2047).points().size());
    assertEquals(1025, upTo(2048).points().size());
  }

  @Test
  void epochsRise() {
    History history = upTo(3);
    var thrown = assertThrows(IllegalArgumentException.class, () -> history.add(3, 1));
    assertEquals("epoch 3 cannot follow epoch 3", thrown.getMessage());
    List<Point> falling = List.of(new Point(2, 1), new Point(1, 1));
    assertThrows(IllegalArgumentException.class, () -> History.of(falling));
    assertThrows(IllegalArgumentException.class, () -> new History().add(0, 1));
  }

  private static void assertEvenlySpaced(List<Point> points) {
    int stride = points.size() < 3 ? 1 : points.get(1).epoch() - points.get(0).epoch();
    for (int i = 1; i < points.size() - 1; i++) {
      assertEquals(stride, points.get(i).epoch() - points.get(i - 1).epoch());
    }
  }

  private static History upTo(int epochs) {
    History history = new History();
    for (int epoch = 1; epoch <= epochs; epoch++) {
      history.add(epoch, 1.0 / epoch);
    }
    return history;
  }
}
