package gradus.exercises.step04;

import gradus.grading.check.CallSequence;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.math.RelativeError;
import java.util.List;
import java.util.function.BiFunction;

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

  /** f(x) = c x², whose difference is its slope 2 c x, however long the step. */
  static void requireDifference(Sample sample) {
    BiFunction<Matrix, List<Matrix>, Matrix> yours =
        (c, given) -> {
          double x = given.get(0).entry(0);
          double h = given.get(1).entry(0);
          double factor = c.entry(0);
          return Matrix.row(NumericalGradient.centralDifference(t -> factor * t * t, x, h));
        };
    CallSequence.require(
        List.of("x", "h"),
        new DifferenceSubject(Matrix.row(1.5), yours, DifferenceSubject::slopes),
        new DifferenceSubject(Matrix.row(-0.5), yours, DifferenceSubject::slopes),
        which ->
            List.of(sample.matrix("x " + which, 1, 1), sample.matrix("h " + which, 1, 1, 0.05, 1)),
        GivenCase.of("f(x) =", "c x²"));
  }

  /** f(M) = Σ c m², with a factor for each of the columns. */
  static void requireGradient(Sample sample) {
    Matrix factors = sample.matrix("factors", 1, sample.inputs());
    BiFunction<Matrix, List<Matrix>, Matrix> yours =
        (c, given) ->
            NumericalGradient.gradient(
                m -> m.hadamard(m).sumRows().hadamard(c).sum(), given.get(0), STEP);
    CallSequence.require(
        List.of("point"),
        new DifferenceSubject(factors, yours, DifferenceSubject::slopes),
        new DifferenceSubject(factors.scale(-0.5), yours, DifferenceSubject::slopes),
        which ->
            List.of(sample.matrix("point " + which, sample.rows() + which / 2, sample.inputs())),
        GivenCase.of("f", "Σ c x², with a c for each column").and("c", factors).and("h", STEP));
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
