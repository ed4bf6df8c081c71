package gradus.exercises.step01;

import gradus.grading.check.CallSequence;
import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A method of step 01 that is called many times. The arrays that it is given and those that it
 * returns are watched here, since a {@link Matrix} is a copy of them.
 *
 * @param yours the student's method
 * @param right what it has to give
 */
record MatricesSubject(
    Function<List<double[][]>, double[][]> yours, Function<List<Matrix>, Matrix> right)
    implements CallSequence.Subject {

  static void requireProduct(Sample sample) {
    require(
        List.of("left", "right"),
        which -> List.of(left(sample, which), right(sample, which)),
        given -> Matrices.multiply(given.get(0), given.get(1)),
        given -> given.get(0).multiply(given.get(1)));
  }

  static void requireTranspose(Sample sample) {
    require(
        List.of("matrix"),
        which -> List.of(left(sample, which)),
        given -> Matrices.transpose(given.get(0)),
        given -> given.get(0).transpose());
  }

  static void requireSum(Sample sample) {
    require(
        List.of("matrix", "row"),
        which ->
            List.of(left(sample, which), sample.matrix("row " + which, 1, columns(sample, which))),
        given -> Matrices.addRow(given.get(0), given.get(1)[0]),
        given -> given.get(0).addRow(given.get(1)));
  }

  static void requireSums(Sample sample) {
    require(
        List.of("matrix"),
        which -> List.of(left(sample, which)),
        given -> asRow(Matrices.sumRows(given.get(0))),
        given -> given.get(0).sumRows());
  }

  private static double[][] asRow(double[] sums) {
    return sums == null ? null : new double[][] {sums};
  }

  private static Matrix left(Sample sample, int which) {
    return sample.matrix("left " + which, sample.rows() + which / 2, columns(sample, which));
  }

  private static Matrix right(Sample sample, int which) {
    return sample.matrix("right " + which, columns(sample, which), sample.outputs());
  }

  /** The third arguments are larger each way. */
  private static int columns(Sample sample, int which) {
    return sample.inputs() + which / 2;
  }

  private static void require(
      List<String> names,
      IntFunction<List<Matrix>> draw,
      Function<List<double[][]>, double[][]> yours,
      Function<List<Matrix>, Matrix> right) {
    GivenCase given = GivenCase.of(names.get(0), draw.apply(0).get(0));
    MatricesSubject subject = new MatricesSubject(yours, right);
    CallSequence.require(names, subject, subject, draw, given);
    requireKept(draw, yours, given);
    requireAnsweredAnew(draw, yours, right, given);
  }

  /** What was returned must survive the next call, with arguments of the same shape. */
  private static void requireKept(
      IntFunction<List<Matrix>> draw,
      Function<List<double[][]>, double[][]> yours,
      GivenCase given) {
    double[][] first = yours.apply(arrays(draw.apply(0)));
    Matrix before = Matrix.of(first);
    double[][] second = yours.apply(arrays(draw.apply(1)));
    Check.that(second != null, "the answer to a second call is null", given);
    Check.that(
        Matrix.of(first).equals(before),
        "a second call changed what the first one returned: a new array is due each time",
        "output-reused",
        given);
  }

  /** The same arrays, with other numbers in them, and after the answer was written over. */
  private static void requireAnsweredAnew(
      IntFunction<List<Matrix>> draw,
      Function<List<double[][]>, double[][]> yours,
      Function<List<Matrix>, Matrix> right,
      GivenCase given) {
    List<double[][]> arrays = arrays(draw.apply(0));
    Check.overwrite(yours.apply(arrays));
    Check.matrix(
        "the answer to the same call again",
        yours.apply(arrays),
        right.apply(draw.apply(0)),
        given);
    List<double[][]> others = arrays(draw.apply(1));
    for (int i = 0; i < arrays.size(); i++) {
      copy(others.get(i), arrays.get(i));
    }
    Check.matrix(
        "the answer for the same arrays with other numbers",
        yours.apply(arrays),
        right.apply(draw.apply(1)),
        given);
  }

  private static void copy(double[][] from, double[][] to) {
    for (int i = 0; i < from.length; i++) {
      System.arraycopy(from[i], 0, to[i], 0, from[i].length);
    }
  }

  private static List<double[][]> arrays(List<Matrix> matrices) {
    return matrices.stream().map(Matrix::toArrays).toList();
  }

  @Override
  public Matrix call(List<Matrix> arguments) {
    double[][] answer = yours.apply(arrays(arguments));
    return answer == null ? null : Matrix.of(answer);
  }

  @Override
  public Matrix expected(List<Matrix> arguments) {
    return right.apply(arguments);
  }
}
