package gradus.exercises.step07;

import gradus.grading.trace.GivenNumbers;
import gradus.grading.trace.Trace;
import gradus.grading.trace.TracedStep;
import gradus.math.Matrix;
import java.util.function.Function;

/** Takes the student's dense layer through a small batch; the loss is L = Σ G ∘ Y for a given G. */
public final class DenseLayerTrace implements TracedStep {

  @Override
  public GivenNumbers usual(String choice) {
    return GivenNumbers.NONE
        .and("X", Matrix.of(2, 2, 1, 2, 3, 4))
        .and("W", Matrix.of(2, 3, 1, 0, -1, 0, 1, 2))
        .and("b", Matrix.row(10, 20, 30))
        .and("G", Matrix.of(2, 3, 1, 0, -1, 0, 1, 2));
  }

  @Override
  public Trace trace(String choice, GivenNumbers given) {
    Matrix input = given.get("X");
    Matrix weights = given.get("W");
    given.require("W", input.columns(), weights.columns());
    given.require("b", 1, weights.columns());
    given.require("G", input.rows(), weights.columns());
    DenseLayer layer = new DenseLayer(given.get("W"), given.get("b"));
    layer.input = given.get("X");
    return new Trace()
        .given("X", input)
        .given("W", weights)
        .given("b", given.get("b"))
        .constant("G", given.get("G"))
        .node("Y", "Y = X W + b", DenseLayerTrace::output, "X", "W", "b")
        .yours(
            "Y",
            "DenseLayer.forward",
            () -> new DenseLayer(given.get("W"), given.get("b")).forward(given.get("X")))
        .loss("L", "L = Σ G ∘ Y", DenseLayerTrace::loss, "Y", "G")
        .yourGradient(
            "W",
            "DenseLayer.weightGradient",
            () -> layer.weightGradient(given.get("X"), given.get("G")))
        .yourGradient("b", "DenseLayer.biasGradient", () -> layer.biasGradient(given.get("G")))
        .yourGradient("X", "DenseLayer.inputGradient", () -> layer.inputGradient(given.get("G")));
  }

  private static Matrix output(Function<String, Matrix> values) {
    return values.apply("X").multiply(values.apply("W")).addRow(values.apply("b"));
  }

  private static Matrix loss(Function<String, Matrix> values) {
    return Matrix.row(values.apply("G").hadamard(values.apply("Y")).sum());
  }
}
