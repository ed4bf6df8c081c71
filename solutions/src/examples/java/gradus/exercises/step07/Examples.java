package gradus.exercises.step07;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;

/** The reference examples of step 07. */
class Examples {

  private final DenseLayer layer = new DenseLayer(Matrix.of(2, 2, 1, 2, 3, 4), Matrix.row(10, 20));

  @ExampleOf("DenseLayer.forward")
  void twoRows() {
    Matrix input = Matrix.of(2, 2, 1, 1, 0, 2);
    expect(layer.forward(input)).toBe(Matrix.of(2, 2, 14, 26, 16, 28));
    expect(layer.input).toBe(input);
  }

  @ExampleOf("DenseLayer.forward")
  void withoutBias() {
    expect(DenseLayer.withoutBias(Matrix.row(3)).forward(Matrix.row(2))).toBe(Matrix.row(6));
  }

  @ExampleOf("DenseLayer.weightGradient")
  void twoByThree() {
    DenseLayer wide = DenseLayer.withoutBias(Matrix.zeros(2, 3));
    Matrix input = Matrix.of(2, 2, 1, 2, 3, 4);
    Matrix outputGradient = Matrix.of(2, 3, 5, 6, 7, 8, 9, 10);
    // 1 · 5 + 3 · 8, and so on
    expect(wide.weightGradient(input, outputGradient))
        .toBe(Matrix.of(2, 3, 29, 33, 37, 42, 48, 54));
  }

  @ExampleOf("DenseLayer.biasGradient")
  void twoExamples() {
    expect(layer.biasGradient(Matrix.of(2, 2, 1, 2, 3, 5))).toBe(Matrix.row(4, 7));
  }

  @ExampleOf("DenseLayer.inputGradient")
  void throughTheWeights() {
    // 5 · 1 + 6 · 2, and so on
    expect(layer.inputGradient(Matrix.of(2, 2, 5, 6, 7, 8))).toBe(Matrix.of(2, 2, 17, 39, 23, 53));
  }
}
