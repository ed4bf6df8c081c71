package gradus.exercises.step05;

import gradus.exercises.grading.Case;
import gradus.exercises.grading.Check;
import gradus.exercises.grading.Grades;
import gradus.exercises.grading.Sample;
import gradus.math.Elementary;
import gradus.math.FiniteDifferences;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import gradus.nn.Losses;
import gradus.nn.Parameter;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What is graded in step 05. */
@Tag("step05")
class FirstDescentProperties {

  /** The rate and the number of steps that the text of {@code train} names. */
  private static final double RATE = 5;

  private static final int STEPS = 1000;

  /** Where training has come to. */
  private record State(Matrix weights, Matrix bias) {

    Matrix gradientByWeights(Sample sample) {
      return FiniteDifferences.gradient(
          w -> loss(sample, predict(inputs(sample), w, bias)), weights);
    }

    Matrix gradientByBias(Sample sample) {
      return FiniteDifferences.gradient(
          b -> loss(sample, predict(inputs(sample), weights, b)), bias);
    }

    State next(Sample sample, double rate) {
      return new State(
          weights.minus(gradientByWeights(sample).scale(rate)),
          bias.minus(gradientByBias(sample).scale(rate)));
    }
  }

  @Example
  @Grades("GradientDescent.step")
  void stepWorkedExample() {
    Parameter parameter = parameter("w", Matrix.row(1, 2), Matrix.row(10, -20));
    new GradientDescent(0.1).step(List.of(parameter));
    Case given =
        Case.of("learningRate", 0.1)
            .and("value", Matrix.row(1, 2))
            .and("gradient", Matrix.row(10, -20));
    Check.matrix("the new value", parameter.value(), Matrix.row(0, 4), given);
  }

  @Property
  @Grades("GradientDescent.step")
  void stepMovesEveryParameter(@ForAll Sample sample) {
    double rate = sample.number("rate", 0.01, 3);
    Matrix weights = sample.matrix("weights", sample.inputs(), sample.outputs());
    Matrix byWeights = sample.matrix("byWeights", sample.inputs(), sample.outputs());
    Matrix bias = sample.matrix("bias", 1, sample.outputs());
    Matrix byBias = sample.matrix("byBias", 1, sample.outputs());
    Parameter first = parameter("weights", weights.copy(), byWeights);
    Parameter second = parameter("bias", bias.copy(), byBias);
    new GradientDescent(rate).step(List.of(first, second));
    Case given =
        Case.of("learningRate", rate)
            .and("first value", weights)
            .and("first gradient", byWeights)
            .and("second value", bias)
            .and("second gradient", byBias);
    Check.matrix("new first value", first.value(), weights.minus(byWeights.scale(rate)), given);
    Check.matrix("new second value", second.value(), bias.minus(byBias.scale(rate)), given);
    Check.unchanged("first gradient", byWeights, first.gradient(), given);
    Check.unchanged("second gradient", byBias, second.gradient(), given);
  }

  /** Nothing is remembered: each step follows the gradient as it then is. */
  @Property
  @Grades("GradientDescent.step")
  void stepAfterStep(@ForAll Sample sample) {
    double rate = sample.number("rate", 0.01, 3);
    Matrix value = sample.matrix("value", sample.inputs(), sample.outputs());
    Matrix gradient = sample.matrix("gradient", sample.inputs(), sample.outputs());
    Matrix next = sample.matrix("next", sample.inputs(), sample.outputs());
    Parameter parameter = parameter("w", value.copy(), gradient);
    GradientDescent descent = new GradientDescent(rate);
    descent.step(List.of(parameter));
    InPlace.copy(next, parameter.gradient());
    descent.step(List.of(parameter));
    Case given =
        Case.of("learningRate", rate)
            .and("value", value)
            .and("gradient, first step", gradient)
            .and("gradient, second step", next);
    Matrix expected = value.minus(gradient.plus(next).scale(rate));
    Check.matrix("value after two steps", parameter.value(), expected, given);
  }

  /** σ(log 3) = ¾ and σ(−log 3) = ¼; the bias makes it log 3 + 1 − 1. */
  @Example
  @Grades("OneNeuron.predict")
  void predictWorkedExample() {
    double log3 = Math.log(3);
    Matrix inputs = Matrix.of(3, 2, 1, 1, 1, 0, 0, 1);
    Matrix weights = Matrix.column(1, -2 * log3);
    Matrix predictions = new OneNeuron(weights, Matrix.row(log3 - 1)).predict(inputs);
    Matrix expected = Matrix.column(0.25, 0.75, Elementary.sigmoid(-log3 - 1));
    Check.matrix("p", predictions, expected, neuron(inputs, weights, Matrix.row(log3 - 1)));
  }

  @Property
  @Grades("OneNeuron.predict")
  void predictIsTheFormula(@ForAll Sample sample) {
    Matrix inputs = inputs(sample);
    Matrix before = inputs.copy();
    OneNeuron neuron = new OneNeuron(weights(sample), bias(sample));
    Matrix predictions = neuron.predict(inputs);
    Case given = neuron(inputs(sample), weights(sample), bias(sample));
    Check.matrix("p", predictions, predict(before, weights(sample), bias(sample)), given);
    InPlace.fill(Double.NaN, predictions);
    Check.unchanged("inputs", before, inputs, given);
    Check.unchanged("weights", weights(sample), neuron.weights(), given);
    Check.unchanged("bias", bias(sample), neuron.bias(), given);
  }

  @Property
  @Grades("OneNeuron.train")
  void trainMovesTheWeightsDownhill(@ForAll Sample sample) {
    double rate = sample.number("rate", 0.5, 50);
    OneNeuron neuron = new OneNeuron(weights(sample), bias(sample));
    neuron.train(inputs(sample), targets(sample), rate, 1);
    Matrix change = weights(sample).minus(neuron.weights()).scale(1 / rate);
    Matrix byWeights = new State(weights(sample), bias(sample)).gradientByWeights(sample);
    Check.gradient("(old w − new w) / η", change, byWeights, 1, training(sample, rate, 1));
  }

  @Property
  @Grades("OneNeuron.train")
  void trainMovesTheBiasDownhill(@ForAll Sample sample) {
    double rate = sample.number("rate", 0.5, 50);
    OneNeuron neuron = new OneNeuron(weights(sample), bias(sample));
    neuron.train(inputs(sample), targets(sample), rate, 1);
    Matrix change = bias(sample).minus(neuron.bias()).scale(1 / rate);
    Matrix byBias = new State(weights(sample), bias(sample)).gradientByBias(sample);
    Check.gradient("(old b − new b) / η", change, byBias, 1, training(sample, rate, 1));
  }

  /** So many steps at once are so many single steps, and no step is none. */
  @Property
  @Grades("OneNeuron.train")
  void trainTakesAsManyStepsAsItIsTold(@ForAll Sample sample) {
    int steps = sample.rows() - 1;
    double rate = sample.number("rate", 0.1, 2);
    OneNeuron atOnce = new OneNeuron(weights(sample), bias(sample));
    atOnce.train(inputs(sample), targets(sample), rate, steps);
    State expected = new State(weights(sample), bias(sample));
    for (int step = 0; step < steps; step++) {
      expected = expected.next(sample, rate);
    }
    Case given = training(sample, rate, steps);
    Check.matrix("w", atOnce.weights(), expected.weights(), given);
    Check.matrix("b", atOnce.bias(), expected.bias(), given);
  }

  @Property
  @Grades("OneNeuron.train")
  void trainLeavesItsArguments(@ForAll Sample sample) {
    Matrix inputs = inputs(sample);
    Matrix targets = targets(sample);
    new OneNeuron(weights(sample), bias(sample)).train(inputs, targets, 1, 1);
    Check.unchanged("inputs", inputs(sample), inputs, training(sample, 1, 1));
    Check.unchanged("targets", targets(sample), targets, training(sample, 1, 1));
  }

  @Example
  @Grades("OneNeuron.train")
  void trainLearnsAnd() {
    checkLearns(Datasets.and());
  }

  @Example
  @Grades("OneNeuron.train")
  void trainLearnsOr() {
    checkLearns(Datasets.or());
  }

  /** No fault of anybody's: there is no such line. */
  @Example
  @Grades("OneNeuron.train")
  void trainCannotLearnXor() {
    Dataset xor = Datasets.xor();
    OneNeuron neuron = new OneNeuron(Matrix.column(0.5, -0.5), Matrix.row(0.25));
    neuron.train(xor.inputs(), xor.targets(), RATE, STEPS);
    Matrix predictions = predict(xor.inputs(), neuron.weights(), neuron.bias());
    double loss = Losses.MSE.value(predictions, xor.targets());
    Check.that(
        Math.abs(loss - 0.25) < 1e-3,
        "after %d steps on XOR the loss is %.4f, expected 0.2500".formatted(STEPS, loss),
        Case.of("η", RATE));
  }

  private static void checkLearns(Dataset data) {
    OneNeuron neuron = new OneNeuron(Matrix.zeros(2, 1), Matrix.zeros(1, 1));
    neuron.train(data.inputs(), data.targets(), RATE, STEPS);
    Matrix predictions = predict(data.inputs(), neuron.weights(), neuron.bias());
    for (int i = 0; i < data.size(); i++) {
      double p = predictions.get(i, 0);
      Check.that(
          Math.abs(p - data.targets().get(i, 0)) < 0.5,
          "after %d steps on %s, example %d is predicted as %.4f"
              .formatted(STEPS, data.name(), i, p),
          Case.of("η", RATE).and("inputs", data.inputs()).and("targets", data.targets()));
    }
  }

  private static Parameter parameter(String name, Matrix value, Matrix gradient) {
    Parameter parameter = new Parameter(name, value);
    InPlace.copy(gradient, parameter.gradient());
    return parameter;
  }

  private static Matrix predict(Matrix inputs, Matrix weights, Matrix bias) {
    return inputs.multiply(weights).addRow(bias).map(Elementary::sigmoid);
  }

  private static double loss(Sample sample, Matrix predictions) {
    return Losses.MSE.value(predictions, targets(sample));
  }

  private static Matrix inputs(Sample sample) {
    return sample.matrix("inputs", sample.rows(), sample.inputs());
  }

  private static Matrix targets(Sample sample) {
    RandomGenerator random = sample.random("targets");
    return Matrix.zeros(sample.rows(), 1).map(x -> random.nextInt(2));
  }

  private static Matrix weights(Sample sample) {
    return sample.matrix("weights", sample.inputs(), 1, -1, 1);
  }

  private static Matrix bias(Sample sample) {
    return sample.matrix("bias", 1, 1, -1, 1);
  }

  private static Case neuron(Matrix inputs, Matrix weights, Matrix bias) {
    return Case.of("inputs", inputs).and("weights", weights).and("bias", bias);
  }

  private static Case training(Sample sample, double rate, int steps) {
    return neuron(inputs(sample), weights(sample), bias(sample))
        .and("targets", targets(sample))
        .and("learningRate", rate)
        .and("steps", steps);
  }
}
