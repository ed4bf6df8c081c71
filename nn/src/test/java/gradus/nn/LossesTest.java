package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import gradus.math.MatrixAssertions;
import gradus.math.ShapeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests losses with examples by hand and at the bounds. */
class LossesTest {

  private static final Loss MSE = Losses.MSE;
  private static final Loss BCE = Losses.BINARY_CROSS_ENTROPY;
  private static final Loss SOFTMAX = Losses.SOFTMAX_CROSS_ENTROPY;

  /** (1² + 3²)/2 = 5; 2·1/2 and 2·(−3)/2. */
  @Test
  void meanSquaredError() {
    assertEquals(5, MSE.value(Matrix.row(1, 2), Matrix.row(0, 5)));
    assertEquals(Matrix.row(1, -3), MSE.gradient(Matrix.row(1, 2), Matrix.row(0, 5)));
    assertEquals(2, Metric.MEAN_ABSOLUTE_ERROR.value(Matrix.row(1, 2), Matrix.row(0, 5)));
  }

  /** p = ¼, t = 0: −log ¾, slope 1/(1 − p) = 4/3. */
  @Test
  void binaryCrossEntropy() {
    assertEquals(-Math.log(0.75), BCE.value(Matrix.row(0.25), Matrix.row(0)), 1e-16);
    MatrixAssertions.assertNear(
        Matrix.row(2.0 / 3, -2), BCE.gradient(Matrix.row(0.25, 0.25), Matrix.row(0, 1)), 1e-15);
  }

  /** Two equal logits: log 2, and half a unit each way. */
  @Test
  void softmaxCrossEntropy() {
    assertEquals(Math.log(2), SOFTMAX.value(Matrix.row(3, 3), Matrix.row(1, 0)), 1e-16);
    assertEquals(Matrix.row(-0.5, 0.5), SOFTMAX.gradient(Matrix.row(3, 3), Matrix.row(1, 0)));
    assertEquals(Matrix.row(0.5, 0.5), SOFTMAX.readable(Matrix.row(3, 3)));
    assertEquals(Matrix.row(3, 3), MSE.readable(Matrix.row(3, 3)));
  }

  /** Clipped at 1e-12, so the largest value is −log 1e-12 and the steepest slope 1e12. */
  @Test
  void binaryCrossEntropyIsFiniteAtTheEdges() {
    assertEquals(-Math.log(1e-12), BCE.value(Matrix.row(0), Matrix.row(1)), 1e-12);
    assertEquals(-Math.log(1e-12), BCE.value(Matrix.row(1), Matrix.row(0)), 1e-4);
    assertEquals(0, BCE.value(Matrix.row(0), Matrix.row(0)), 1e-11);
    assertEquals(0, BCE.value(Matrix.row(1), Matrix.row(1)), 1e-11);
    assertEquals(-1e12, BCE.gradient(Matrix.row(0), Matrix.row(1)).get(0, 0), 1);
    assertEquals(1e12, BCE.gradient(Matrix.row(1), Matrix.row(0)).get(0, 0), 1e8);
    assertEquals(
        BCE.gradient(Matrix.row(1e-12), Matrix.row(1)),
        BCE.gradient(Matrix.row(-3), Matrix.row(1)));
  }

  /** Near the edges the slope of −log p is −1/p, whatever p. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-6, 1e-9, 1e-11})
  void binaryCrossEntropyNearTheEdges(double p) {
    assertEquals(-1 / p, BCE.gradient(Matrix.row(p), Matrix.row(1)).get(0, 0), 1e-12 / p);
    assertEquals(-Math.log(p), BCE.value(Matrix.row(p), Matrix.row(1)), 1e-12);
    assertEquals(1, p / BCE.value(Matrix.row(p), Matrix.row(0)), p);
  }

  @Test
  void softmaxOfLargeLogits() {
    assertEquals(2000, SOFTMAX.value(Matrix.row(1e3, -1e3), Matrix.row(0, 1)));
    assertEquals(0, SOFTMAX.value(Matrix.row(1e3, -1e3), Matrix.row(1, 0)));
    assertEquals(1000, SOFTMAX.value(Matrix.row(1e3, -1e3), Matrix.row(0.5, 0.5)));
    assertEquals(Matrix.row(1, -1), SOFTMAX.gradient(Matrix.row(1e3, -1e3), Matrix.row(0, 1)));
    double infinite = Double.NEGATIVE_INFINITY;
    assertEquals(0.0, SOFTMAX.value(Matrix.row(2, infinite), Matrix.row(1, 0)) + 0.0);
  }

  @ParameterizedTest
  @EnumSource(Losses.class)
  void notANumberIsNotHidden(Losses loss) {
    Matrix predictions = Matrix.row(Double.NaN, 0.5);
    assertEquals(Double.NaN, loss.value(predictions, Matrix.row(1, 0)));
    assertEquals(Double.NaN, loss.gradient(predictions, Matrix.row(1, 0)).get(0, 0));
  }

  @ParameterizedTest
  @EnumSource(Losses.class)
  void shapesThatDifferAreRefused(Losses loss) {
    Matrix p = Matrix.zeros(2, 3);
    Matrix t = Matrix.zeros(3, 2);
    String sentence = assertThrows(ShapeException.class, () -> loss.value(p, t)).getMessage();
    assertEquals(loss + ": 2×3 and 3×2, the shapes differ", sentence);
    assertThrows(ShapeException.class, () -> loss.gradient(p, t));
    Matrix result = Matrix.of(1, 2, 7, 7);
    assertThrows(ShapeException.class, () -> loss.gradientInto(p, p, result));
    assertEquals(Matrix.of(1, 2, 7, 7), result);
  }

  @Test
  void targetsOutsideTheRangeAreRefused() {
    MSE.requireTargets(Matrix.column(-5, 1e9));
    BCE.requireTargets(Matrix.column(0, 0.3, 1));
    assertRefused(
        "the target in row 2 is 1.5; binary-cross-entropy needs targets from 0 to 1",
        BCE,
        Matrix.column(0, 1.5));
    assertRefused(
        "the target in row 2 is -1.0; binary-cross-entropy needs targets from 0 to 1",
        BCE,
        Matrix.of(2, 3, 0, 1, 0, 1, 0, -1));
    assertRefused(
        "the target in row 1 is NaN; binary-cross-entropy needs targets from 0 to 1",
        BCE,
        Matrix.column(Double.NaN));
    SOFTMAX.requireTargets(Matrix.of(2, 3, 0, 1, 0, 0.1, 0.2, 0.7));
    assertRefused(
        "the target in row 1 is 2.0; softmax-cross-entropy needs targets from 0 to 1",
        SOFTMAX,
        Matrix.row(2, -1));
    assertRefused(
        "the targets of row 2 add up to 2.0; softmax-cross-entropy needs them to add up to 1",
        SOFTMAX,
        Matrix.of(2, 2, 1, 0, 1, 1));
    assertTrue(Losses.valueOf("MSE").toString().equals("mse"));
  }

  private static void assertRefused(String sentence, Loss loss, Matrix targets) {
    var thrown = assertThrows(IllegalArgumentException.class, () -> loss.requireTargets(targets));
    assertEquals(sentence, thrown.getMessage());
  }
}
