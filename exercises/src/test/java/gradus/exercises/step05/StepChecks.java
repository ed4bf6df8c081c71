package gradus.exercises.step05;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Parameter;
import java.util.List;

/** Steps of gradient descent with several parameters, and several steps. */
final class StepChecks {

  private StepChecks() {}

  static void requireEveryParameter(Sample sample) {
    double rate = sample.number("rate", 0.01, 3);
    Matrix weights = sample.matrix("weights", sample.inputs(), sample.outputs());
    Matrix byWeights = sample.matrix("byWeights", sample.inputs(), sample.outputs());
    Matrix bias = sample.matrix("bias", 1, sample.outputs());
    Matrix byBias = sample.matrix("byBias", 1, sample.outputs());
    Parameter first = parameter("weights", weights.copy(), byWeights);
    Parameter second = parameter("bias", bias.copy(), byBias);
    // Two might be all that somebody thinks of: weights and a bias.
    Parameter third = parameter("more weights", byWeights.copy(), weights);
    GivenCase given =
        GivenCase.of("learningRate", rate)
            .and("first value", weights)
            .and("first gradient", byWeights)
            .and("second value", bias)
            .and("second gradient", byBias);
    new GradientDescent(rate).step(List.of(first, second, third));
    Check.unchanged("first gradient", byWeights, first.gradient(), given);
    Check.unchanged("second gradient", byBias, second.gradient(), given);
    requireStep("new first value", first, weights, byWeights, rate, given);
    requireStep("new second value", second, bias, byBias, rate, given);
    GivenCase more = given.and("third value", byWeights).and("third gradient", weights);
    requireStep("new third value", third, byWeights, weights, rate, more);
  }

  private static void requireStep(
      String what, Parameter after, Matrix value, Matrix gradient, double rate, GivenCase given) {
    GivenCase suspected = NeuronMistakes.ofStep(given, value, gradient, rate);
    Check.matrix(what, after.value(), value.minus(gradient.scale(rate)), suspected);
  }

  static void requireStepAfterStep(Sample sample) {
    double rate = sample.number("rate", 0.01, 3);
    Matrix value = sample.matrix("value", sample.inputs(), sample.outputs());
    Matrix gradient = sample.matrix("gradient", sample.inputs(), sample.outputs());
    Matrix next = sample.matrix("next", sample.inputs(), sample.outputs());
    Parameter parameter = parameter("w", value.copy(), gradient);
    GradientDescent descent = new GradientDescent(rate);
    GivenCase given =
        GivenCase.of("learningRate", rate)
            .and("value", value)
            .and("gradient, first step", gradient)
            .and("gradient, second step", next);
    descent.step(List.of(parameter));
    InPlace.copy(next, parameter.gradient());
    descent.step(List.of(parameter));
    Matrix expected = value.minus(gradient.plus(next).scale(rate));
    Check.matrix("value after two steps", parameter.value(), expected, given);
  }

  static Parameter parameter(String name, Matrix value, Matrix gradient) {
    Parameter parameter = new Parameter(name, value);
    InPlace.copy(gradient, parameter.gradient());
    return parameter;
  }
}
