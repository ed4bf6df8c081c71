package gradus.exercises.step04;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import gradus.math.Matrix;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Step 04: derivatives without calculus. Move a little to the right and a little to the left, and
 * see how much the function changes.
 *
 * <p>This is how every gradient in this kit is graded, and how you can check your own: a gradient
 * from a formula and one from differences have hardly an error in common.
 *
 * <p>Write your code in place of each line that throws a {@link NotImplementedException}. Helper
 * methods of your own are welcome.
 */
public final class NumericalGradient {

  private NumericalGradient() {}

  /**
   * The central difference: the slope of f between two points, one on each side of x.
   *
   * <p>Asked: the slope of the straight line through the two points of the graph of f that lie h to
   * the left and h to the right of x.
   *
   * <p>As h shrinks, its error shrinks with h². A line through the point at x itself and one beside
   * it has an error that shrinks with h only.
   *
   * <p>Graded: the slope of that line, for the h that you are given, which may be large. 2 points.
   *
   * @param f any function of one number
   * @param x where
   * @param h the step to each side, larger than 0
   * @return about <i>f′(x)</i>
   */
  @Graded(points = 2)
  public static double centralDifference(DoubleUnaryOperator f, double x, double h) {
    // Taylor: f(x ± h) = f ± h f′ + h²/2 f″ ± h³/6 f‴ + …; in the difference f and f″ cancel, and
    // what is left beside 2h f′ is h³/3 f‴. Divided by 2h: an error of h²/6 f‴.
    return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
  }

  /**
   * The gradient of a function of a matrix: the central difference of every entry, while all other
   * entries stand still.
   *
   * <p>Asked: for every entry of M, what {@code centralDifference} is for f as a function of that
   * entry alone.
   *
   * <p>For m·n entries, f is evaluated 2·m·n times. Remember this price: it is what backpropagation
   * saves.
   *
   * <p>Whether you move the entries of the given matrix or of a copy is up to you, but afterwards
   * the given matrix is as it was, to the last bit; <i>x + h − h</i> is not always x.
   *
   * <p>Graded: every entry, for the h that you are given, for all shapes and for functions in which
   * the entries depend on each other; a new matrix is returned; the argument is left as it was. 4
   * points.
   *
   * @param f any function of a matrix of this shape; it does not change the matrix
   * @param point M, m×n: where
   * @param h the step to each side, larger than 0
   * @return a new m×n matrix
   */
  @Graded(points = 4)
  public static Matrix gradient(ToDoubleFunction<Matrix> f, Matrix point, double h) {
    Matrix moved = point.copy();
    Matrix gradient = Matrix.zeros(point.rows(), point.columns());
    for (int k = 0; k < point.size(); k++) {
      double x = point.entry(k);
      moved.setEntry(k, x + h);
      double above = f.applyAsDouble(moved);
      moved.setEntry(k, x - h);
      double below = f.applyAsDouble(moved);
      // Back to where it was before the next entry moves: only then is the slope along one axis.
      moved.setEntry(k, x);
      gradient.setEntry(k, (above - below) / (2 * h));
    }
    return gradient;
  }

  /**
   * The relative error: how far two gradients are apart, measured by their own size. It is near 0
   * when they agree and 1 when one is the other with the sign turned.
   *
   * <p>Asked: the length of the difference of the two, measured by the lengths of both. Of every
   * gradient and its opposite it is 1, also of any gradient and one that is 0 everywhere, and of
   * (4, 3) and (4, 0) it is ⅓. The length of a matrix is the square root of the sum of the squares
   * of all its entries.
   *
   * <p>Two special cases. If all entries of both are 0, they agree: the result is 0. If any entry
   * of either is not a finite number, the result is {@link Double#POSITIVE_INFINITY}, so that
   * nothing passes which was never a number. ({@link Matrix#isFinite()} tells.)
   *
   * <p>Graded: the value for all shapes, also where it is small, and both special cases; both
   * arguments are left as they were. 2 points.
   *
   * @param analytic a, m×n, as a formula gives it
   * @param numeric n, m×n, as differences give it
   * @return from 0 to 1, or positive infinity
   */
  @Graded(points = 2)
  public static double relativeError(Matrix analytic, Matrix numeric) {
    if (!analytic.isFinite() || !numeric.isFinite()) {
      return Double.POSITIVE_INFINITY;
    }
    double difference = 0;
    double a = 0;
    double n = 0;
    for (int k = 0; k < analytic.size(); k++) {
      difference += Math.pow(analytic.entry(k) - numeric.entry(k), 2);
      a += Math.pow(analytic.entry(k), 2);
      n += Math.pow(numeric.entry(k), 2);
    }
    // 0/0 is not a number, and two gradients that are both zero agree.
    return difference == 0 ? 0 : Math.sqrt(difference) / (Math.sqrt(a) + Math.sqrt(n));
  }
}
