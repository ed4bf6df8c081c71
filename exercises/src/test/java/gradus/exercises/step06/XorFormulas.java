package gradus.exercises.step06;

import static gradus.nn.formula.Constant.ONE;

import gradus.nn.formula.Formula;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.formula.Slopes;
import gradus.nn.mistake.Reference;
import gradus.nn.program.Change;
import gradus.nn.program.Indices;
import gradus.nn.program.Repeated;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The formulas of step 06. */
final class XorFormulas {

  private static final Quantity INPUTS =
      new Quantity("inputs", "X", "the inputs X").of("example", "input");
  private static final Quantity TARGETS =
      new Quantity("targets", "T", "the targets T").of("example", "output");
  private static final List<Quantity> PARAMETERS =
      List.of(
          new Quantity("weights", "W1", "the weights W1").of("input", "hidden unit"),
          new Quantity("bias", "b1", "the bias b1").of("row", "hidden unit"),
          new Quantity("outgoing-weights", "W2", "the weights W2").of("hidden unit", "output"),
          new Quantity("bias", "b2", "the bias b2").of("row", "output"));

  /** What goes into the sigmoids of the hidden layer: X W1 + b1. */
  private static final Named HIDDEN_SUMS =
      INPUTS
          .times(PARAMETERS.get(0))
          .named("product", "X W1")
          .plus(PARAMETERS.get(1))
          .named("preactivation", "what goes into the hidden layer's sigmoid");

  private static final String BEHIND = "Yours adds the bias %s behind the sigmoid, not before it.";

  private static final Named H =
      HIDDEN_SUMS
          .map(Function.SIGMOID)
          .named("hidden", "H")
          .mistakenFor(
              "bias-behind-the-sigmoid",
              BEHIND.formatted("b1"),
              INPUTS.times(PARAMETERS.get(0)).map(Function.SIGMOID).plus(PARAMETERS.get(1)));

  private static final Named OUTPUT_SUMS =
      H.times(PARAMETERS.get(2))
          .named("product", "H W2")
          .plus(PARAMETERS.get(3))
          .named("preactivation", "what goes into the output's sigmoid");

  private static final Named O =
      OUTPUT_SUMS
          .map(Function.SIGMOID)
          .named("output", "O")
          .mistakenFor(
              "bias-behind-the-sigmoid",
              BEHIND.formatted("b2"),
              H.times(PARAMETERS.get(2)).map(Function.SIGMOID).plus(PARAMETERS.get(3)));

  /** H = σ(X W1 + b1). */
  static final Reference HIDDEN = Reference.of(H, TARGETS);

  /** O = σ(H W2 + b2). */
  static final Reference OUTPUT = Reference.of(O, TARGETS);

  private static final Named ERROR = O.minus(TARGETS).named("error", "the error at the output");

  /** Δ2 = (O − T) ∘ O(1 − O). */
  private static final Named OUTPUT_DELTA =
      ERROR
          .hadamard(Slopes.ofSigmoid(O, OUTPUT_SUMS, "at the output"))
          .named("output-delta", "the output's delta");

  /** H(1 − H); the outputs are gone through again where there are fewer than hidden units. */
  private static final Named HIDDEN_SLOPE =
      Slopes.ofSigmoid(H, HIDDEN_SUMS, "in the hidden layer")
          .mistakenFor(
              "slope-of-the-wrong-layer",
              "Yours has the derivative of the sigmoid at the output in the hidden layer, too.",
              new Repeated(O.hadamard(ONE.minus(O)), H));

  /** Δ1 = Δ2 W2ᵀ ∘ H(1 − H). */
  private static final Named HIDDEN_DELTA =
      OUTPUT_DELTA
          .times(PARAMETERS.get(2).transposed())
          .named("returned", "what comes back to the hidden layer")
          .hadamard(HIDDEN_SLOPE)
          .named("hidden-delta", "the hidden layer's delta");

  /** ∂L/∂W1 = Xᵀ Δ1, ∂L/∂b1 = Σ Δ1, ∂L/∂W2 = Hᵀ Δ2, ∂L/∂b2 = Σ Δ2, with their names. */
  private static final List<Named> NAMED_GRADIENTS =
      List.of(
          INPUTS.transposed().times(HIDDEN_DELTA).named("w1-gradient", "dL/dW1"),
          HIDDEN_DELTA.sumRows().named("b1-gradient", "dL/db1"),
          H.transposed().times(OUTPUT_DELTA).named("w2-gradient", "dL/dW2"),
          OUTPUT_DELTA.sumRows().named("b2-gradient", "dL/db2"));

  /** The gradients of W1, b1, W2 and b2. */
  static final List<Reference> GRADIENTS =
      NAMED_GRADIENTS.stream().map(gradient -> Reference.of(gradient.formula(), atHand())).toList();

  private static final Quantity RATE = new Quantity("rate", "η", "the learning rate");

  /** (W − (W − η ∂L/∂W)) / η: what an epoch takes from each parameter. */
  static final List<Reference> STEPS =
      IntStream.range(0, PARAMETERS.size()).mapToObj(XorFormulas::step).toList();

  private XorFormulas() {}

  private static Formula[] atHand() {
    return Stream.concat(Stream.of(ERROR, OUTPUT_DELTA, HIDDEN_DELTA), NAMED_GRADIENTS.stream())
        .toArray(Formula[]::new);
  }

  private static Reference step(int parameter) {
    Quantity before = PARAMETERS.get(parameter);
    Named gradient = NAMED_GRADIENTS.get(parameter);
    Formula step = RATE.hadamard(gradient).named("step", "η times the gradient");
    Formula after =
        before
            .minus(step)
            .named("new-value", "the new " + before.symbol())
            .mistakenFor(
                "value-and-gradient-exchanged",
                "Yours takes η times %s from %s.".formatted(before.words(), gradient.words()),
                gradient.minus(RATE.hadamard(before)));
    Formula[] others =
        Stream.concat(
                Stream.of(atHand()), Stream.of(Indices.ofRows(before), Indices.ofColumns(before)))
            .toArray(Formula[]::new);
    return Reference.of(new Change(before, after, RATE.negated()), others);
  }

  static Quantities of(Setting setting, double rate) {
    return of(setting).and(RATE, rate);
  }

  static Quantities of(Setting setting) {
    Quantities quantities =
        Quantities.NONE.and(INPUTS, setting.inputs()).and(TARGETS, setting.targets());
    for (int i = 0; i < PARAMETERS.size(); i++) {
      quantities = quantities.and(PARAMETERS.get(i), setting.parameters().get(i));
    }
    return quantities;
  }
}
