package gradus.exercises.step04;

import gradus.grading.check.Check;
import gradus.grading.check.EntryCheck;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.math.RelativeError;
import gradus.nn.formula.Quantities;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Differences at points, with steps and of slopes from 10⁻¹² to 10⁶, and at sizes from 1 to 33.
 * What is right comes from formulas.
 */
final class DifferenceWideChecks {

  /** What a function's rounding may add to a slope, by the size of its terms. */
  private static final double ROUNDING = 1e-6;

  /** An error above this has all its digits, whatever the size of the gradients. */
  private static final double FAR = 1e-3;

  private DifferenceWideChecks() {}

  /** f(x) = s·(1 + b u + d u³) with u = x/w; its difference is s·(b + 3 d u² + d v²)/w, v = h/w. */
  static void requireDifference(WideSample sample) {
    double width = sample.scale("width");
    double size = sample.scale("slope") * width;
    double b = sample.number("b", -2, 2);
    double d = sample.number("d", 0.5, 2);
    double u = sample.number("u", -2, 2);
    double v = sample.number("v", 0.3, 3);
    DoubleUnaryOperator f = x -> size * (1 + b * (x / width) + d * Math.pow(x / width, 3));
    double terms = Math.abs(b) + d * (3 * u * u + v * v) + 1;
    GivenCase given =
        GivenCase.of("f", "s (1 + b x/w + d (x/w)³)")
            .and("s", size)
            .and("w", width)
            .and("b", b)
            .and("d", d)
            .and("x", u * width)
            .and("h", v * width);
    EntryCheck.number(
        "the difference",
        NumericalGradient.centralDifference(f, u * width, v * width),
        (b + d * (3 * u * u + v * v)) * size / width,
        terms * size / width,
        given);
  }

  /** f(M) = s·(Σ c u³ + (Σ w u)²) with u = M/p, for a point and a step of size p. */
  static void requireGradient(WideSample sample) {
    requireGradient(sample, sample.scale("point"), sample.number("v", 0.1, 1));
    // A step of 1 is one that code makes an exception of.
    requireGradient(sample, 1, 1);
  }

  private static void requireGradient(WideSample sample, double p, double v) {
    Matrix u = sample.matrix("u", sample.rows(), sample.inputs());
    Matrix c = sample.matrix("c", sample.rows(), sample.inputs());
    Matrix w = sample.matrix("w", sample.rows(), sample.inputs());
    double slope = sample.scale("slope");
    ToDoubleFunction<Matrix> f = m -> slope * p * NumericalGradientProperties.cubic(m, 1 / p, c, w);
    double inner = w.hadamard(u).sum();
    Matrix expected = slopes(u, c, v).plus(w.scale(2 * inner));
    Matrix squares = u.hadamard(u).map(x -> 3 * x * x + v * v);
    double all = EntryCheck.sizes(w.hadamard(u)).sum();
    Matrix terms = EntryCheck.sizes(c).hadamard(squares).plus(EntryCheck.sizes(w).scale(2 * all));
    GivenCase given =
        GivenCase.of("f", "s (Σ c (x/p)³ + (Σ w x/p)²)")
            .and("s", slope * p)
            .and("p", p)
            .and("c", c)
            .and("w", w)
            .and("point", u.scale(p))
            .and("h", v * p)
            .byWide(GradientFormulas.GRADIENT, GradientFormulas.ofCubic(u.scale(p), v * p, c, w));
    EntryCheck.matrix(
        "the gradient",
        NumericalGradient.gradient(f, u.scale(p), v * p),
        expected.scale(slope),
        terms.map(size -> (size + ROUNDING * all * all) * slope),
        given);
  }

  private static Matrix slopes(Matrix u, Matrix c, double v) {
    return u.map(x -> 3 * x * x + v * v).hadamard(c);
  }

  /** Two gradients of one size that differ, and two that hardly do. */
  static void requireErrors(WideSample sample) {
    double scale = sample.scale("gradient");
    Matrix analytic = sample.matrix("analytic", sample.rows(), sample.outputs(), 0.5, 2);
    Matrix numeric = sample.matrix("numeric", sample.rows(), sample.outputs());
    requireError(analytic.scale(scale), numeric.scale(scale));
    requireError(analytic.scale(scale), analytic.plus(numeric.scale(1e-7)).scale(scale));
    requireError(analytic.scale(scale), numeric.scale(sample.scale("another")));
    requireError(analytic.scale(0), analytic.scale(scale));
    requireNoError(analytic.scale(scale));
  }

  /** Of two gradients that are the same nothing is left, not even a little. */
  private static void requireNoError(Matrix gradient) {
    GivenCase given = GivenCase.of("analytic", gradient).and("numeric", gradient);
    double yours = NumericalGradient.relativeError(gradient.copy(), gradient.copy());
    Check.that(yours == 0, "the error   yours %s   expected 0".formatted(yours), given);
  }

  private static void requireError(Matrix analytic, Matrix numeric) {
    double yours = NumericalGradient.relativeError(analytic.copy(), numeric.copy());
    double expected = RelativeError.of(analytic, numeric);
    GivenCase given = GivenCase.of("analytic", analytic).and("numeric", numeric);
    Quantities quantities = DifferenceFormulas.of(analytic, numeric);
    given =
        expected > FAR
            ? given.by(DifferenceFormulas.RELATIVE_ERROR, quantities)
            : given.byWide(DifferenceFormulas.RELATIVE_ERROR, quantities);
    // An entry's own rounding is in the difference, too.
    double size = expected + 1e-9;
    EntryCheck.number("the error", yours, expected, size, given);
  }
}
