package gradus.exercises.step11;

import static gradus.nn.formula.Constant.ONE;
import static gradus.nn.formula.Constant.TWO;

import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Network;
import gradus.nn.formula.Count;
import gradus.nn.formula.Count.What;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.mistake.Reference;
import gradus.nn.program.Change;
import gradus.nn.program.Indices;
import java.util.List;
import java.util.stream.IntStream;

/** The formulas of an epoch: by how much it changes each parameter. */
final class EpochFormulas {

  private static final Quantity INPUTS =
      new Quantity("inputs", "X", "the inputs").of("example", "input");
  private static final Quantity TARGETS =
      new Quantity("targets", "T", "the targets").of("example", "output");
  private static final Quantity RATE = new Quantity("rate", "η", "the learning rate");
  private static final Quantity FIRST_RATE =
      new Quantity("first-rate", "η₁", "the learning rate of the first epoch");

  /** The parameters of a network, in their order. */
  static final List<Quantity> PARAMETERS =
      List.of(
          new Quantity("weights", "W1", "the hidden weights").of("input", "hidden unit"),
          new Quantity("bias", "b1", "the hidden bias").of("row", "hidden unit"),
          new Quantity("weights", "W2", "the output weights").of("hidden unit", "output"),
          new Quantity("bias", "b2", "the output bias").of("row", "output"));

  private static final Named OUTPUTS =
      new NetworkRun.Outputs(INPUTS).named("outputs", "the outputs");

  private static final Named ERROR = OUTPUTS.minus(TARGETS).named("error", "the error");

  /** 2 (Y − T) / entries: what goes back into the network. */
  private static final Named LOSS_GRADIENT =
      TWO.hadamard(ERROR)
          .over(new Count(What.ENTRIES, TARGETS))
          .named("loss-gradient", "the gradient of the loss")
          .mistakenFor(
              "other-loss",
              "Yours goes down the gradient of the cross-entropy, not of the mean squared error.",
              ERROR
                  .over(OUTPUTS.hadamard(ONE.minus(OUTPUTS)))
                  .over(new Count(What.ENTRIES, TARGETS)))
          .mistakenFor(
              "other-loss",
              "Yours sends the error back as it is: the gradient of half the sum of the squares.",
              ERROR);

  /** w − η ∂L/∂w, less w, for each parameter. */
  static final List<Reference> CHANGES =
      IntStream.range(0, PARAMETERS.size()).mapToObj(EpochFormulas::change).toList();

  private EpochFormulas() {}

  private static Reference change(int parameter) {
    Quantity before = PARAMETERS.get(parameter);
    Formula gradient =
        new NetworkRun.Slope(parameter, INPUTS, LOSS_GRADIENT)
            .named("gradient", "the gradient of " + before.words());
    Formula step = RATE.hadamard(gradient).named("step", "η times the gradient");
    Formula after = before.minus(step).named("new-value", "the new value of " + before.words());
    return Reference.of(
        new Change(before, after, ONE),
        FIRST_RATE,
        Indices.ofRows(TARGETS),
        Indices.ofRows(before),
        Indices.ofColumns(before));
  }

  /** The quantities of an epoch. */
  static Quantities of(
      List<Matrix> parameters, Dataset data, double learningRate, double firstRate) {
    Quantities quantities =
        Quantities.NONE
            .and(INPUTS, data.inputs())
            .and(TARGETS, data.targets())
            .and(RATE, learningRate)
            .and(FIRST_RATE, firstRate);
    for (int i = 0; i < parameters.size(); i++) {
      quantities = quantities.and(PARAMETERS.get(i), parameters.get(i));
    }
    return quantities;
  }

  /**
   * What an epoch of any network is given; of the inputs only the sizes, since there the size of
   * their numbers goes with the rate, and would be named for it.
   */
  static Quantities of(Dataset data, double learningRate) {
    Matrix sizes = data.inputs().copy();
    for (int k = 0; k < sizes.size(); k++) {
      sizes.setEntry(k, k + 0.5);
    }
    return Quantities.NONE.and(INPUTS, sizes).and(TARGETS, data.targets()).and(RATE, learningRate);
  }

  /** The network with the parameters of a case. */
  static Network network(Quantities quantities) {
    return Networks.of(PARAMETERS.stream().map(quantities::of).toList());
  }
}
