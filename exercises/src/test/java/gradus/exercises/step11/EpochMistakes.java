package gradus.exercises.step11;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import gradus.nn.GradientDescent;
import gradus.nn.Layer;
import gradus.nn.Losses;
import gradus.nn.Network;
import gradus.nn.Parameter;
import java.util.List;
import java.util.function.Consumer;

/** Mistakes that may be behind a parameter's wrong change: epochs with a mistake, run on a copy. */
final class EpochMistakes {

  private final Descent descent;
  private final int parameter;
  private GivenCase given;

  private EpochMistakes(Descent descent, int parameter, GivenCase given) {
    this.descent = descent;
    this.parameter = parameter;
    this.given = given;
  }

  static GivenCase of(Descent descent, int parameter, GivenCase given) {
    EpochMistakes mistakes = new EpochMistakes(descent, parameter, given);
    mistakes.addRows();
    mistakes.addGradients();
    mistakes.addSteps();
    return mistakes.given;
  }

  private void addRows() {
    int last = descent.data().size() - 1;
    add(
        "one-pattern-at-a-time",
        "Yours is what comes of a step after every single row; the rows are one batch, with one"
            + " step for all of them.",
        network -> {
          for (int i = 0; i <= last; i++) {
            step(network, descent.row(i), descent.learningRate());
          }
        });
    add(
        "last-row-only",
        "Yours is what the last row alone gives.",
        network -> step(network, descent.row(last), descent.learningRate()));
    add(
        "first-row-only",
        "Yours is what the first row alone gives.",
        network -> step(network, descent.row(0), descent.learningRate()));
    add(
        "data-ignored",
        "Yours is right for the four rows of XOR, and not for those that it is given.",
        network -> step(network, Datasets.xor(), descent.learningRate()));
  }

  private void addGradients() {
    add(
        "accumulated",
        "Yours goes along this epoch's gradients and those of the epoch before, which are still in"
            + " the layers.",
        network -> {
          descent.leaveGradients(network);
          backward(network);
          new GradientDescent(descent.learningRate()).step(network.parameters());
        });
    add(
        "updated-weights",
        "Yours takes a layer's gradient back through weights that have been changed already.",
        this::descendLayerByLayer);
  }

  private void addSteps() {
    add(
        "rate-ignored",
        "Yours is right for a learning rate of 2.5, and not for the one that it is given.",
        network -> step(network, descent.data(), Convergence.LEARNING_RATE));
    add(
        "rate-ignored",
        "Yours is right for a learning rate of 1, and not for the one that it is given.",
        network -> step(network, descent.data(), 1));
    add(
        "several-epochs",
        "Yours is what comes of two epochs, one after the other.",
        network -> {
          step(network, descent.data(), descent.learningRate());
          step(network, descent.data(), descent.learningRate());
        });
  }

  private void add(String id, String sentence, Consumer<Network> epoch) {
    given =
        given.mistake(
            id,
            sentence,
            () -> {
              Network network = descent.copy();
              epoch.accept(network);
              Matrix value = network.parameters().get(parameter).value();
              return value.minus(descent.before().get(parameter));
            });
  }

  private static void step(Network network, Dataset data, double learningRate) {
    network.zeroGradients();
    Matrix outputs = network.forward(data.inputs());
    network.backward(Losses.MSE.gradient(outputs, data.targets()));
    GradientDescent plain = new GradientDescent(learningRate);
    plain.step(network.parameters());
  }

  private void backward(Network network) {
    Matrix outputs = network.forward(descent.data().inputs());
    network.backward(Losses.MSE.gradient(outputs, descent.data().targets()));
  }

  private void descendLayerByLayer(Network network) {
    Matrix outputs = network.forward(descent.data().inputs());
    Matrix gradient = Losses.MSE.gradient(outputs, descent.data().targets());
    List<Layer> layers = network.layers();
    for (int last = layers.size(); last > 0; last--) {
      Layer layer = layers.get(last - 1);
      // Layers may use one matrix again for what they return.
      Matrix outputGradient = gradient.copy();
      layer.backward(outputGradient);
      new GradientDescent(descent.learningRate()).step(layer.parameters());
      layer.parameters().forEach(Parameter::zeroGradient);
      gradient = layer.backward(outputGradient);
    }
  }
}
