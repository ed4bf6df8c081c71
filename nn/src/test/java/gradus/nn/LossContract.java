package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import gradus.math.Matrix;
import gradus.math.RelativeError;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;

/**
 * The laws of every {@link Loss} that is a mean. A class of properties implements this interface
 * with a loss and cases for it.
 */
public interface LossContract {

  /** The number of tries of each law. */
  int TRIES = 200;

  /**
   * The loss.
   *
   * @return the loss that is tried
   */
  Loss loss();

  /**
   * Predictions and targets of one shape where the loss is smooth, 1 to 8 rows.
   *
   * @return what the laws are tried on
   */
  @Provide
  Arbitrary<Tuple2<Matrix, Matrix>> smoothCases();

  /** The analytic gradient is the numeric one. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  default void gradientIsThatOfFiniteDifferences(@ForAll("smoothCases") Tuple2<Matrix, Matrix> c) {
    GradientReport.Block block = GradientCheck.ofLoss(loss(), c.get1(), c.get2());
    if (block.verdict() == GradientReport.Verdict.DIFFERS) {
      fail(
          "relative error %s\nanalytic %s\nnumeric  %s"
              .formatted(block.relativeError(), block.analytic(), block.numeric()));
    }
  }

  /** A loss is finite, at least 0, and the same bits every time; so is its gradient. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  default void valueIsANumberFromZeroUp(@ForAll("smoothCases") Tuple2<Matrix, Matrix> c) {
    double value = loss().value(c.get1(), c.get2());
    assertTrue(value >= 0 && Double.isFinite(value), "value " + value);
    assertEquals(value, loss().value(c.get1(), c.get2()));
    Matrix gradient = loss().gradient(c.get1(), c.get2());
    assertEquals(gradient, loss().gradient(c.get1(), c.get2()));
  }

  /** Nobody's matrix is changed. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  default void argumentsAreLeftAsTheyWere(@ForAll("smoothCases") Tuple2<Matrix, Matrix> c) {
    Matrix predictions = c.get1().copy();
    Matrix targets = c.get2().copy();
    loss().value(predictions, targets);
    loss().gradientInto(predictions, targets, loss().gradient(predictions, targets));
    assertEquals(c.get1(), predictions, "predictions");
    assertEquals(c.get2(), targets, "targets");
  }

  /** The gradient written into a given matrix is the gradient, to the bit. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  default void gradientIntoIsTheGradient(@ForAll("smoothCases") Tuple2<Matrix, Matrix> c) {
    Matrix result = c.get1().map(x -> Double.NaN);
    loss().gradientInto(c.get1(), c.get2(), result);
    assertEquals(loss().gradient(c.get1(), c.get2()), result);
  }

  /** A mean: every row twice leaves the value, and gives each row half the gradient. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  default void everyRowTwiceIsTheSameMean(@ForAll("smoothCases") Tuple2<Matrix, Matrix> c) {
    Matrix predictions = twice(c.get1());
    Matrix targets = twice(c.get2());
    double value = loss().value(c.get1(), c.get2());
    assertEquals(value, loss().value(predictions, targets), 1e-12 * Math.max(1, value));
    Matrix half = twice(loss().gradient(c.get1(), c.get2())).scale(0.5);
    double error = RelativeError.of(half, loss().gradient(predictions, targets));
    assertTrue(error < 1e-12, "error " + error);
  }

  private static Matrix twice(Matrix matrix) {
    Matrix twice = Matrix.zeros(2 * matrix.rows(), matrix.columns());
    for (int k = 0; k < twice.size(); k++) {
      twice.setEntry(k, matrix.entry(k % matrix.size()));
    }
    return twice;
  }
}
