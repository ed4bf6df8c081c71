package gradus.exercises.step05;

import static gradus.nn.formula.Constant.TWO;

import gradus.math.Matrix;
import gradus.nn.formula.Count;
import gradus.nn.formula.Count.What;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.formula.Slopes;
import gradus.nn.mistake.Reference;

/** The formulas of step 05. */
final class DescentFormulas {

  private static final Quantity VALUE = new Quantity("value", "w", "the value");
  private static final Quantity GRADIENT = new Quantity("gradient", "∂L/∂w", "the gradient");
  private static final Quantity RATE = new Quantity("rate", "η", "the learning rate");
  private static final Quantity INPUTS =
      new Quantity("inputs", "X", "the inputs").of("example", "input");
  private static final Quantity WEIGHTS =
      new Quantity("weights", "w", "the weights").of("input", "output");
  private static final Quantity TARGETS =
      new Quantity("targets", "t", "the targets").of("example", "output");
  private static final Quantity BIAS = new Quantity("bias", "b", "the bias").of("row", "output");

  /** w − η ∂L/∂w. */
  static final Reference STEP =
      Reference.of(VALUE.minus(RATE.hadamard(GRADIENT).named("step", "η times the gradient")));

  private static final Named SUMS = INPUTS.times(WEIGHTS).plus(BIAS).named("sums", "X w + b");

  private static final Named P = SUMS.map(Function.SIGMOID).named("predictions", "the predictions");

  /** σ(X w + b). */
  static final Reference PREDICTION = Reference.of(P);

  private static final Named ERROR = P.minus(TARGETS).named("error", "the error p − t");

  /** 2 (p − t) / n ∘ p (1 − p): the gradient by X w + b. */
  private static final Named DELTA =
      TWO.hadamard(ERROR)
          .over(new Count(What.ENTRIES, TARGETS))
          .hadamard(Slopes.ofSigmoid(P, SUMS, ""))
          .named("delta", "the gradient by X w + b")
          .mistakenFor(
              "other-loss",
              "Yours goes down the cross-entropy; the loss here is the mean of the squares.",
              ERROR.over(new Count(What.ENTRIES, TARGETS)))
          .mistakenFor(
              "other-loss",
              "Yours goes down the sum of the cross-entropies; the loss here is the mean of the"
                  + " squares.",
              ERROR);

  /** ∂L/∂w = Xᵀ Δ. */
  static final Reference BY_WEIGHTS = Reference.of(INPUTS.transposed().times(DELTA), ERROR);

  /** ∂L/∂b is the sum of Δ. */
  static final Reference BY_BIAS = Reference.of(DELTA.sumRows(), ERROR);

  private DescentFormulas() {}

  static Quantities ofStep(Matrix value, Matrix gradient, double rate) {
    return Quantities.NONE.and(VALUE, value).and(GRADIENT, gradient).and(RATE, rate);
  }

  /** The targets are missing where nothing is trained. */
  static Quantities of(Neuron neuron) {
    Quantities withoutTargets =
        Quantities.NONE
            .and(INPUTS, neuron.inputs())
            .and(WEIGHTS, neuron.weights())
            .and(BIAS, neuron.bias());
    return neuron.targets() == null
        ? withoutTargets
        : withoutTargets.and(TARGETS, neuron.targets());
  }
}
