package gradus.exercises.step06;

import gradus.exercises.step06.XorByHand.Activations;
import gradus.exercises.step06.XorByHand.Gradients;
import gradus.exercises.step06.XorByHand.Parameters;
import gradus.grading.trace.GivenNumbers;
import gradus.grading.trace.Once;
import gradus.grading.trace.Trace;
import gradus.grading.trace.TracedStep;
import gradus.math.Elementary;
import gradus.math.Matrix;
import java.util.function.Function;

/**
 * Takes the student's network of step 06 through a small batch, forward and back; at first with the
 * weights from which notebook 3 starts, to two decimals.
 */
public final class XorByHandTrace implements TracedStep {

  @Override
  public GivenNumbers usual(String choice) {
    return GivenNumbers.NONE
        .and("X", Matrix.of(2, 2, 0, 1, 1, 1))
        .and("W1", Matrix.of(2, 2, 0.37, 0.95, 0.73, 0.6))
        .and("b1", Matrix.row(0.06, 0.87))
        .and("W2", Matrix.column(0.16, 0.46))
        .and("b2", Matrix.row(0.6))
        .and("T", Matrix.column(1, 0));
  }

  @Override
  public Trace trace(String choice, GivenNumbers given) {
    requireShapes(given);
    Once<Activations> forward = Once.of(() -> XorByHand.forward(parameters(given), given.get("X")));
    Trace trace =
        new Trace()
            .given("X", given.get("X"))
            .given("W1", given.get("W1"))
            .given("b1", given.get("b1"))
            .given("W2", given.get("W2"))
            .given("b2", given.get("b2"))
            .constant("T", given.get("T"))
            .node("Z1", "Z₁ = X W₁ + b₁", v -> sums(v, "X", "W1", "b1"), "X", "W1", "b1")
            .node("H", "H = σ(Z₁)", v -> v.apply("Z1").map(Elementary::sigmoid), "Z1")
            .yours("H", "XorByHand.forward", () -> forward.get().hidden())
            .node("Z2", "Z₂ = H W₂ + b₂", v -> sums(v, "H", "W2", "b2"), "H", "W2", "b2")
            .node("O", "O = σ(Z₂)", v -> v.apply("Z2").map(Elementary::sigmoid), "Z2")
            .yours("O", "XorByHand.forward", () -> forward.get().outputs())
            .loss("L", "L = ½ Σ (O − T)²", XorByHandTrace::loss, "O", "T");
    return withGradients(trace, given);
  }

  /** The way back is given what a right way forward leaves. */
  private static Trace withGradients(Trace trace, GivenNumbers given) {
    Once<Gradients> back =
        Once.of(
            () ->
                XorByHand.backward(
                    parameters(given), given.get("X"), activations(given), given.get("T")));
    return trace
        .yourGradient("W1", "XorByHand.backward", () -> back.get().hiddenWeights())
        .yourGradient("b1", "XorByHand.backward", () -> back.get().hiddenBias())
        .yourGradient("W2", "XorByHand.backward", () -> back.get().outputWeights())
        .yourGradient("b2", "XorByHand.backward", () -> back.get().outputBias());
  }

  private static void requireShapes(GivenNumbers given) {
    Matrix input = given.get("X");
    int hidden = given.get("W1").columns();
    int outputs = given.get("W2").columns();
    given.require("W1", input.columns(), hidden);
    given.require("b1", 1, hidden);
    given.require("W2", hidden, outputs);
    given.require("b2", 1, outputs);
    given.require("T", input.rows(), outputs);
  }

  private static Parameters parameters(GivenNumbers given) {
    return new Parameters(given.get("W1"), given.get("b1"), given.get("W2"), given.get("b2"));
  }

  private static Activations activations(GivenNumbers given) {
    Matrix hidden = sums(given::get, "X", "W1", "b1").map(Elementary::sigmoid);
    Matrix sums = hidden.multiply(given.get("W2")).addRow(given.get("b2"));
    return new Activations(hidden, sums.map(Elementary::sigmoid));
  }

  private static Matrix sums(
      Function<String, Matrix> values, String input, String weights, String bias) {
    return values.apply(input).multiply(values.apply(weights)).addRow(values.apply(bias));
  }

  private static Matrix loss(Function<String, Matrix> values) {
    Matrix error = values.apply("O").minus(values.apply("T"));
    return Matrix.row(error.hadamard(error).sum() / 2);
  }
}
