package gradus.exercises.step12;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import gradus.math.Matrix;
import gradus.math.Softmax;
import gradus.nn.Loss;

/**
 * Step 12, a bonus: the loss for one class out of many.
 *
 * <p>The last layer has one output for each class, any numbers, which are called logits. Softmax
 * turns a row of logits into probabilities, and the loss says how little probability the right
 * class got. Both live in this one class: the gradient is asked of the two together.
 *
 * <p>One example is a row, one class is a column. A row of targets is a distribution: no entry is
 * below 0 and the row adds up to 1. Mostly it is a single 1 in the column of the right class, but
 * it need not be.
 *
 * <p>Write your code in place of each line that throws a {@link NotImplementedException}. Each
 * method is tested alone. If {@code value} and {@code gradient} use the kit's {@link Softmax}, then
 * a mistake in your {@code softmax} does not cost them.
 */
public final class SoftmaxCrossEntropy implements Loss {

  /** Given: creates the loss; there is nothing to set. */
  public SoftmaxCrossEntropy() {}

  /**
   * The softmax of every row: positive numbers that add up to 1.
   *
   * <p>Formula: <i>p<sub>ij</sub> = e<sup>z<sub>ij</sub></sup> / Σ<sub>k</sub>
   * e<sup>z<sub>ik</sub></sup></i>
   *
   * <p>Computed like this, <i>e</i><sup>1000</sup> is infinite and the result is not a number. But
   * the same number may be subtracted from all logits of a row without changing the result. Which
   * one, is yours to choose.
   *
   * <p>Graded: the values for all shapes, also one row and also one column; every row adds up to 1;
   * adding a number to all logits of a row changes nothing; all is well for logits up to ±10³⁰⁸; a
   * new matrix is returned; the argument is left as it was. 2 points.
   *
   * @param logits <i>z</i>, one example a row
   * @return <i>p</i>, a new matrix of the same shape
   */
  @Graded(points = 2)
  public static Matrix softmax(Matrix logits) {
    Matrix probabilities = Matrix.zeros(logits.rows(), logits.columns());
    for (int i = 0; i < logits.rows(); i++) {
      double max = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < logits.columns(); j++) {
        max = Math.max(max, logits.get(i, j));
      }
      // e^(z − max) = e^z / e^max: a factor that numerator and denominator share.
      double sum = 0;
      for (int j = 0; j < logits.columns(); j++) {
        probabilities.set(i, j, Math.exp(logits.get(i, j) - max));
        sum += probabilities.get(i, j);
      }
      for (int j = 0; j < logits.columns(); j++) {
        probabilities.set(i, j, probabilities.get(i, j) / sum);
      }
    }
    return probabilities;
  }

  /**
   * The cross-entropy of the softmax, as a mean over the rows.
   *
   * <p>Formula, for n rows: <i>L = (1/n) Σ<sub>i</sub> Σ<sub>j</sub> −t<sub>ij</sub> · log
   * p<sub>ij</sub></i> with <i>p = softmax(z)</i>
   *
   * <p>Take the logarithm on paper first: a probability that is too small for a {@code double} has
   * a good logarithm even so. {@link Softmax#log} computes that.
   *
   * <p>Graded: the value for all shapes, for targets of a single 1 and for mixed ones; the mean is
   * over rows, not over entries; it is finite and right for logits up to ±1000; both arguments are
   * left as they were. 2 points.
   *
   * @param logits <i>z</i>, one example a row
   * @param targets <i>t</i>, of the same shape
   * @return <i>L</i>, 0 or more
   */
  @Override
  @Graded(points = 2)
  public double value(Matrix logits, Matrix targets) {
    Matrix logProbabilities = Softmax.log(logits);
    return -targets.hadamard(logProbabilities).sum() / logits.rows();
  }

  /**
   * The gradient of the loss by the logits, through softmax and logarithm at once.
   *
   * <p>Asked: <i>∂L/∂z<sub>ij</sub></i> for every i and j, the slope of the L of {@code value} by
   * that logit alone, while all others stand still.
   *
   * <p>A logit is in the probabilities of its whole row. And L is a mean over the n rows.
   *
   * <p>Graded: the values, against finite differences of the kit's own loss, for all shapes, for
   * targets of a single 1 and for mixed ones; they are finite and right for logits up to ±1000; a
   * new matrix is returned; both arguments are left as they were. 3 points.
   *
   * @param logits <i>z</i>, one example a row
   * @param targets <i>t</i>, of the same shape
   * @return <i>∂L/∂z</i>, a new matrix of the same shape
   */
  @Override
  @Graded(points = 3)
  public Matrix gradient(Matrix logits, Matrix targets) {
    // For one row, with s = Σₖ e^zₖ:
    //
    //   L = −Σⱼ tⱼ·log pⱼ = −Σⱼ tⱼ·(zⱼ − log s) = −Σⱼ tⱼ·zⱼ + log s     because Σⱼ tⱼ = 1
    //
    //   ∂L/∂zⱼ = −tⱼ + (∂s/∂zⱼ)/s = −tⱼ + e^zⱼ/s = pⱼ − tⱼ
    //
    // No logarithm and no σ′ is left: a unit that is wrong and sure of it gets a gradient of nearly
    // 1, where a squared error would hardly move it. The mean over n rows adds the 1/n.
    return Softmax.of(logits).minus(targets).scale(1.0 / logits.rows());
  }

  /** Given: probabilities are what a person wants to read. */
  @Override
  public Matrix readable(Matrix logits) {
    return softmax(logits);
  }
}
