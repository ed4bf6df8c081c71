package gradus.exercises.step03;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import gradus.math.Matrix;
import gradus.nn.Loss;

/**
 * Step 03: the binary cross-entropy, the loss for predictions that are probabilities. The more
 * certain a wrong prediction was, the more it costs, without limit.
 *
 * <p>Predictions p and targets t are n×k matrices of the same shape, <i>N = n·k</i> entries in all;
 * every entry is from 0 to 1, both included. Targets are 0 or 1 as a rule, but may lie between.
 *
 * <p>At p = 0 and p = 1 a logarithm becomes infinite. So p is clipped before it is used, in the
 * value and in the gradient:
 *
 * <p><i>q = p</i> where p is from 1e-12 to 1 − 1e-12, else the nearer of these two bounds
 *
 * <p>Write your code in place of each line that throws a {@link NotImplementedException}. Helper
 * methods of your own are welcome.
 */
public final class BinaryCrossEntropy implements Loss {

  /** How near to 0 and to 1 a prediction is taken at its word. */
  public static final double CLIP = 1e-12;

  /** Creates the loss; it has nothing to remember. */
  public BinaryCrossEntropy() {}

  /**
   * The loss: the mean, over all entries, of the surprise at the target.
   *
   * <p>Formula: <i>L = 1/N Σ<sub>ij</sub> ( −t<sub>ij</sub> log q<sub>ij</sub> − (1 −
   * t<sub>ij</sub>) log(1 − q<sub>ij</sub>) )</i>, with the natural logarithm and q the clipped p
   *
   * <p>Graded: the value for all shapes, with targets of 0 and 1 and between; finite at p = 0 and p
   * = 1 (a prediction of 0 where the target is 1 costs −log 1e-12, about 27.63); not clipped sooner
   * than at 1e-12; both arguments are left as they were. 2 points.
   *
   * @param predictions p, n×k
   * @param targets t, n×k
   * @return L, 0 or more
   */
  @Graded(points = 2)
  @Override
  public double value(Matrix predictions, Matrix targets) {
    double sum = 0;
    for (int k = 0; k < predictions.size(); k++) {
      double q = Math.min(Math.max(predictions.entry(k), CLIP), 1 - CLIP);
      double t = targets.entry(k);
      // With a target of 1 only the first term is left, with a target of 0 only the second: it is
      // −log of the probability that was given to what then happened.
      sum += -t * Math.log(q) - (1 - t) * Math.log(1 - q);
    }
    return sum / predictions.size();
  }

  /**
   * The gradient of the loss: how L changes with each prediction.
   *
   * <p>Asked: <i>∂L/∂p<sub>ij</sub></i> for every i and j, the slope of the loss without clipping
   * by that prediction alone, taken at the clipped prediction q.
   *
   * <p>So where p was clipped the answer is the slope at the bound, very large and finite, and not
   * the 0 of a loss that no longer changes: a prediction that is certain and wrong has the longest
   * way to go.
   *
   * <p>Graded: every entry for all shapes, with targets of 0 and 1 and between, against finite
   * differences of the loss; at p = 0 and p = 1 the slope at the bound; a new matrix is returned;
   * both arguments are left as they were. 3 points.
   *
   * @param predictions p, n×k
   * @param targets t, n×k
   * @return a new n×k matrix
   */
  @Graded(points = 3)
  @Override
  public Matrix gradient(Matrix predictions, Matrix targets) {
    Matrix gradient = Matrix.zeros(predictions.rows(), predictions.columns());
    for (int k = 0; k < predictions.size(); k++) {
      double q = Math.min(Math.max(predictions.entry(k), CLIP), 1 - CLIP);
      double t = targets.entry(k);
      // One term by its p: −t/q + (1 − t)/(1 − q), over the common denominator (q − t)/(q (1 − q)).
      // After a sigmoid that denominator is just σ′, and cancels it: this loss and that activation
      // are made for each other.
      gradient.setEntry(k, (q - t) / (q * (1 - q)) / predictions.size());
    }
    return gradient;
  }
}
