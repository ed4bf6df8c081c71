package gradus.exercises.step11;

import gradus.grading.check.Check;
import gradus.grading.check.PropertyLog;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.FiniteDifferences;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Losses;
import gradus.nn.Network;
import gradus.nn.Parameter;
import gradus.nn.formula.Quantities;
import gradus.nn.mistake.Reference;
import java.util.List;

/**
 * The start of an epoch, and the change that it has to make to every parameter.
 *
 * @param firstRate the learning rate of the first epoch
 * @param left the gradients that an epoch before has left in the layers
 */
record Descent(
    Dataset data,
    double learningRate,
    double firstRate,
    List<Matrix> before,
    List<Matrix> left,
    List<Matrix> changes) {

  private static final List<String> NAMES =
      List.of("hidden weights", "hidden bias", "output weights", "output bias");

  /** Of the first rate: that of the second epoch. */
  private static final double LATER = 0.75;

  /** A smaller change has no nine digits: the old value takes them. */
  private static final double READABLE = 1e-6;

  /** By finite differences, on a copy: the student's network keeps what it remembers. */
  static Descent from(Network network, Dataset data, double learningRate) {
    List<Matrix> before = Networks.values(network);
    Network copy = Networks.of(before);
    List<Matrix> changes =
        copy.parameters().stream()
            .map(
                parameter ->
                    FiniteDifferences.gradient(
                        () -> Losses.MSE.value(copy.forward(data.inputs()), data.targets()),
                        parameter.value()))
            .map(gradient -> gradient.scale(-learningRate))
            .toList();
    List<Matrix> left =
        network.parameters().stream().map(Parameter::gradient).map(Matrix::copy).toList();
    return new Descent(data, learningRate, learningRate, before, left, changes);
  }

  /** The same as an epoch that is not the first. */
  private Descent after(Descent first) {
    return new Descent(data, learningRate, first.learningRate, before, left, changes);
  }

  /** Checks an epoch and another one after it, with a smaller rate. */
  static void requireTwoEpochs(Sample sample, Dataset data, double learningRate) {
    Network network = Networks.start(sample.random("weights"));
    XorNetwork yours = new XorNetwork(network);
    Descent first = from(network, data, learningRate);
    first.runEpoch(yours);
    first.requireChange(network, "one epoch");
    Descent second = from(network, data, LATER * learningRate).after(first);
    second.runEpoch(yours);
    second.requireChange(network, "a second epoch");
  }

  /** The student's epoch; the case is shown if it throws. */
  private void runEpoch(XorNetwork yours) {
    PropertyLog.current()
        .openCases()
        .open(
            GivenCase.of("inputs", data.inputs())
                .and("targets", data.targets())
                .and("learningRate", learningRate));
    yours.trainEpoch(data.inputs().copy(), data.targets().copy(), learningRate);
  }

  void requireChange(Network network, String epochs) {
    for (int i = 0; i < NAMES.size(); i++) {
      Matrix change = network.parameters().get(i).value().minus(before.get(i));
      GivenCase given =
          GivenCase.of("inputs", data.inputs())
              .and("targets", data.targets())
              .and("learningRate", learningRate)
              .and(NAMES.get(i) + " before", before.get(i))
              .and("right change", "−η·∂L/∂w")
              .ofBatch(data.size());
      Quantities quantities = EpochFormulas.of(before, data, learningRate, firstRate);
      Reference formula = EpochFormulas.CHANGES.get(i);
      given =
          isReadable(changes.get(i))
              ? given.by(formula, quantities)
              : given.byWide(formula, quantities);
      Check.gradient(
          "change of the %s in %s".formatted(NAMES.get(i), epochs),
          change,
          changes.get(i),
          EpochMistakes.of(this, i, given));
    }
  }

  private static boolean isReadable(Matrix change) {
    return change.map(x -> Math.abs(x) < READABLE ? 1 : 0).sum() == 0;
  }

  /** A new network as it was before the epoch, with no gradients in it. */
  Network copy() {
    return Networks.of(before);
  }

  /** Puts the gradients of the epoch before into a copy. */
  void leaveGradients(Network copy) {
    for (int i = 0; i < left.size(); i++) {
      InPlace.copy(left.get(i), copy.parameters().get(i).gradient());
    }
  }

  /** One row of the data as a dataset of its own. */
  Dataset row(int row) {
    return new Dataset(
        data.name(),
        Matrix.row(data.inputs().toArrays()[row]),
        Matrix.row(data.targets().toArrays()[row]));
  }
}
