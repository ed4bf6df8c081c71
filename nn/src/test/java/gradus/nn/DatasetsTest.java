package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The datasets that the kit makes. */
class DatasetsTest {

  /** A generator of points, its number of classes, and how far from 0 points may be. */
  record Points(
      String name, BiFunction<Integer, RandomGenerator, Dataset> make, int classes, double reach) {}

  static Stream<Points> points() {
    return Stream.of(
        new Points("moons", Datasets::moons, 2, 2.6),
        new Points("circles", Datasets::circles, 2, 1.6),
        new Points("spirals", Datasets::spirals, 3, 1.0001));
  }

  @Test
  void truthTables() {
    Matrix inputs = Matrix.of(4, 2, 0, 0, 0, 1, 1, 0, 1, 1);
    assertEquals(new Dataset("xor", inputs, Matrix.column(0, 1, 1, 0)), Datasets.xor());
    assertEquals(new Dataset("and", inputs, Matrix.column(0, 0, 0, 1)), Datasets.and());
    assertEquals(new Dataset("or", inputs, Matrix.column(0, 1, 1, 1)), Datasets.or());
    assertEquals(4, Datasets.xor().size());
  }

  @Test
  void parityCountsUpInBinary() {
    assertEquals(Datasets.xor().targets(), Datasets.parity(2).targets());
    Dataset three = Datasets.parity(3);
    assertEquals("parity:3", three.name());
    assertEquals(
        Matrix.of(8, 3, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1),
        three.inputs());
    assertEquals(Matrix.column(0, 1, 1, 0, 1, 0, 0, 1), three.targets());
    assertEquals(1 << 16, Datasets.parity(16).size());
    for (int inputs : new int[] {0, 17, -1}) {
      assertRefused(
          "parity takes from 1 to 16 inputs, not " + inputs, () -> Datasets.parity(inputs));
    }
  }

  @ParameterizedTest
  @MethodSource("points")
  void pointsAreSeededAndBalanced(Points points) {
    for (int size : new int[] {3, 4, 5, 100, 101}) {
      Dataset data = points.make.apply(size, new NumpyRandom(1));
      assertEquals(points.name, data.name());
      assertEquals(size, data.size());
      assertEquals(2, data.inputs().columns());
      assertEquals(data, points.make.apply(size, new NumpyRandom(1)));
      assertNotEquals(data, points.make.apply(size, new NumpyRandom(2)));
      assertTrue(data.inputs().map(x -> Math.abs(x) < points.reach ? 0 : 1).sum() == 0);
      assertBalanced(data, points.classes);
    }
    assertRefused(
        "a dataset of points needs 3 or more rows, not 2",
        () -> assertEquals(2, points.make.apply(2, new NumpyRandom(1)).size()));
  }

  /** Where the noise is small, the classes lie where they should. */
  @Test
  void circlesHaveTheirRadius() {
    Dataset circles = Datasets.circles(200, new NumpyRandom(1));
    for (int i = 0; i < circles.size(); i++) {
      double radius = Math.hypot(circles.inputs().get(i, 0), circles.inputs().get(i, 1));
      assertEquals(circles.targets().get(i, 0) == 0 ? 1 : 0.5, radius, 0.45);
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertRefused(
        "d: the matrix of targets is 3×1, it must be 4×1",
        () -> new Dataset("d", Matrix.zeros(4, 2), Matrix.zeros(3, 1)));
    assertRefused(
        "d: inputs 0×2 and targets 0×1, neither may be empty",
        () -> new Dataset("d", Matrix.zeros(0, 2), Matrix.zeros(0, 1)));
    assertRefused(
        "d: inputs 4×2 and targets 4×0, neither may be empty",
        () -> new Dataset("d", Matrix.zeros(4, 2), Matrix.zeros(4, 0)));
  }

  private static void assertBalanced(Dataset data, int classes) {
    int[] counts = new int[classes];
    for (double[] target : data.targets().toArrays()) {
      int own =
          target.length == 1
              ? (int) target[0]
              : List.of(target[0], target[1], target[2]).indexOf(1.0);
      counts[own]++;
    }
    for (int count : counts) {
      assertTrue(Math.abs(count - (double) data.size() / classes) < 1, "class sizes");
    }
  }

  private static void assertRefused(String sentence, Runnable making) {
    var thrown = assertThrows(IllegalArgumentException.class, making::run);
    assertEquals(sentence, thrown.getMessage());
  }
}
