package gradus.exercises.step03;

import gradus.grading.check.CallSequence;
import gradus.grading.check.Sample;
import gradus.math.Matrix;
import gradus.nn.Loss;
import gradus.nn.Losses;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A loss whose method is called many times; some predictions are 0 or 1, and right.
 *
 * @param yours the student's loss
 * @param right the library's
 * @param method value or gradient
 */
record LossSubject(Loss yours, Loss right, BiFunction<Loss, List<Matrix>, Matrix> method)
    implements CallSequence.Subject {

  static void requireValue(Supplier<Loss> yours, Losses right, Sample sample) {
    require(
        yours, right, sample, (loss, given) -> Matrix.row(loss.value(given.get(0), given.get(1))));
  }

  static void requireGradient(Supplier<Loss> yours, Losses right, Sample sample) {
    require(yours, right, sample, (loss, given) -> loss.gradient(given.get(0), given.get(1)));
  }

  private static void require(
      Supplier<Loss> yours,
      Losses right,
      Sample sample,
      BiFunction<Loss, List<Matrix>, Matrix> method) {
    CallSequence.require(
        List.of("predictions", "targets"),
        new LossSubject(yours.get(), right, method),
        new LossSubject(yours.get(), right, method),
        which -> arguments(sample, which),
        LossMistakes.given(arguments(sample, 0).get(0), arguments(sample, 0).get(1)));
  }

  /** The third ones have a row more. */
  private static List<Matrix> arguments(Sample sample, int which) {
    int rows = sample.rows() + 1 + which / 2;
    Matrix predictions = sample.matrix("predictions " + which, rows, sample.outputs(), 0.05, 0.95);
    Matrix targets = sample.matrix("targets " + which, rows, sample.outputs(), 0.05, 0.95);
    double certain = sample.random("certain " + which).nextInt(2);
    predictions.setEntry(0, certain);
    targets.setEntry(0, certain);
    return List.of(predictions, targets);
  }

  @Override
  public Matrix call(List<Matrix> arguments) {
    return method.apply(yours, arguments);
  }

  @Override
  public Matrix expected(List<Matrix> arguments) {
    return method.apply(right, arguments).copy();
  }
}
