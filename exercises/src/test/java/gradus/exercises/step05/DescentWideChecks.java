package gradus.exercises.step05;

import gradus.grading.check.Check;
import gradus.grading.check.EntryCheck;
import gradus.grading.check.Sample;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Elementary;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Parameter;
import java.util.List;

/**
 * Steps, predictions and training at sizes from 1 to 33, with numbers and learning rates of every
 * size, and with targets that are all but met. The gradients are those of the formula.
 */
final class DescentWideChecks {

  /** Numeric gradients have six digits and not more; by plain differences, near a target, five. */
  private static final double OF_DIFFERENCES = 100;

  /** What differences leave of a gradient that is 0. */
  private static final double ROUNDING_OF_DIFFERENCES = 1e-4;

  /** By this much, the targets are missed where they are all but met. */
  private static final double NEAR = 1e-4;

  /** Larger inputs leave differences with an ordinary step no digits. */
  private static final double LARGE = 150;

  private DescentWideChecks() {}

  /** Three parameters; the last one's gradient is so small that it is not lost beside its value. */
  static void requireStep(WideSample sample) {
    double rate = Math.pow(10, sample.number("exponent", -9, 6));
    double scale = sample.scale("value");
    Matrix value = sample.scaled("value", sample.inputs(), sample.outputs());
    Matrix gradient = sample.matrix("gradient", sample.inputs(), sample.outputs());
    Matrix bias = sample.matrix("bias", 1, sample.outputs());
    requireStep(value, gradient.scale(scale / rate), rate);
    requireStep(bias, sample.ofAllSizes("byBias", 1, sample.outputs()), rate);
    requireStep(bias.scale(0), bias.scale(1e-7), rate);
  }

  private static void requireStep(Matrix value, Matrix gradient, double rate) {
    Parameter parameter = new Parameter("w", value.copy());
    InPlace.copy(gradient, parameter.gradient());
    GivenCase given =
        GivenCase.of("learningRate", rate)
            .and("value", value)
            .and("gradient", gradient)
            .byWide(DescentFormulas.STEP, DescentFormulas.ofStep(value, gradient, rate));
    new GradientDescent(rate).step(List.of(parameter));
    Check.unchanged("gradient", gradient, parameter.gradient(), given);
    Matrix step = gradient.scale(rate);
    Matrix sizes = EntryCheck.sizes(value).plus(EntryCheck.sizes(step));
    EntryCheck.matrix("the new value", parameter.value(), value.minus(step), sizes, given);
  }

  /** Sums of every size, from such as leave ½ to such as leave 0 and 1. */
  static void requirePredictions(WideSample sample) {
    Matrix inputs = sample.scaled("inputs", sample.rows(), sample.inputs());
    double scale = sample.scale("inputs");
    for (double size : new double[] {1e-3, 1, 300}) {
      Matrix weights = sample.matrix("weights", sample.inputs(), 1).scale(size / scale);
      Matrix bias = sample.matrix("bias", 1, 1).scale(size);
      Neuron neuron = new Neuron(weights, bias, inputs, null);
      Matrix expected = inputs.multiply(weights).addRow(bias).map(Elementary::sigmoid);
      GivenCase given =
          neuron.given().byWide(DescentFormulas.PREDICTION, DescentFormulas.of(neuron));
      Matrix yours = new OneNeuron(weights.copy(), bias.copy()).predict(inputs.copy());
      EntryCheck.matrix("p", yours, expected, given);
    }
  }

  static void requireTraining(WideSample sample) {
    requireOrdinary(sample);
    requireFromZeros(sample);
    requireNearTarget(sample);
    requireAtTarget(sample);
  }

  /**
   * At a large rate the loss falls at first and then grows again and again; at a tiny one it hardly
   * changes. All steps are due even so. What differences leave of an error does not grow here.
   */
  static void requireGoingOn(Sample sample) {
    requireSteps(from(2), sample.number("large rate", 14.5, 15.5), 12, 1);
    double rate = Math.pow(10, sample.number("exponent", -12, -9));
    requireSteps(from(-0.0), rate, 300, rate);
  }

  /** A neuron of one input with a weight of 0. */
  private static Neuron from(double bias) {
    return new Neuron(
        Matrix.row(0), Matrix.row(bias), Matrix.column(1, 0.5), Matrix.column(0.7, 0.6));
  }

  private static void requireSteps(Neuron neuron, double rate, int steps, double unit) {
    GivenCase given = NeuronMistakes.ofSteps(neuron, rate, steps, unit);
    Neuron mine = neuron.copy();
    new OneNeuron(mine.weights(), mine.bias()).train(mine.inputs(), mine.targets(), rate, steps);
    Matrix right = NeuronMistakes.after(neuron, rate, steps).weights();
    String what = unit == 1 ? "w" : "w / η";
    Check.matrix(what, mine.weights().scale(1 / unit), right.scale(1 / unit), given);
  }

  private static void requireOrdinary(WideSample sample) {
    requireStep(neuron(sample), 2, 1);
    Neuron neuron = neuron(sample);
    Matrix targets = sample.matrix("any targets", sample.rows(), 1);
    requireStep(neuron.withTargets(targets), 1, OF_DIFFERENCES);
    Matrix tiny = sample.ofAllSizes("tiny targets", sample.rows(), 1).map(t -> t * 1e-6);
    requireStep(neuron.withTargets(tiny), 1, OF_DIFFERENCES);
    Neuron large =
        new Neuron(
            neuron.weights().scale(1 / LARGE),
            neuron.bias(),
            neuron.inputs().scale(LARGE),
            neuron.targets());
    requireStep(large, 1, OF_DIFFERENCES);
  }

  /**
   * Nothing but the step is left in the new weights, however small the rate. Not with one input:
   * weights and bias would be equal matrices, which code that keeps them in a map must not suffer
   * for.
   */
  private static void requireFromZeros(WideSample sample) {
    if (sample.inputs() == 1) {
      return;
    }
    Neuron neuron = neuron(sample);
    double rate = Math.pow(10, sample.number("exponent", -9, 6));
    Neuron zeros =
        new Neuron(neuron.weights().scale(0), Matrix.row(0), neuron.inputs(), neuron.targets());
    requireStep(zeros, rate, OF_DIFFERENCES);
  }

  /** A loss below 1e-8, and a step of ordinary size by a large rate. */
  private static void requireNearTarget(WideSample sample) {
    Neuron neuron = neuron(sample);
    Matrix missed = sample.matrix("missed", sample.rows(), 1, 0.3, 1).scale(NEAR);
    requireStep(neuron.withTargets(neuron.predictions().minus(missed)), 1 / NEAR, OF_DIFFERENCES);
  }

  private static void requireAtTarget(WideSample sample) {
    Neuron neuron = neuron(sample);
    requireStep(neuron.withTargets(neuron.predictions()), 2, OF_DIFFERENCES);
  }

  private static Neuron neuron(WideSample sample) {
    return new Neuron(
        sample.matrix("weights", sample.inputs(), 1).scale(1 / Math.sqrt(sample.inputs())),
        sample.matrix("bias", 1, 1),
        sample.matrix("inputs", sample.rows(), sample.inputs()),
        sample.matrix("targets", sample.rows(), 1, 0, 1));
  }

  private static void requireStep(Neuron neuron, double rate, double room) {
    Neuron mine = neuron.copy();
    GivenCase given = neuron.given(rate, 1);
    new OneNeuron(mine.weights(), mine.bias()).train(mine.inputs(), mine.targets(), rate, 1);
    Check.unchanged("inputs", neuron.inputs(), mine.inputs(), given);
    Check.unchanged("targets", neuron.targets(), mine.targets(), given);
    Matrix p = neuron.predictions();
    Matrix slopes = p.map(a -> a * (1 - a)).scale(2.0 / p.rows());
    Matrix deltas = p.minus(neuron.targets()).hadamard(slopes);
    // As small as the deltas' largest one is what differences cannot tell from 0.
    double least = Math.max(EntryCheck.sizes(deltas).sum(), ROUNDING_OF_DIFFERENCES);
    Matrix transposed = neuron.inputs().transpose();
    Matrix byWeights = transposed.multiply(deltas);
    EntryCheck.matrix(
        "the new w",
        mine.weights(),
        neuron.weights().minus(byWeights.scale(rate)),
        sizes(
            neuron.weights(),
            EntryCheck.sizes(transposed).multiply(EntryCheck.sizes(deltas)),
            least,
            rate * room),
        given);
    EntryCheck.matrix(
        "the new b",
        mine.bias(),
        neuron.bias().minus(deltas.sumRows().scale(rate)),
        sizes(neuron.bias(), Matrix.row(0), least, rate * room),
        given);
  }

  private static Matrix sizes(Matrix before, Matrix terms, double least, double rate) {
    return EntryCheck.sizes(before).plus(terms.map(size -> (size + least) * rate));
  }
}
