package gradus.exercises.step10;

import gradus.exercises.grading.Case;
import gradus.exercises.grading.Check;
import gradus.exercises.grading.Grades;
import gradus.exercises.grading.Sample;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.GradientDescent;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What is graded in step 10: each optimiser beside the kit's own, on the same gradients. */
@Tag("step10")
class BetterDescentProperties {

  private static final int STEPS = 5;

  /** η = 0.1 and μ = 0.5 under a gradient of 1: v is −0.1, −0.15, −0.175. */
  @Example
  @Grades("Momentum.step")
  void momentumWorkedExample() {
    Case given = Case.of("learningRate", 0.1).and("momentum", 0.5).and("gradient", 1.0);
    Parameter parameter = parameter(1, 1);
    Momentum optimizer = new Momentum(0.1, 0.5);
    double[] expected = {0.9, 0.75, 0.575};
    for (int step = 1; step <= expected.length; step++) {
      optimizer.step(List.of(parameter));
      Check.number(
          "w, at first 1, after step " + step, value(parameter), expected[step - 1], given);
    }
  }

  @Property
  @Grades("Momentum.step")
  void momentumAddsUpVelocities(@ForAll Sample sample) {
    double learningRate = sample.number("learningRate", 0.01, 0.5);
    double momentum = sample.number("momentum", 0.1, 0.95);
    Case given = Case.of("learningRate", learningRate).and("momentum", momentum);
    compare(
        new Momentum(learningRate, momentum),
        new gradus.nn.Momentum(learningRate, momentum),
        sample,
        given);
  }

  @Property
  @Grades("Momentum.step")
  void momentumOfZeroIsGradientDescent(@ForAll Sample sample) {
    double learningRate = sample.number("learningRate", 0.01, 0.5);
    Case given = Case.of("learningRate", learningRate).and("momentum", 0.0);
    compare(new Momentum(learningRate, 0), new GradientDescent(learningRate), sample, given);
  }

  @Property
  @Grades("Momentum.step")
  void momentumIsNotSharedByTwoOptimizers(@ForAll Sample sample) {
    double learningRate = sample.number("learningRate", 0.01, 0.5);
    Case given = Case.of("learningRate", learningRate).and("momentum", 0.5);
    takeSteps(new Momentum(learningRate, 0.5), sample);
    compare(
        new Momentum(learningRate, 0.5),
        new gradus.nn.Momentum(learningRate, 0.5),
        sample,
        given.and("before", "another optimizer took steps"));
  }

  @Property
  @Grades("Momentum.step")
  void momentumLeavesTheGradients(@ForAll Sample sample) {
    requireGradientsUnchanged(new Momentum(0.1, 0.5), sample);
  }

  /** In the first step m̂ = g and √v̂ = |g|, so that w moves by η, whatever g is. */
  @Example
  @Grades("Adam.step")
  void adamWorkedExample() {
    for (double gradient : new double[] {1, -1, 0.25, -100}) {
      Case given = Case.of("learningRate", 0.1).and("gradient", gradient);
      Parameter parameter = parameter(1, gradient);
      new Adam(0.1).step(List.of(parameter));
      double expected = 1 - 0.1 * Math.signum(gradient);
      Check.number("w, at first 1, after step 1", value(parameter), expected, given);
    }
  }

  /** Under a constant gradient m̂ = g and v̂ = g² at every step: always −η times its sign. */
  @Property
  @Grades("Adam.step")
  void adamTakesEqualStepsUnderAConstantGradient(@ForAll Sample sample) {
    double learningRate = sample.number("learningRate", 0.01, 0.5);
    double gradient = sample.number("gradient", -2, 2);
    Case given = Case.of("learningRate", learningRate).and("gradient", gradient);
    Parameter parameter = parameter(1, gradient);
    Adam optimizer = new Adam(learningRate);
    for (int step = 1; step <= STEPS; step++) {
      optimizer.step(List.of(parameter));
      double expected = 1 - step * learningRate * gradient / (Math.abs(gradient) + 1e-8);
      Check.number("w, at first 1, after step " + step, value(parameter), expected, given);
    }
  }

  @Property
  @Grades("Adam.step")
  void adamAsPublished(@ForAll Sample sample) {
    double learningRate = sample.number("learningRate", 0.01, 0.5);
    Case given = Case.of("learningRate", learningRate).and("settings", "as published");
    compare(new Adam(learningRate), new gradus.nn.Adam(learningRate), sample, given);
  }

  @Property
  @Grades("Adam.step")
  void adamWithOtherSettings(@ForAll Sample sample) {
    gradus.nn.Adam.Settings settings = settings(sample);
    Case given = Case.of("settings", settings);
    compare(new Adam(settings), new gradus.nn.Adam(settings), sample, given);
  }

  @Property
  @Grades("Adam.step")
  void adamIsNotSharedByTwoOptimizers(@ForAll Sample sample) {
    gradus.nn.Adam.Settings settings = settings(sample);
    Case given = Case.of("settings", settings).and("before", "another optimizer took steps");
    takeSteps(new Adam(settings), sample);
    compare(new Adam(settings), new gradus.nn.Adam(settings), sample, given);
  }

  @Property
  @Grades("Adam.step")
  void adamLeavesTheGradients(@ForAll Sample sample) {
    requireGradientsUnchanged(new Adam(0.1), sample);
  }

  private static gradus.nn.Adam.Settings settings(Sample sample) {
    return new gradus.nn.Adam.Settings(
        sample.number("learningRate", 0.01, 0.5),
        sample.number("beta1", 0.1, 0.9),
        sample.number("beta2", 0.5, 0.99),
        sample.number("epsilon", 0.1, 0.5));
  }

  private static Parameter parameter(double value, double gradient) {
    Parameter parameter = new Parameter("w", Matrix.row(value));
    InPlace.fill(gradient, parameter.gradient());
    return parameter;
  }

  private static double value(Parameter parameter) {
    return parameter.value().entry(0);
  }

  /** Three parameters, so that what belongs to one must not be taken for another's. */
  private static List<Parameter> parameters(Sample sample) {
    return List.of(
        new Parameter("weights", sample.matrix("weights", sample.inputs(), sample.outputs())),
        new Parameter("bias", sample.matrix("bias", 1, sample.outputs())),
        new Parameter("scale", sample.matrix("scale", 1, sample.outputs())));
  }

  /** Other gradients at every step, the same ones for every list of parameters. */
  private static void setGradients(List<Parameter> parameters, Sample sample, int step) {
    for (Parameter parameter : parameters) {
      Matrix gradient = parameter.gradient();
      String name = parameter.name() + " gradient " + step;
      InPlace.copy(sample.matrix(name, gradient.rows(), gradient.columns()), gradient);
    }
  }

  private static void takeSteps(Optimizer optimizer, Sample sample) {
    List<Parameter> parameters = parameters(sample);
    for (int step = 1; step <= STEPS; step++) {
      setGradients(parameters, sample, step);
      optimizer.step(parameters);
    }
  }

  private static void compare(Optimizer yours, Optimizer right, Sample sample, Case settings) {
    List<Parameter> after = parameters(sample);
    List<Parameter> expected = parameters(sample);
    for (int step = 1; step <= STEPS; step++) {
      setGradients(after, sample, step);
      setGradients(expected, sample, step);
      yours.step(after);
      right.step(expected);
      for (int i = 0; i < after.size(); i++) {
        Case given =
            settings
                .and("value at first", parameters(sample).get(i).value())
                .and("gradient at step " + step, expected.get(i).gradient());
        String what = "value of parameter %d of 3 after step %d".formatted(i + 1, step);
        Check.matrix(what, after.get(i).value(), expected.get(i).value(), given);
      }
    }
  }

  private static void requireGradientsUnchanged(Optimizer optimizer, Sample sample) {
    List<Parameter> parameters = parameters(sample);
    setGradients(parameters, sample, 1);
    List<Matrix> before = parameters.stream().map(p -> p.gradient().copy()).toList();
    optimizer.step(parameters);
    for (int i = 0; i < before.size(); i++) {
      Matrix gradient = parameters.get(i).gradient();
      Check.unchanged("gradient", before.get(i), gradient, Case.of("gradient", before.get(i)));
    }
  }
}
