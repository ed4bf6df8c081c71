package gradus.exercises.step08;

import gradus.math.Matrix;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.formula.Slopes;
import gradus.nn.mistake.Reference;

/** The formulas of step 08. */
final class SigmoidFormulas {

  private static final Quantity INPUT =
      new Quantity("input", "X", "the input").of("example", "unit");
  private static final Quantity OUTPUT_GRADIENT =
      new Quantity("gradient", "∂L/∂Y", "dL/dY").of("example", "unit");
  private static final Named OUTPUT = INPUT.map(Function.SIGMOID).named("output", "the output");

  /** Y = σ(X). */
  static final Reference FORWARD =
      Reference.of(
          OUTPUT.mistakenFor(
              "derivative-for-value",
              "Yours is the derivative of the sigmoid, not the sigmoid.",
              Slopes.ofSigmoid(OUTPUT, INPUT, "")));

  /** ∂L/∂X = ∂L/∂Y ∘ Y(1 − Y). */
  static final Reference INPUT_GRADIENT =
      Reference.of(OUTPUT_GRADIENT.hadamard(Slopes.ofSigmoid(OUTPUT, INPUT, "")));

  private SigmoidFormulas() {}

  static Quantities of(Matrix input) {
    return Quantities.NONE.and(INPUT, input);
  }

  static Quantities of(Matrix input, Matrix outputGradient) {
    return of(input).and(OUTPUT_GRADIENT, outputGradient);
  }
}
