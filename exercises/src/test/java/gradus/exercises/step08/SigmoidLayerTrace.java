package gradus.exercises.step08;

import gradus.grading.trace.GivenNumbers;
import gradus.grading.trace.Trace;
import gradus.grading.trace.TracedStep;
import gradus.math.Elementary;
import gradus.math.Matrix;

/** Takes the student's sigmoid layer through a small batch; the loss is L = Σ G ∘ Y. */
public final class SigmoidLayerTrace implements TracedStep {

  @Override
  public GivenNumbers usual(String choice) {
    return GivenNumbers.NONE
        .and("X", Matrix.of(2, 3, 0, 1.0986, -1.0986, 2, -0.5, 4))
        .and("G", Matrix.of(2, 3, 4, 16, -16, 1, -2, 8));
  }

  @Override
  public Trace trace(String choice, GivenNumbers given) {
    Matrix input = given.get("X");
    given.require("G", input.rows(), input.columns());
    SigmoidLayer layer = new SigmoidLayer();
    layer.output = input.map(Elementary::sigmoid);
    return new Trace()
        .given("X", input)
        .constant("G", given.get("G"))
        .node("Y", "Y = σ(X)", values -> values.apply("X").map(Elementary::sigmoid), "X")
        .yours("Y", "SigmoidLayer.forward", () -> new SigmoidLayer().forward(given.get("X")))
        .loss(
            "L",
            "L = Σ G ∘ Y",
            values -> Matrix.row(values.apply("G").hadamard(values.apply("Y")).sum()),
            "Y",
            "G")
        .yourGradient("X", "SigmoidLayer.backward", () -> layer.backward(given.get("G")));
  }
}
