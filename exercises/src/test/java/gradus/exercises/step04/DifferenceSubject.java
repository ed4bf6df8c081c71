package gradus.exercises.step04;

import gradus.grading.check.CallSequence;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.math.RelativeError;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A method of step 04 that is called many times, with functions that change from call to call.
 *
 * @param factors of the squares in the function; they are what changes
 * @param yours the student's method
 * @param right what it has to give
 */
record DifferenceSubject(
    Matrix factors,
    BiFunction<Matrix, List<Matrix>, Matrix> yours,
    BiFunction<Matrix, List<Matrix>, Matrix> right)
    implements CallSequence.Subject {

  private static final double STEP = 0.25;

  static void requireDifference(Sample sample) {
    CallSequence.require(
        List.of("x", "h"),
        ofDifference(Matrix.row(1.5)),
        ofDifference(Matrix.row(-0.5)),
        which ->
            List.of(sample.matrix("x " + which, 1, 1), sample.matrix("h " + which, 1, 1, 0.05, 1)),
        GivenCase.of("f(x) =", "c x²"));
  }

  /**
   * f(x) = c x², whose difference is its slope 2 c x, however long the step. The function is one
   * object, though it changes with c.
   */
  private static DifferenceSubject ofDifference(Matrix c) {
    DoubleUnaryOperator f = x -> c.entry(0) * x * x;
    return new DifferenceSubject(
        c,
        (factors, given) ->
            Matrix.row(
                NumericalGradient.centralDifference(
                    f, given.get(0).entry(0), given.get(1).entry(0))),
        DifferenceSubject::slopes);
  }

  static void requireGradient(Sample sample) {
    Matrix factors = sample.matrix("factors", 1, sample.inputs());
    CallSequence.require(
        List.of("point"),
        ofGradient(factors),
        ofGradient(factors.scale(-0.5)),
        which ->
            List.of(sample.matrix("point " + which, sample.rows() + which / 2, sample.inputs())),
        GivenCase.of("f", "Σ c x², with a c for each column").and("c", factors).and("h", STEP));
  }

  /** f(M) = Σ c m², with a factor for each of the columns. */
  private static DifferenceSubject ofGradient(Matrix c) {
    ToDoubleFunction<Matrix> f = m -> m.hadamard(m).sumRows().hadamard(c).sum();
    return new DifferenceSubject(
        c,
        (factors, given) -> NumericalGradient.gradient(f, given.get(0), STEP),
        DifferenceSubject::slopes);
  }

  static void requireError(Sample sample) {
    DifferenceSubject subject =
        new DifferenceSubject(
            Matrix.row(0),
            (c, given) -> Matrix.row(NumericalGradient.relativeError(given.get(0), given.get(1))),
            (c, given) -> Matrix.row(RelativeError.of(given.get(0), given.get(1))));
    CallSequence.require(
        List.of("analytic", "numeric"),
        subject,
        subject,
        which -> List.of(gradient(sample, "analytic", which), gradient(sample, "numeric", which)),
        GivenCase.of("analytic", gradient(sample, "analytic", 0))
            .and("numeric", gradient(sample, "numeric", 0)));
  }

  private static Matrix gradient(Sample sample, String name, int which) {
    return sample.matrix(name + " " + which, sample.rows() + which / 2, sample.inputs());
  }

  private static Matrix slopes(Matrix factors, List<Matrix> given) {
    Matrix point = given.get(0);
    return point.map(x -> 0).addRow(factors).hadamard(point).scale(2);
  }

  @Override
  public Matrix call(List<Matrix> arguments) {
    return yours.apply(factors, arguments);
  }

  @Override
  public Matrix expected(List<Matrix> arguments) {
    return right.apply(factors, arguments);
  }

  @Override
  public void change() {
    InPlace.map(factors, c -> 0.5 - c, factors);
  }
}
