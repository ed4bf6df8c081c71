package gradus.exercises.step10;

import gradus.grading.check.CallSequence;
import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Adam.Settings;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import java.util.List;
import java.util.function.DoubleFunction;

/** An optimiser that makes many steps, while its parameter is changed by others as well. */
final class OptimizerSubject implements CallSequence.Subject {

  private final Optimizer yours;
  private final Optimizer right;
  private final Parameter parameter;
  private final Parameter expected;

  private OptimizerSubject(Optimizer yours, Optimizer right, Matrix value) {
    this.yours = yours;
    this.right = right;
    this.parameter = new Parameter("weights", value.copy());
    this.expected = new Parameter("weights", value.copy());
  }

  static void requireMomentum(Sample sample) {
    double learningRate = sample.number("learningRate", 0.01, 0.5);
    require(
        part -> new Momentum(learningRate * part, 0.5 * part),
        part -> new gradus.nn.Momentum(learningRate * part, 0.5 * part),
        sample,
        GivenCase.of("learningRate", learningRate)
            .and("momentum", 0.5)
            .and("another object", "half of both"));
  }

  static void requireAdam(Settings settings, Sample sample) {
    require(
        part -> new Adam(part(settings, part)),
        part -> new gradus.nn.Adam(part(settings, part)),
        sample,
        GivenCase.of("settings", settings).and("another object's", part(settings, 0.5)));
  }

  private static Settings part(Settings s, double part) {
    return new Settings(s.learningRate() * part, s.beta1() * part, s.beta2() * part, s.epsilon());
  }

  /** Two optimisers, the second with half of all settings, each with a parameter of its own. */
  private static void require(
      DoubleFunction<Optimizer> yours,
      DoubleFunction<Optimizer> right,
      Sample sample,
      GivenCase given) {
    Matrix value = sample.matrix("value", sample.inputs(), sample.outputs());
    CallSequence.require(
        List.of("gradient"),
        new OptimizerSubject(yours.apply(1), right.apply(1), value),
        new OptimizerSubject(yours.apply(0.5), right.apply(0.5), value.scale(-0.5)),
        which -> List.of(sample.matrix("gradient " + which, value.rows(), value.columns())),
        given.and("value at first", value));
  }

  @Override
  public Matrix call(List<Matrix> arguments) {
    InPlace.copy(arguments.get(0), parameter.gradient());
    yours.step(List.of(parameter));
    GivenCase given = GivenCase.of("gradient", arguments.get(0));
    Check.unchanged("gradient", arguments.get(0), parameter.gradient(), given);
    return parameter.value().copy();
  }

  @Override
  public Matrix expected(List<Matrix> arguments) {
    InPlace.copy(arguments.get(0), expected.gradient());
    right.step(List.of(expected));
    return expected.value().copy();
  }

  /** The right optimiser remembers, too. */
  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public void change() {
    InPlace.map(parameter.value(), w -> 0.5 - w, parameter.value());
    InPlace.map(expected.value(), w -> 0.5 - w, expected.value());
  }
}
