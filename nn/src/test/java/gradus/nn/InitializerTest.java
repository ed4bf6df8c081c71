package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the initial parameters. */
class InitializerTest {

  private static final int IN = 60;
  private static final int OUT = 40;

  @Test
  void rangesAndVariances() {
    assertSpread(Initializer.UNIFORM01, 0, 1);
    assertSpread(Initializer.UNIFORM, -1, 1);
    double xavier = Math.sqrt(6.0 / (IN + OUT));
    assertSpread(Initializer.XAVIER, -xavier, xavier);
    double he = Math.sqrt(6.0 / IN);
    assertSpread(Initializer.HE, -he, he);
  }

  /** The first six numbers after seed 42 are the notebooks': row by row, weights before bias. */
  @Test
  void theOrderOfDraws() {
    Dense dense = Initializer.UNIFORM01.dense(2, 2, new NumpyRandom(42));
    assertEquals(
        Matrix.of(
            2, 2, 0.3745401188473625, 0.9507143064099162, 0.7319939418114051, 0.5986584841970366),
        dense.weights().value());
    assertEquals(
        Matrix.row(0.15601864044243652, 0.15599452033620265), dense.bias().orElseThrow().value());
  }

  @ParameterizedTest
  @EnumSource(Initializer.class)
  void theSameSeedGivesTheSameBits(Initializer initializer) {
    Dense one = initializer.dense(3, 4, new NumpyRandom(7));
    Dense two = initializer.dense(3, 4, new NumpyRandom(7));
    Dense other = initializer.dense(3, 4, new NumpyRandom(8));
    assertEquals(one.weights().value(), two.weights().value());
    assertEquals(one.bias().orElseThrow().value(), two.bias().orElseThrow().value());
    assertNotEquals(one.weights().value(), other.weights().value());
  }

  /** Units that start alike stay alike; the columns of the weights must all differ. */
  @ParameterizedTest
  @EnumSource(Initializer.class)
  void unitsAreDistinct(Initializer initializer) {
    Matrix columns = initializer.weights(2, 20, new NumpyRandom(3)).transpose();
    for (int i = 0; i < columns.rows(); i++) {
      for (int j = 0; j < i; j++) {
        assertNotEquals(columns.get(i, 0), columns.get(j, 0));
      }
    }
  }

  @Test
  void biasesOfXavierAndHeAreZero() {
    for (Initializer initializer : new Initializer[] {Initializer.XAVIER, Initializer.HE}) {
      Dense dense = initializer.dense(3, 4, new NumpyRandom(1));
      assertEquals(Matrix.zeros(1, 4), dense.bias().orElseThrow().value());
    }
    assertEquals("uniform01", Initializer.UNIFORM01.toString());
  }

  /** U(a, b) has the variance (b − a)²/12; 2400 numbers give it to about three percent. */
  private static void assertSpread(Initializer initializer, double low, double high) {
    Matrix weights = initializer.weights(IN, OUT, new NumpyRandom(11));
    double mean = weights.mean();
    double variance = weights.map(x -> (x - mean) * (x - mean)).mean();
    double width = high - low;
    weights.map(
        x -> {
          assertTrue(x >= low && x < high, initializer + " drew " + x);
          return x;
        });
    assertEquals((low + high) / 2, mean, 0.03 * width);
    assertEquals(1, variance / (width * width / 12), 0.05);
  }
}
