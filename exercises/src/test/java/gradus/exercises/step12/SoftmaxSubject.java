package gradus.exercises.step12;

import gradus.grading.check.CallSequence;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.math.Softmax;
import gradus.nn.Losses;
import java.util.List;
import java.util.function.Function;

/**
 * Softmax and its loss, called many times.
 *
 * @param yours the student's method
 * @param right what it has to give
 */
record SoftmaxSubject(Function<List<Matrix>, Matrix> yours, Function<List<Matrix>, Matrix> right)
    implements CallSequence.Subject {

  static void requireProbabilities(Sample sample) {
    SoftmaxSubject subject =
        new SoftmaxSubject(
            given -> SoftmaxCrossEntropy.softmax(given.get(0)), given -> Softmax.of(given.get(0)));
    CallSequence.require(
        List.of("logits"),
        subject,
        subject,
        which -> List.of(logits(sample, which)),
        GivenCase.of("logits", logits(sample, 0)));
  }

  static void requireValue(Sample sample) {
    require(
        sample,
        loss ->
            new SoftmaxSubject(
                given -> Matrix.row(loss.value(given.get(0), given.get(1))),
                given ->
                    Matrix.row(Losses.SOFTMAX_CROSS_ENTROPY.value(given.get(0), given.get(1)))));
  }

  static void requireGradient(Sample sample) {
    require(
        sample,
        loss ->
            new SoftmaxSubject(
                given -> loss.gradient(given.get(0), given.get(1)),
                given ->
                    Softmax.of(given.get(0)).minus(given.get(1)).scale(1.0 / given.get(0).rows())));
  }

  private static void require(Sample sample, Function<SoftmaxCrossEntropy, SoftmaxSubject> of) {
    CallSequence.require(
        List.of("logits", "targets"),
        of.apply(new SoftmaxCrossEntropy()),
        of.apply(new SoftmaxCrossEntropy()),
        which -> List.of(logits(sample, which), targets(sample, which)),
        GivenCase.of("logits", logits(sample, 0)).and("targets", targets(sample, 0)));
  }

  /** Two classes or more: of one there is nothing to tell. The third ones have a row more. */
  private static Matrix logits(Sample sample, int which) {
    return sample.matrix("logits " + which, sample.rows() + which / 2, sample.outputs() + 1, -4, 4);
  }

  private static Matrix targets(Sample sample, int which) {
    return Softmax.of(
        sample.matrix("targets " + which, sample.rows() + which / 2, sample.outputs() + 1, -1, 1));
  }

  @Override
  public Matrix call(List<Matrix> arguments) {
    return yours.apply(arguments);
  }

  @Override
  public Matrix expected(List<Matrix> arguments) {
    return right.apply(arguments);
  }
}
