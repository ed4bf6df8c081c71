package gradus.exercises.step05;

import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dataset;
import gradus.nn.Dense;
import gradus.nn.Losses;
import gradus.nn.Network;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A neuron and what it is to learn, and by the library what is right. Nothing in here knows the
 * student's classes.
 *
 * @param weights one for every input
 * @param bias 1×1
 * @param inputs one example a row
 * @param targets one example a row
 */
record Neuron(Matrix weights, Matrix bias, Matrix inputs, Matrix targets) {

  /** A random neuron with targets of 0 and 1. */
  static Neuron of(Sample sample) {
    RandomGenerator random = sample.random("targets");
    return new Neuron(
        sample.matrix("weights", sample.inputs(), 1, -1.5, 1.5),
        sample.matrix("bias", 1, 1, -1.5, 1.5),
        sample.matrix("inputs", sample.rows(), sample.inputs()),
        Matrix.zeros(sample.rows(), 1).map(x -> random.nextInt(2)));
  }

  /** A neuron of two inputs. */
  static Neuron of(double first, double second, double bias, Dataset data) {
    return new Neuron(
        Matrix.column(first, second), Matrix.row(bias), data.inputs(), data.targets());
  }

  /** A neuron that shares nothing with this one. */
  Neuron copy() {
    return new Neuron(weights.copy(), bias.copy(), inputs.copy(), targets.copy());
  }

  /** The same neuron with other targets. */
  Neuron withTargets(Matrix others) {
    return new Neuron(weights, bias, inputs, others);
  }

  Matrix predictions() {
    Dense dense = new Dense(weights, bias);
    ActivationLayer sigmoid = new ActivationLayer(Activation.SIGMOID);
    return new Network(weights.rows(), List.of(dense, sigmoid)).forward(inputs).copy();
  }

  double loss() {
    return Losses.MSE.value(predictions(), targets);
  }

  Matrix byWeights() {
    Neuron moved = copy();
    return FiniteDifferences.gradient(moved::loss, moved.weights);
  }

  Matrix byBias() {
    Neuron moved = copy();
    return FiniteDifferences.gradient(moved::loss, moved.bias);
  }

  /** The neuron that one step downhill leads to. */
  Neuron after(double rate) {
    return new Neuron(
        weights.minus(byWeights().scale(rate)), bias.minus(byBias().scale(rate)), inputs, targets);
  }

  GivenCase given() {
    return GivenCase.of("inputs", inputs).and("weights", weights).and("bias", bias);
  }

  GivenCase given(double rate, int steps) {
    return given().and("targets", targets).and("learningRate", rate).and("steps", steps);
  }
}
