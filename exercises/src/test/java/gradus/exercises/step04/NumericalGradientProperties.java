package gradus.exercises.step04;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.math.RelativeError;
import gradus.nn.formula.Quantities;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** The graded properties of step 04. */
@Tag("step04")
class NumericalGradientProperties {

  /** The parabola's chord from 2.5 to 3.5 is as steep as its tangent at 3, that of x³ is not. */
  @Example
  @Checks("NumericalGradient.centralDifference")
  void centralDifferenceWorkedExample() {
    GivenCase given = DifferenceMistakes.ofDifference("x²", x -> x * x, 3, 0.5);
    double ofSquare = NumericalGradient.centralDifference(x -> x * x, 3, 0.5);
    Check.number("the difference", ofSquare, 6, given);
    given = DifferenceMistakes.ofDifference("x³", x -> x * x * x, 1, 0.1);
    double ofCube = NumericalGradient.centralDifference(x -> x * x * x, 1, 0.1);
    Check.number("the difference", ofCube, 3.01, given);
    given = DifferenceMistakes.ofDifference("|x|", Math::abs, 0, 0.25);
    double ofAbsolute = NumericalGradient.centralDifference(Math::abs, 0, 0.25);
    Check.number("the difference", ofAbsolute, 0, given);
  }

  /** Of a cubic with leading coefficient d, the difference is off by d·h², exactly. */
  @Property
  @Checks("NumericalGradient.centralDifference")
  void centralDifferenceOfACubic(@ForAll Sample sample) {
    double b = sample.number("b", -2, 2);
    double c = sample.number("c", -2, 2);
    double d = sample.number("d", -2, 2);
    double x = sample.number("x", -2, 2);
    double h = sample.number("h", 0.05, 1);
    DoubleUnaryOperator cubic = t -> 1 + b * t + c * t * t + d * t * t * t;
    String f = "1 + %.2f x + %.2f x² + %.2f x³".formatted(b, c, d);
    GivenCase given = DifferenceMistakes.ofDifference(f, cubic, x, h);
    double yours = NumericalGradient.centralDifference(cubic, x, h);
    double expected = b + 2 * c * x + 3 * d * x * x + d * h * h;
    Check.number("the difference", yours, expected, given);
  }

  @Property(tries = 2)
  @Checks("NumericalGradient.centralDifference")
  void centralDifferenceWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(DifferenceWideChecks::requireDifference);
  }

  @Property(tries = 4)
  @Checks("NumericalGradient.centralDifference")
  void centralDifferenceWorksCallAfterCall(@ForAll Sample sample) {
    DifferenceSubject.requireDifference(sample);
  }

  /** f = 2 x₀₀ + 3 x₀₁ + 4 x₁₀ + 5 x₁₁. */
  @Example
  @Checks("NumericalGradient.gradient")
  void gradientWorkedExample() {
    Matrix weights = Matrix.of(2, 2, 2, 3, 4, 5);
    Matrix point = Matrix.of(2, 2, 1, 0, 0, 1);
    ToDoubleFunction<Matrix> f = m -> m.hadamard(weights).sum();
    GivenCase given =
        GivenCase.of("f", "2 x00 + 3 x01 + 4 x10 + 5 x11").and("point", point).and("h", 0.5);
    Quantities quantities = GradientFormulas.ofLinear(point, 0.5, weights);
    Matrix gradient = NumericalGradient.gradient(f, point.copy(), 0.5);
    Check.matrix(
        "the gradient", gradient, weights, DifferenceMistakes.ofGradient(given, quantities));
  }

  /**
   * f = Σ c·x³ + (Σ w·x)²: the second part ties all entries together, so an entry that is not put
   * back shows in the next. Its difference is exact, that of the first is off by c·h².
   */
  @Property
  @Checks("NumericalGradient.gradient")
  void gradientMovesOneEntryAtATime(@ForAll Sample sample) {
    Matrix point = point(sample);
    Matrix c = sample.matrix("c", point.rows(), point.columns());
    Matrix w = sample.matrix("w", point.rows(), point.columns());
    double h = sample.number("h", 0.05, 0.5);
    double inner = w.hadamard(point).sum();
    Matrix expected = Matrix.zeros(point.rows(), point.columns());
    for (int k = 0; k < point.size(); k++) {
      double x = point.entry(k);
      expected.setEntry(k, c.entry(k) * (3 * x * x + h * h) + 2 * inner * w.entry(k));
    }
    ToDoubleFunction<Matrix> f = m -> cubic(m, c, w);
    GivenCase given =
        GivenCase.of("f", "Σ c x³ + (Σ w x)²")
            .and("c", c)
            .and("w", w)
            .and("point", point)
            .and("h", h);
    Quantities quantities = GradientFormulas.ofCubic(point, h, c, w);
    Matrix gradient = NumericalGradient.gradient(f, point.copy(), h);
    Check.matrix(
        "the gradient", gradient, expected, DifferenceMistakes.ofGradient(given, quantities));
  }

  @Property
  @Checks("NumericalGradient.gradient")
  void gradientLeavesThePoint(@ForAll Sample sample) {
    Matrix before = point(sample);
    Matrix point = before.copy();
    double h = sample.number("h", 0.05, 0.5);
    GivenCase given = GivenCase.of("f", "Σ x²").and("point", before).and("h", h);
    ToDoubleFunction<Matrix> f = m -> m.hadamard(m).sum();
    Matrix gradient = NumericalGradient.gradient(f, point, h);
    Check.unchanged("point", before, point, given);
    Check.matrix(
        "the gradient",
        gradient,
        before.scale(2),
        DifferenceMistakes.ofGradient(given, GradientFormulas.ofSquares(before, h)));
    Check.overwrite(gradient);
    Check.unchanged("point", before, point, given);
  }

  @Property(tries = 2)
  @Checks("NumericalGradient.gradient")
  void gradientWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(DifferenceWideChecks::requireGradient);
  }

  @Property(tries = 4)
  @Checks("NumericalGradient.gradient")
  void gradientWorksCallAfterCall(@ForAll Sample sample) {
    DifferenceSubject.requireGradient(sample);
  }

  /** ‖(4, 3) − (4, 0)‖ = 3, and 5 + 4 = 9. */
  @Example
  @Checks("NumericalGradient.relativeError")
  void relativeErrorWorkedExample() {
    checkRelativeError(Matrix.row(4, 3), Matrix.row(4, 0), 1.0 / 3);
    checkRelativeError(Matrix.row(4, 3), Matrix.row(0, 0), 1);
    checkRelativeError(Matrix.row(0, 0), Matrix.row(4, 3), 1);
    checkRelativeError(Matrix.row(4, 3), Matrix.row(-4, -3), 1);
  }

  @Property
  @Checks("NumericalGradient.relativeError")
  void relativeErrorIsRight(@ForAll Sample sample) {
    Matrix analytic = point(sample);
    Matrix numeric = sample.matrix("numeric", analytic.rows(), analytic.columns(), 2.5, 4);
    checkRelativeError(analytic, numeric, RelativeError.of(analytic, numeric));
  }

  /** Where the kit looks: near 1e-6, and far below it. */
  @Property
  @Checks("NumericalGradient.relativeError")
  void relativeErrorIsRightWhereItIsSmall(@ForAll Sample sample) {
    Matrix analytic = point(sample);
    double ratio = Math.pow(10, sample.number("exponent", -9, -1));
    Matrix numeric = analytic.scale(1 + ratio);
    checkRelativeError(analytic, numeric, RelativeError.of(analytic, numeric));
  }

  @Property
  @Checks("NumericalGradient.relativeError")
  void relativeErrorOfEqualsIsZero(@ForAll Sample sample) {
    Matrix zeros = Matrix.zeros(sample.rows(), sample.inputs());
    checkExactly(zeros, zeros.copy(), 0);
    checkExactly(point(sample), point(sample), 0);
  }

  @Property
  @Checks("NumericalGradient.relativeError")
  void relativeErrorOfWhatIsNoNumberIsInfinite(@ForAll Sample sample) {
    RandomGenerator random = sample.random("place");
    double[] notFinite = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    Matrix right = point(sample);
    Matrix broken = right.copy();
    broken.setEntry(random.nextInt(broken.size()), notFinite[random.nextInt(notFinite.length)]);
    checkExactly(broken, right, Double.POSITIVE_INFINITY);
    checkExactly(right, broken, Double.POSITIVE_INFINITY);
    checkExactly(broken, broken.copy(), Double.POSITIVE_INFINITY);
  }

  @Property(tries = 2)
  @Checks("NumericalGradient.relativeError")
  void relativeErrorWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(DifferenceWideChecks::requireErrors);
  }

  @Property(tries = 4)
  @Checks("NumericalGradient.relativeError")
  void relativeErrorWorksCallAfterCall(@ForAll Sample sample) {
    DifferenceSubject.requireError(sample);
  }

  private static void checkRelativeError(Matrix analytic, Matrix numeric, double expected) {
    Matrix a = analytic.copy();
    Matrix n = numeric.copy();
    GivenCase given = DifferenceMistakes.ofError(analytic, numeric);
    double yours = NumericalGradient.relativeError(a, n);
    Check.unchanged("analytic", analytic, a, given);
    Check.unchanged("numeric", numeric, n, given);
    Check.relative("the error", yours, expected, given);
  }

  private static void checkExactly(Matrix analytic, Matrix numeric, double expected) {
    GivenCase given = GivenCase.of("analytic", analytic).and("numeric", numeric);
    double yours = NumericalGradient.relativeError(analytic.copy(), numeric.copy());
    boolean zero = expected == 0;
    Check.that(
        !Double.isNaN(yours),
        zero
            ? "the error is NaN, expected 0: it is 0 / 0"
            : "the error is NaN, expected Infinity: no comparison with NaN is ever true",
        zero ? "zero-by-zero" : "not-a-number",
        given);
    Check.number("the error", yours, expected, given);
  }

  private static Matrix point(Sample sample) {
    return sample.matrix("point", sample.rows(), sample.inputs());
  }

  static double cubic(Matrix m, Matrix c, Matrix w) {
    return cubic(m, 1, c, w);
  }

  /** The same of s·M. It is asked for twice an entry of large matrices, so it makes no others. */
  static double cubic(Matrix m, double s, Matrix c, Matrix w) {
    double inner = 0;
    double cubes = 0;
    for (int k = 0; k < m.size(); k++) {
      double x = s * m.entry(k);
      inner += w.entry(k) * x;
      cubes += c.entry(k) * (x * x * x);
    }
    return cubes + inner * inner;
  }
}
