package gradus.math;

import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Computes derivatives from function values alone, to check every gradient in the kit.
 *
 * <p>The central difference D(h) = (f(x + h) − f(x − h)) / 2h is wrong by a multiple of h², while
 * rounding makes it wrong by about ε/h. Richardson's extrapolation E(h) = (4·D(h/2) − D(h)) / 3
 * cancels the h² term, and once more, (16·E(h/2) − E(h)) / 15, the h⁴ term, so that a step large
 * enough to keep rounding small still gives about twelve right digits of a smooth function
 * (Richardson 1911; Ridders, <em>Advances in Engineering Software</em> 4, 1982).
 */
public final class FiniteDifferences {

  /** The step of {@link #centralDifference(DoubleUnaryOperator, double)} at |x| ≤ 1: about ∛ε. */
  public static final double CENTRAL_STEP = 0x1p-17;

  /** The largest of the three steps that are extrapolated, at |x| ≤ 1. */
  public static final double EXTRAPOLATED_STEP = 0x1p-10;

  private FiniteDifferences() {}

  /**
   * The step at a point: the given step times √|x|, or itself where |x| is below 1.
   *
   * <p>A step that stayed the same would drown in the rounding of a large x; one that grew like x
   * would reach over what the function does there.
   *
   * @param step the step at |x| ≤ 1
   * @param x the point
   * @return the step to take there
   */
  public static double scaledStep(double step, double x) {
    return step * Math.sqrt(Math.max(1, Math.abs(x)));
  }

  /**
   * The plain central difference, with about ten right digits of a function that is smooth and of
   * ordinary size near x.
   *
   * @param f the function
   * @param x where
   * @return f′(x), approximately
   */
  public static double centralDifference(DoubleUnaryOperator f, double x) {
    return centralDifference(f, x, scaledStep(CENTRAL_STEP, x));
  }

  /**
   * The central difference with a given step.
   *
   * @param f the function
   * @param x where
   * @param step h, larger than 0
   * @return (f(x + h) − f(x − h)) / 2h
   */
  public static double centralDifference(DoubleUnaryOperator f, double x, double step) {
    double above = x + step;
    double below = x - step;
    // above − below is the actual step, since x + h is rounded.
    return (f.applyAsDouble(above) - f.applyAsDouble(below)) / (above - below);
  }

  /**
   * The extrapolated central difference, with about twelve right digits of a smooth function.
   *
   * @param f the function; over the {@linkplain #scaledStep scaled step} of {@link
   *     #EXTRAPOLATED_STEP} around x it must be smooth, and nearly a polynomial
   * @param x where
   * @return f′(x), approximately
   */
  public static double derivative(DoubleUnaryOperator f, double x) {
    double step = scaledStep(EXTRAPOLATED_STEP, x);
    double coarse = centralDifference(f, x, step);
    double middle = centralDifference(f, x, step / 2);
    double fine = centralDifference(f, x, step / 4);
    double once = (4 * middle - coarse) / 3;
    double twice = (4 * fine - middle) / 3;
    // Trained networks are steep and need the second extrapolation: the first is right to six
    // digits.
    return (16 * twice - once) / 15;
  }

  /**
   * The gradient of a function of a matrix, by the extrapolated difference of every entry.
   *
   * @param f the function; it is given a matrix that it must not change
   * @param point where; left as it is
   * @return a new matrix of the point's shape: ∂f/∂x for every entry x
   */
  public static Matrix gradient(ToDoubleFunction<Matrix> f, Matrix point) {
    Matrix variable = point.copy();
    return gradient(() -> f.applyAsDouble(variable), variable);
  }

  /**
   * The gradient of a function that reads a matrix, such as a network's loss as a function of one
   * of its parameters. The matrix is changed entry by entry, and each entry is put back, to the
   * bit, before the next, also if the function throws.
   *
   * @param f gives the function's value for the matrix as it stands
   * @param variable the matrix that f reads
   * @return a new matrix of the variable's shape: ∂f/∂x for every entry x
   */
  public static Matrix gradient(DoubleSupplier f, Matrix variable) {
    Matrix gradient = Matrix.zeros(variable.rows(), variable.columns());
    for (int k = 0; k < variable.size(); k++) {
      gradient.setEntry(k, partialDerivative(f, variable, k));
    }
    return gradient;
  }

  /**
   * The largest error of an extrapolated difference by rounding alone: about ε·|f|/h, with some
   * reserve for the rounding within f. Two gradients that differ by less cannot be told apart this
   * way.
   *
   * @param size |f|, or the sum of the absolute values of the terms that f adds up
   * @return the largest error to expect of one entry
   */
  public static double roundingNoise(double size) {
    return 16 * Math.ulp(1.0) * size / EXTRAPOLATED_STEP;
  }

  private static double partialDerivative(DoubleSupplier f, Matrix variable, int entry) {
    double before = variable.entry(entry);
    try {
      return derivative(
          x -> {
            variable.setEntry(entry, x);
            return f.getAsDouble();
          },
          before);
    } finally {
      variable.setEntry(entry, before);
    }
  }
}
