package gradus.exercises.step04;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Mistakes that a student may have made, in each method of step 04. */
final class DifferenceMistakes {

  private static final double TINY = 1e-5;

  private DifferenceMistakes() {}

  /** Wrong ways to a central difference of f at x. */
  static GivenCase ofDifference(String name, DoubleUnaryOperator f, double x, double h) {
    return GivenCase.of("f(x) =", name)
        .and("x", x)
        .and("h", h)
        .by(DifferenceFormulas.CENTRAL_DIFFERENCE, DifferenceFormulas.of(f, x, h))
        .mistakeInNumber(
            "step-ignored",
            "It is the derivative itself, as a much smaller h or an extrapolation gives it; what is"
                + " asked for is the difference with this very h.",
            () -> (f.applyAsDouble(x + TINY) - f.applyAsDouble(x - TINY)) / (2 * TINY));
  }

  /** Wrong ways to a numeric gradient of f. */
  static GivenCase ofGradient(GivenCase given, ToDoubleFunction<Matrix> f, Matrix point, double h) {
    return given
        .mistake(
            "forward-difference",
            "Every entry is (f(x + h) − f(x)) / h: the difference goes to one side only.",
            () -> gradient(point, k -> (moved(f, point, k, h) - f.applyAsDouble(point)) / h))
        .mistake(
            "forward-difference",
            "Every entry is (f(x + h) − f(x)) / 2h: the difference goes to one side only.",
            () -> gradient(point, k -> (moved(f, point, k, h) - f.applyAsDouble(point)) / (2 * h)))
        .mistake(
            "not-put-back",
            "The entries before are still moved by −h when the next one is measured.",
            () -> notPutBack(f, point, h, -h))
        .mistake(
            "not-put-back",
            "The entries before are still moved by +h when the next one is measured.",
            () -> notPutBack(f, point, h, h))
        .mistake(
            "all-at-once",
            "All entries are moved together, where each is to be moved alone.",
            () -> gradient(point, k -> difference(f, all(point, h), all(point, -h), h)))
        .mistake(
            "last-entry-skipped",
            "The last of several entries is left out.",
            () ->
                gradient(
                    point,
                    k ->
                        k > 0 && k == point.size() - 1
                            ? 0
                            : (moved(f, point, k, h) - moved(f, point, k, -h)) / (2 * h)));
  }

  private interface Entry {
    double of(int k);
  }

  private static Matrix gradient(Matrix point, Entry entry) {
    Matrix gradient = point.copy();
    for (int k = 0; k < gradient.size(); k++) {
      gradient.setEntry(k, entry.of(k));
    }
    return gradient;
  }

  private static double moved(ToDoubleFunction<Matrix> f, Matrix point, int k, double by) {
    Matrix moved = point.copy();
    moved.setEntry(k, point.entry(k) + by);
    return f.applyAsDouble(moved);
  }

  private static double difference(
      ToDoubleFunction<Matrix> f, Matrix above, Matrix below, double h) {
    return (f.applyAsDouble(above) - f.applyAsDouble(below)) / (2 * h);
  }

  private static Matrix all(Matrix point, double by) {
    return point.map(x -> x + by);
  }

  private static Matrix notPutBack(
      ToDoubleFunction<Matrix> f, Matrix point, double h, double left) {
    Matrix moved = point.copy();
    return gradient(
        point,
        k -> {
          double slope = (moved(f, moved, k, h) - moved(f, moved, k, -h)) / (2 * h);
          moved.setEntry(k, point.entry(k) + left);
          return slope;
        });
  }

  /** Wrong ways to a relative error. */
  static GivenCase ofError(Matrix analytic, Matrix numeric) {
    return GivenCase.of("analytic", analytic)
        .and("numeric", numeric)
        .by(DifferenceFormulas.RELATIVE_ERROR, DifferenceFormulas.of(analytic, numeric));
  }
}
