package gradus.exercises.step05;

import gradus.grading.check.CallSequence;
import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Parameter;
import java.util.List;

/** Gradient descent that makes many steps, while its parameter is changed by others as well. */
final class StepSubject implements CallSequence.Subject {

  private final double rate;
  private final GradientDescent descent;
  private Parameter parameter;

  private StepSubject(double rate, Matrix value) {
    this.rate = rate;
    this.descent = new GradientDescent(rate);
    this.parameter = new Parameter("weights", value.copy());
  }

  /** Two with rates and parameters of their own; the parameters have one name. */
  static void require(Sample sample) {
    double rate = sample.number("rate", 0.01, 3);
    Matrix value = sample.matrix("value", sample.inputs(), sample.outputs());
    CallSequence.require(
        List.of("gradient"),
        new StepSubject(rate, value),
        new StepSubject(rate / 2, value.scale(-0.5)),
        which -> List.of(sample.matrix("gradient " + which, value.rows(), value.columns())),
        GivenCase.of("learningRate", rate).and("value at first", value));
  }

  @Override
  public Matrix call(List<Matrix> arguments) {
    Matrix gradient = arguments.get(0);
    InPlace.copy(gradient, parameter.gradient());
    descent.step(List.of(parameter));
    GivenCase given = GivenCase.of("learningRate", rate).and("gradient", gradient);
    Check.unchanged("gradient", gradient, parameter.gradient(), given);
    return parameter.value().copy();
  }

  @Override
  public Matrix expected(List<Matrix> arguments) {
    return parameter.value().minus(arguments.get(0).scale(rate));
  }

  /** Another parameter, too: the descent is asked to remember none. */
  @Override
  public void change() {
    parameter = new Parameter("weights", parameter.value().map(w -> 0.5 - w));
  }
}
