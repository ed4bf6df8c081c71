package gradus.exercises.step05;

import static gradus.nn.formula.Constant.TWO;

import gradus.math.Matrix;
import gradus.nn.formula.Count;
import gradus.nn.formula.Count.What;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.formula.Slopes;
import gradus.nn.mistake.Reference;
import gradus.nn.program.Change;
import gradus.nn.program.Indices;

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

  private static final Named P =
      SUMS.map(Function.SIGMOID)
          .named("predictions", "the predictions")
          .mistakenFor(
              "bias-behind-the-sigmoid",
              "Yours adds the bias behind the sigmoid, not before it.",
              INPUTS.times(WEIGHTS).map(Function.SIGMOID).plus(BIAS));

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
  private static final Named BY_WEIGHTS =
      INPUTS.transposed().times(DELTA).named("by-weights", "the gradient by the weights");

  /** ∂L/∂b is the sum of Δ. */
  private static final Named BY_BIAS =
      DELTA
          .sumRows()
          .named("by-bias", "the gradient by the bias")
          .mistakenFor(
              "rate-for-delta",
              "Yours adds up the learning rate in the place of the gradient by X w + b.",
              RATE.hadamard(new Count(What.ROWS, TARGETS)));

  /** (w − (w − η ∂L/∂w)) / η: what a step takes from the weights. */
  static final Reference OF_WEIGHTS = step(WEIGHTS, BY_WEIGHTS);

  /** (b − (b − η ∂L/∂b)) / η: what a step takes from the bias. */
  static final Reference OF_BIAS = step(BIAS, BY_BIAS);

  private DescentFormulas() {}

  private static Reference step(Quantity before, Formula gradient) {
    Formula step = RATE.hadamard(gradient).named("step", "η times the gradient");
    Formula after = before.minus(step).named("new-value", "the new value of " + before.words());
    return Reference.of(
        new Change(before, after, RATE.negated()),
        ERROR,
        BY_WEIGHTS,
        BY_BIAS,
        Indices.ofRows(before));
  }

  static Quantities ofStep(Matrix value, Matrix gradient, double rate) {
    return Quantities.NONE.and(VALUE, value).and(GRADIENT, gradient).and(RATE, rate);
  }

  static Quantities of(Neuron neuron, double rate) {
    return of(neuron).and(RATE, rate);
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
