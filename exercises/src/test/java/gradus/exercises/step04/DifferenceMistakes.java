package gradus.exercises.step04;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.formula.Quantities;
import java.util.function.DoubleUnaryOperator;

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

  /** Wrong ways to a numeric gradient; entries that stay moved may stay so in the argument, too. */
  static GivenCase ofGradient(GivenCase given, Quantities quantities) {
    String still = "The entries before are still moved by %s when the next one is measured.";
    return given
        .by(GradientFormulas.GRADIENT, quantities)
        .mistake(
            "not-put-back",
            still.formatted("−h"),
            () -> GradientFormulas.leftBelow().value(quantities))
        .mistake(
            "not-put-back",
            still.formatted("+h"),
            () -> GradientFormulas.leftAbove().value(quantities));
  }

  /** Wrong ways to a relative error. */
  static GivenCase ofError(Matrix analytic, Matrix numeric) {
    return GivenCase.of("analytic", analytic)
        .and("numeric", numeric)
        .by(DifferenceFormulas.RELATIVE_ERROR, DifferenceFormulas.of(analytic, numeric));
  }
}
