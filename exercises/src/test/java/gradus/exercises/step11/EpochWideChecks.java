package gradus.exercises.step11;

import gradus.grading.check.Check;
import gradus.grading.check.EntryCheck;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dataset;
import gradus.nn.Dense;
import gradus.nn.Layer;
import gradus.nn.Losses;
import gradus.nn.Network;
import gradus.nn.Parameter;
import gradus.nn.formula.Quantities;
import java.util.List;

/**
 * Epochs in networks of other sizes, from starts that are at their targets, near them, or far off,
 * with other rows and another rate each time: each has to change what a step of the kit's own does.
 */
final class EpochWideChecks {

  /** How far the outputs are from their targets in each epoch. */
  private static final double[] ERRORS = {0, 1e-3, 1, 1e-7};

  /** Where a value moves by less than this part of itself, the change has no six digits. */
  private static final double ROUNDING = 1e-9;

  /** The size of inputs that code might take for nothing. */
  private static final double SMALL = 1e-4;

  private EpochWideChecks() {}

  static void require(WideSample sample) {
    Network network = network(sample);
    XorNetwork yours = new XorNetwork(network);
    for (double error : ERRORS) {
      Network right = network(sample);
      copyValues(network, right);
      Dataset data = data(sample, error, right);
      // A rate of 1 is one that code makes an exception of.
      double learningRate = error == 1 ? 1 : sample.scale("rate " + error);
      GivenCase given = given(network, data, learningRate);
      Matrix inputs = data.inputs().copy();
      Matrix targets = data.targets().copy();
      yours.trainEpoch(inputs, targets, learningRate);
      Check.unchanged("inputs", data.inputs(), inputs, given);
      Check.unchanged("targets", data.targets(), targets, given);
      List<Matrix> before = Networks.values(right);
      Networks.train(right, data, learningRate);
      Quantities quantities = EpochFormulas.of(data, learningRate);
      requireChanges(network, right, before, given, quantities);
    }
  }

  private static GivenCase given(Network network, Dataset data, double learningRate) {
    double loss = Losses.MSE.value(network.forward(data.inputs()), data.targets());
    return GivenCase.of("network", network.layers().stream().map(Layer::name).toList())
        .and("inputs", data.inputs())
        .and("learningRate", learningRate)
        .and("loss before", loss);
  }

  /** A single layer, or two, of which the second has no bias. */
  static Network network(WideSample sample) {
    int inputs = sample.inputs();
    int hidden = sample.outputs();
    if (sample.rows() % 2 == 0 || hidden == 1) {
      Dense layer = new Dense(sample.matrix("weights", inputs, 1), Matrix.row(0.25));
      return new Network(inputs, List.of(layer));
    }
    Matrix weights = sample.matrix("weights", inputs, hidden);
    return new Network(
        inputs,
        List.of(
            new Dense(weights, sample.matrix("bias", 1, hidden)),
            new ActivationLayer(Activation.TANH),
            Dense.withoutBias(sample.matrix("output weights", hidden, 1))));
  }

  static void copyValues(Network from, Network to) {
    for (int i = 0; i < from.parameters().size(); i++) {
      InPlace.copy(from.parameters().get(i).value(), to.parameters().get(i).value());
    }
  }

  /** Rows whose targets are as far from the outputs as the error says. */
  static Dataset data(WideSample sample, double error, Network network) {
    Matrix inputs = sample.matrix("inputs " + error, sample.rows(), sample.inputs());
    if (error == 1) {
      inputs = inputs.scale(SMALL);
    }
    Matrix errors = sample.matrix("errors " + error, sample.rows(), 1).scale(error);
    return new Dataset("wide", inputs, network.forward(inputs).plus(errors));
  }

  private static void requireChanges(
      Network network, Network right, List<Matrix> before, GivenCase given, Quantities quantities) {
    for (int i = 0; i < before.size(); i++) {
      Parameter parameter = right.parameters().get(i);
      Matrix expected = parameter.value().minus(before.get(i));
      double largest = largest(expected);
      Matrix sizes = before.get(i).map(w -> largest + ROUNDING * Math.abs(w));
      EntryCheck.matrix(
          "change of the %s, parameter %d,".formatted(parameter.name(), i + 1),
          network.parameters().get(i).value().minus(before.get(i)),
          expected,
          sizes,
          given.byWide(EpochFormulas.CHANGES.get(i), quantities));
    }
  }

  private static double largest(Matrix matrix) {
    double largest = 0;
    for (int k = 0; k < matrix.size(); k++) {
      largest = Math.max(largest, Math.abs(matrix.entry(k)));
    }
    return largest;
  }
}
