package gradus.exercises.step10;

import gradus.grading.check.Check;
import gradus.grading.check.EntryCheck;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Adam.Settings;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two optimisers beside each other, on parameters of one name and one shape, with gradients that
 * are 0 in some steps, all of them or some entries, and of every size in others.
 */
final class DescentWideChecks {

  private static final int STEPS = 6;

  /** So many that powers with an exponent of a thousand are not the last ones. */
  private static final int MANY_STEPS = 20_000;

  private DescentWideChecks() {}

  private static double learningRate(WideSample sample) {
    return Math.pow(10, sample.random("learningRate").nextInt(-6, 2));
  }

  private static Settings settings(WideSample sample) {
    return new Settings(
        learningRate(sample),
        sample.rows() == 1 ? 0 : sample.number("beta1", 0, 0.99),
        sample.number("beta2", 0.5, 0.9999),
        Math.pow(10, sample.random("epsilon").nextInt(-12, 0)));
  }

  static void requireMomentum(WideSample sample) {
    double learningRate = learningRate(sample);
    double momentum = sample.rows() == 1 ? 0 : sample.number("momentum", 0, 0.999);
    require(
        new Momentum(learningRate, momentum),
        new gradus.nn.Momentum(learningRate, momentum),
        sample,
        GivenCase.of("learningRate", learningRate).and("momentum", momentum));
  }

  static void requireAdam(WideSample sample) {
    Settings settings = settings(sample);
    GivenCase given = GivenCase.of("settings", settings);
    require(new Adam(settings), new gradus.nn.Adam(settings), sample, given);
  }

  /** Both optimisers make steps; the gradients need not have anything to do with the values. */
  private static void require(
      Optimizer yours, Optimizer right, WideSample sample, GivenCase given) {
    List<Parameter> parameters = parameters(sample);
    List<Parameter> expected = parameters(sample);
    List<Matrix> moved = expected.stream().map(p -> EntryCheck.sizes(p.value())).toList();
    for (int step = 1; step <= STEPS; step++) {
      List<Matrix> before = expected.stream().map(p -> p.value().copy()).toList();
      setGradients(step, sample, parameters, expected);
      yours.step(parameters);
      right.step(expected);
      for (int i = 0; i < parameters.size(); i++) {
        Matrix value = expected.get(i).value();
        InPlace.plus(moved.get(i), EntryCheck.sizes(value.minus(before.get(i))), moved.get(i));
        EntryCheck.matrix(
            "value of parameter %d of 4 after step %d".formatted(i + 1, step),
            parameters.get(i).value(),
            value,
            moved.get(i),
            given.and("gradient", expected.get(i).gradient()));
        Check.unchanged(
            "gradient", expected.get(i).gradient(), parameters.get(i).gradient(), given);
      }
    }
  }

  /** Four parameters, each two of one shape, and all of one name. */
  private static List<Parameter> parameters(WideSample sample) {
    double size = learningRate(sample);
    return Stream.of("a", "b", "c", "d")
        .map(
            name ->
                name.compareTo("c") < 0
                    ? sample.matrix(name, sample.inputs(), sample.outputs())
                    : sample.matrix(name, 1, sample.outputs()))
        .map(value -> new Parameter("w", value.scale(size)))
        .toList();
  }

  /** In the third step there are only zeros. */
  private static void setGradients(
      int step, WideSample sample, List<Parameter> some, List<Parameter> others) {
    for (int i = 0; i < some.size(); i++) {
      Matrix value = some.get(i).value();
      String name = "gradient " + i + " " + (step > 2 ? "later" : "first");
      Matrix gradient = sample.scaled(name, value.rows(), value.columns());
      gradient = step == 3 ? gradient.scale(0) : permuted(gradient, step);
      InPlace.copy(gradient, some.get(i).gradient());
      InPlace.copy(gradient, others.get(i).gradient());
    }
  }

  /** Zeros are in other places at every step, numbers of one entry are of one size. */
  private static Matrix permuted(Matrix gradient, int step) {
    Matrix permuted = gradient.copy();
    for (int k = 0; k < gradient.size(); k++) {
      permuted.setEntry(k, gradient.entry((k + step) % gradient.size()));
    }
    return permuted;
  }

  /** One number makes very many steps, under a gradient that goes to and fro a little. */
  static void requireManySteps() {
    Settings settings = new Settings(0.001, 0.9, 0.9999, 1e-8);
    GivenCase given = GivenCase.of("settings", settings);
    Optimizer yours = new Adam(settings);
    Optimizer right = new gradus.nn.Adam(settings);
    Parameter parameter = new Parameter("w", Matrix.row(0));
    Parameter expected = new Parameter("w", Matrix.row(0));
    for (int step = 1; step <= MANY_STEPS; step++) {
      double gradient = 1 + 0.5 * (step % 3);
      InPlace.fill(gradient, parameter.gradient());
      InPlace.fill(gradient, expected.gradient());
      yours.step(List.of(parameter));
      right.step(List.of(expected));
    }
    EntryCheck.matrix(
        "w, at first 0, after %,d steps".formatted(MANY_STEPS),
        parameter.value(),
        expected.value(),
        given);
  }
}
