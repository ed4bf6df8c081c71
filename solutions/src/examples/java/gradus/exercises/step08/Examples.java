package gradus.exercises.step08;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;

/** The reference examples of step 08. */
class Examples {

  private final SigmoidLayer layer = new SigmoidLayer();

  @ExampleOf("SigmoidLayer.forward")
  void twoNumbers() {
    Matrix output = Matrix.row(0.5, 0.75);
    expect(layer.forward(Matrix.row(0, Math.log(3)))).toBe(output);
    expect(layer.output).toBe(output);
  }

  @ExampleOf("SigmoidLayer.forward")
  void theSecondCall() {
    layer.forward(Matrix.row(0));
    layer.forward(Matrix.row(Math.log(3)));
    expect(layer.output).toBe(Matrix.row(0.75));
  }

  @ExampleOf("SigmoidLayer.forward")
  void aLargeNumber() {
    expect(layer.forward(Matrix.row(800))).toBe(Matrix.row(1));
  }

  @ExampleOf("SigmoidLayer.backward")
  void fourSlopes() {
    layer.output = Matrix.of(2, 2, 0.5, 0.75, 0.25, 0.5);
    // Slopes of 1/4 and 3/16
    expect(layer.backward(Matrix.of(2, 2, 4, 16, 16, -4))).toBe(Matrix.of(2, 2, 1, 3, 3, -1));
  }
}
