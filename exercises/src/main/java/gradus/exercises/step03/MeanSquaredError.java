package gradus.exercises.step03;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import gradus.math.Matrix;
import gradus.nn.Loss;

/**
 * Step 03: the mean squared error, one number that says how far all predictions are from their
 * targets. Learning is to make it small, and its gradient says which way that is.
 *
 * <p>Predictions p and targets t are n×k matrices of the same shape: one example a row, one output
 * unit a column, <i>N = n·k</i> entries in all. {@link Matrix} has what you need, whether you write
 * loops ({@code get}, {@code set}) or whole operations ({@code minus}, {@code map}, {@code mean},
 * …).
 *
 * <p>Write your code in place of each line that throws a {@link NotImplementedException}.
 */
public final class MeanSquaredError implements Loss {

  /** Creates the loss; it has nothing to remember. */
  public MeanSquaredError() {}

  /**
   * The loss: the mean of the squared errors, over all entries.
   *
   * <p>Formula: <i>L = 1/N Σ<sub>ij</sub> (p<sub>ij</sub> − t<sub>ij</sub>)²</i>
   *
   * <p>The mean is over all N entries, not over the n rows, and there is no factor of ½.
   *
   * <p>Graded: the value for all shapes; both arguments are left as they were. 2 points.
   *
   * @param predictions p, n×k
   * @param targets t, n×k
   * @return L, 0 or more
   */
  @Graded(points = 2)
  @Override
  public double value(Matrix predictions, Matrix targets) {
    throw new NotImplementedException("03 MeanSquaredError.value");
  }

  /**
   * The gradient of the loss: how L changes with each prediction.
   *
   * <p>Asked: <i>∂L/∂p<sub>ij</sub></i> for every i and j, the slope of the L of {@code value} by
   * that prediction alone, while all others stand still.
   *
   * <p>Mind the sign: where L grows with a prediction, the gradient is positive. Whoever descends
   * subtracts it.
   *
   * <p>Graded: every entry for all shapes, against finite differences of the loss; a new matrix is
   * returned; both arguments are left as they were. 3 points.
   *
   * @param predictions p, n×k
   * @param targets t, n×k
   * @return a new n×k matrix
   */
  @Graded(points = 3)
  @Override
  public Matrix gradient(Matrix predictions, Matrix targets) {
    throw new NotImplementedException("03 MeanSquaredError.gradient");
  }
}
