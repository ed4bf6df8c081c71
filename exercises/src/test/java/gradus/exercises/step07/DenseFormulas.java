package gradus.exercises.step07;

import gradus.nn.formula.Formula;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.mistake.Reference;

/** The formulas of step 07. */
final class DenseFormulas {

  private static final Quantity INPUT =
      new Quantity("input", "X", "the input").of("example", "input");
  private static final Quantity WEIGHTS =
      new Quantity("weights", "W", "the weights").of("input", "output");
  private static final Quantity BIAS = new Quantity("bias", "b", "the bias").of("row", "output");
  private static final Quantity OUTPUT_GRADIENT =
      new Quantity("gradient", "∂L/∂Y", "dL/dY").of("example", "output");

  /** Y = X W + b. */
  static final Formula OUTPUT = INPUT.times(WEIGHTS).plus(BIAS);

  static final Reference FORWARD = Reference.of(OUTPUT);

  /** Y = X W, of a layer without a bias. */
  static final Reference FORWARD_WITHOUT_BIAS = Reference.of(INPUT.times(WEIGHTS));

  /** ∂L/∂W = Xᵀ ∂L/∂Y. */
  static final Reference WEIGHT_GRADIENT =
      Reference.of(
          INPUT
              .transposed()
              .times(OUTPUT_GRADIENT)
              .named("weight-gradient", "dL/dW")
              .mistakenFor(
                  "summed-first",
                  "Yours adds up the rows of the input and those of dL/dY first: so every example"
                      + " meets those of all others.",
                  INPUT.sumRows().transposed().times(OUTPUT_GRADIENT.sumRows())),
          WEIGHTS,
          OUTPUT.named("output", "the output"));

  /** ∂L/∂b is the sum of the rows of ∂L/∂Y. */
  static final Reference BIAS_GRADIENT =
      Reference.of(OUTPUT_GRADIENT.sumRows(), BIAS, INPUT, WEIGHTS);

  /** ∂L/∂X = ∂L/∂Y Wᵀ. */
  static final Reference INPUT_GRADIENT =
      Reference.of(OUTPUT_GRADIENT.times(WEIGHTS.transposed()), INPUT);

  private DenseFormulas() {}

  static Quantities of(Pass pass) {
    return Quantities.NONE
        .and(INPUT, pass.input())
        .and(WEIGHTS, pass.weights())
        .and(BIAS, pass.bias())
        .and(OUTPUT_GRADIENT, pass.outputGradient());
  }
}
