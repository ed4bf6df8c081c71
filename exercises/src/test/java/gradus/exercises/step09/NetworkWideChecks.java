package gradus.exercises.step09;

import gradus.grading.check.EntryCheck;
import gradus.grading.check.Frozen;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dense;
import gradus.nn.Layer;
import gradus.nn.Parameter;
import gradus.nn.formula.Quantities;
import java.util.List;

/**
 * Checks of a network at sizes from 1 to 33, for numbers of every size, and for gradients that hold
 * something before: what the same layers give when the tests call them.
 */
final class NetworkWideChecks {

  private NetworkWideChecks() {}

  /** New layers, the same ones for the same sample: two of them have no bias. */
  static List<Layer> layers(WideSample sample) {
    int width = sample.inputs();
    return List.of(
        new Dense(
            sample.matrix("first", width, sample.outputs()),
            sample.matrix("bias", 1, sample.outputs()).scale(sample.scale("input"))),
        new ActivationLayer(Activation.RELU),
        Dense.withoutBias(sample.matrix("second", sample.outputs(), width)),
        new ActivationLayer(sample.rows() % 2 == 0 ? Activation.TANH : Activation.RELU),
        Dense.withoutBias(sample.matrix("third", width, sample.outputs())));
  }

  static GivenCase given(WideSample sample) {
    return GivenCase.of("layers", layers(sample).stream().map(Layer::name).toList())
        .and("input", input(sample));
  }

  static Matrix input(WideSample sample) {
    return sample.scaled("input", sample.rows(), sample.inputs());
  }

  static void requireOutput(WideSample sample) {
    Matrix expected = Chain.run(layers(sample), input(sample));
    GivenCase given = given(sample);
    NeuralNetwork network = new NeuralNetwork(layers(sample));
    Matrix yours = Frozen.call("input", input(sample), network::forward, given);
    Quantities quantities = NetworkFormulas.ofOutput(input(sample), expected);
    EntryCheck.matrix("output", yours, expected, given.byWide(NetworkFormulas.OUTPUT, quantities));
  }

  static void requireGradients(WideSample sample) {
    Matrix outputGradient = sample.scaled("outputGradient", sample.rows(), sample.outputs());
    List<Layer> right = ranForward(sample);
    Matrix expected = Chain.runBack(right, outputGradient);
    List<Layer> layers = ranForward(sample);
    NeuralNetwork network = new NeuralNetwork(layers);
    GivenCase given = given(sample).and("outputGradient", outputGradient);
    Matrix yours = Frozen.call("outputGradient", outputGradient, network::backward, given);
    Quantities quantities = NetworkFormulas.ofInputGradient(outputGradient, expected);
    EntryCheck.matrix(
        "dL/dX", yours, expected, given.byWide(NetworkFormulas.INPUT_GRADIENT, quantities));
    for (int i = 0; i < layers.size(); i++) {
      for (int j = 0; j < layers.get(i).parameters().size(); j++) {
        Parameter parameter = layers.get(i).parameters().get(j);
        Matrix gradient = right.get(i).parameters().get(j).gradient();
        String name = Chain.nameOf(layers, layers.get(i), parameter);
        EntryCheck.matrix(name, parameter.gradient(), gradient, given);
      }
    }
  }

  /** Layers that know their inputs, and whose gradients are not all 0. */
  private static List<Layer> ranForward(WideSample sample) {
    List<Layer> layers = layers(sample);
    for (Layer layer : layers) {
      for (Parameter parameter : layer.parameters()) {
        Matrix value = parameter.value();
        InPlace.copy(
            sample.scaled("gradient", value.rows(), value.columns()), parameter.gradient());
      }
    }
    Chain.run(layers, input(sample));
    return layers;
  }

  static void requireZeros(WideSample sample) {
    List<Layer> layers = ranForward(sample);
    GivenCase given = given(sample);
    new NeuralNetwork(layers).zeroGradients();
    for (Layer layer : layers) {
      for (Parameter parameter : layer.parameters()) {
        Matrix zeros = parameter.value().map(x -> 0);
        EntryCheck.matrix(
            Chain.nameOf(layers, layer, parameter), parameter.gradient(), zeros, given);
      }
    }
  }
}
