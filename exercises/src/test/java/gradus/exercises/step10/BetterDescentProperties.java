package gradus.exercises.step10;

import gradus.exercises.step10.DescentMistakes.Mistakes;
import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Adam.Settings;
import gradus.nn.GradientDescent;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** The graded properties of step 10: each optimiser beside the kit's own, on the same gradients. */
@Tag("step10")
class BetterDescentProperties {

  /** η = 0.1 and μ = 0.5 under a gradient of 1: v is −0.1, −0.15, −0.175. */
  @Example
  @Checks("Momentum.step")
  void momentumWorkedExample() {
    GivenCase given = GivenCase.of("learningRate", 0.1).and("momentum", 0.5).and("gradient", 1.0);
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
  @Checks("Momentum.step")
  void momentumAddsUpVelocities(@ForAll Sample sample) {
    double learningRate = sample.number("learningRate", 0.01, 0.5);
    double momentum = sample.number("momentum", 0.1, 0.95);
    GivenCase given = GivenCase.of("learningRate", learningRate).and("momentum", momentum);
    compare(
        new Momentum(learningRate, momentum),
        new gradus.nn.Momentum(learningRate, momentum),
        new MomentumMistakes(learningRate, momentum),
        sample,
        given);
  }

  @Property
  @Checks("Momentum.step")
  void momentumOfZeroIsGradientDescent(@ForAll Sample sample) {
    double learningRate = sample.number("learningRate", 0.01, 0.5);
    GivenCase given = GivenCase.of("learningRate", learningRate).and("momentum", 0.0);
    compare(
        new Momentum(learningRate, 0),
        new GradientDescent(learningRate),
        new MomentumMistakes(learningRate, 0),
        sample,
        given);
  }

  @Property(tries = 30)
  @Checks("Momentum.step")
  void momentumIsNotSharedByTwoOptimizers(@ForAll Sample sample) {
    double learningRate = sample.number("learningRate", 0.01, 0.5);
    GivenCase given = GivenCase.of("learningRate", learningRate).and("momentum", 0.5);
    requireNothingShared(
        new Momentum(learningRate, 0.5), new Momentum(learningRate, 0.5), sample, given);
  }

  @Property(tries = 30)
  @Checks("Momentum.step")
  void momentumLeavesTheGradients(@ForAll Sample sample) {
    requireGradientsUnchanged(new Momentum(0.1, 0.5), sample);
  }

  @Property(tries = 2)
  @Checks("Momentum.step")
  void momentumWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(DescentWideChecks::requireMomentum);
  }

  @Property(tries = 8)
  @Checks("Momentum.step")
  void momentumWorksCallAfterCall(@ForAll Sample sample) {
    OptimizerSubject.requireMomentum(sample);
  }

  /** In the first step m̂ = g and √v̂ = |g|, so that w moves by η, whatever g is. */
  @Example
  @Checks("Adam.step")
  void adamWorkedExample() {
    for (double gradient : new double[] {1, -1, 0.25, -100}) {
      GivenCase given = GivenCase.of("learningRate", 0.1).and("gradient", gradient);
      Parameter parameter = parameter(1, gradient);
      new Adam(0.1).step(List.of(parameter));
      double expected = 1 - 0.1 * Math.signum(gradient);
      Check.number("w, at first 1, after step 1", value(parameter), expected, given);
    }
  }

  /** Under a constant gradient m̂ = g and v̂ = g² at every step: always −η times its sign. */
  @Property
  @Checks("Adam.step")
  void adamTakesEqualStepsUnderAConstantGradient(@ForAll Sample sample) {
    double learningRate = sample.number("learningRate", 0.01, 0.5);
    double gradient = sample.number("gradient", -2, 2);
    GivenCase given = GivenCase.of("learningRate", learningRate).and("gradient", gradient);
    Parameter parameter = parameter(1, gradient);
    Adam optimizer = new Adam(learningRate);
    for (int step = 1; step <= Run.STEPS; step++) {
      optimizer.step(List.of(parameter));
      double expected = 1 - step * learningRate * gradient / (Math.abs(gradient) + 1e-8);
      Check.number("w, at first 1, after step " + step, value(parameter), expected, given);
    }
  }

  @Property
  @Checks("Adam.step")
  void adamAsPublished(@ForAll Sample sample) {
    double learningRate = sample.number("learningRate", 0.01, 0.5);
    GivenCase given = GivenCase.of("learningRate", learningRate).and("settings", "as published");
    compare(
        new Adam(learningRate),
        new gradus.nn.Adam(learningRate),
        new AdamMistakes(Settings.published(learningRate)),
        sample,
        given);
  }

  @Property
  @Checks("Adam.step")
  void adamWithOtherSettings(@ForAll Sample sample) {
    Settings settings = settings(sample);
    compare(
        new Adam(settings),
        new gradus.nn.Adam(settings),
        new AdamMistakes(settings),
        sample,
        GivenCase.of("settings", settings));
  }

  @Property(tries = 30)
  @Checks("Adam.step")
  void adamIsNotSharedByTwoOptimizers(@ForAll Sample sample) {
    Settings settings = settings(sample);
    GivenCase given = GivenCase.of("settings", settings);
    requireNothingShared(new Adam(settings), new Adam(settings), sample, given);
  }

  @Property(tries = 30)
  @Checks("Adam.step")
  void adamLeavesTheGradients(@ForAll Sample sample) {
    requireGradientsUnchanged(new Adam(0.1), sample);
  }

  @Property(tries = 2)
  @Checks("Adam.step")
  void adamWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(DescentWideChecks::requireAdam);
  }

  @Property(tries = 8)
  @Checks("Adam.step")
  void adamWorksCallAfterCall(@ForAll Sample sample) {
    OptimizerSubject.requireAdam(settings(sample), sample);
  }

  @Property(tries = 1)
  @Checks("Adam.step")
  void adamWithVeryManySteps() {
    DescentWideChecks.requireManySteps();
  }

  private static Settings settings(Sample sample) {
    return new Settings(
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

  private static void compare(
      Optimizer yours, Optimizer right, Mistakes mistakes, Sample sample, GivenCase settings) {
    Run run = Run.of(yours, sample);
    Run expected = Run.of(right, sample);
    Check.that(
        !run.isStill(), "no value has moved in %d steps".formatted(Run.STEPS), "frozen", settings);
    for (int step = 1; step <= Run.STEPS; step++) {
      List<Parameter> parameters = Run.parameters(sample);
      for (int i = 0; i < parameters.size(); i++) {
        GivenCase given =
            settings
                .and("value at first", parameters.get(i).value())
                .and("gradient at step " + step, Run.gradient(parameters.get(i), sample, step));
        Check.matrix(
            "value of parameter %d of 3 after step %d".formatted(i + 1, step),
            run.value(step, i),
            expected.value(step, i),
            DescentMistakes.of(mistakes, sample, run, step, i, given));
      }
    }
  }

  /** Two optimisers that begin alike have to end alike: neither knows of the other. */
  private static void requireNothingShared(
      Optimizer first, Optimizer second, Sample sample, GivenCase given) {
    List<Parameter> parameters = Run.parameters(sample);
    Run before = Run.of(parameters, first, sample);
    Check.that(
        Run.of(parameters, second, sample).equals(before),
        "two new optimizers end at different values after the same gradients: the second one"
            + " remembers what the first one did",
        "shared-by-optimizers",
        given);
  }

  private static void requireGradientsUnchanged(Optimizer optimizer, Sample sample) {
    List<Parameter> parameters = Run.parameters(sample);
    Run.setGradients(parameters, sample, 1);
    List<Matrix> before = parameters.stream().map(p -> p.gradient().copy()).toList();
    GivenCase ofAll = GivenCase.of("first gradient", before.get(0));
    for (int i = 1; i < before.size(); i++) {
      ofAll = ofAll.and("next gradient", before.get(i));
    }
    optimizer.step(parameters);
    for (int i = 0; i < before.size(); i++) {
      Matrix gradient = parameters.get(i).gradient();
      Check.unchanged("gradient", before.get(i), gradient, GivenCase.of("gradient", before.get(i)));
    }
  }
}
