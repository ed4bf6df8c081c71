package gradus.exercises.step04;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;

/** The reference examples of step 04. */
class Examples {

  @ExampleOf("NumericalGradient.centralDifference")
  void aCube() {
    // (2.5³ − 1.5³) / 1
    expect(NumericalGradient.centralDifference(x -> x * x * x, 2, 0.5)).toBe(12.25);
  }

  @ExampleOf("NumericalGradient.gradient")
  void aProductAndASquare() {
    Matrix point = Matrix.row(2, 3);
    Matrix gradient =
        NumericalGradient.gradient(m -> m.get(0, 0) * (m.get(0, 0) + m.get(0, 1)), point, 0.5);
    expect(gradient).toBe(Matrix.row(7, 2));
    expect(point).toBe(Matrix.row(2, 3));
  }

  @ExampleOf("NumericalGradient.relativeError")
  void oneThird() {
    // 5 / (10 + 5)
    expect(NumericalGradient.relativeError(Matrix.row(6, 8), Matrix.row(3, 4))).toBe(1.0 / 3);
  }

  @ExampleOf("NumericalGradient.relativeError")
  void nothingAndNothing() {
    expect(NumericalGradient.relativeError(Matrix.zeros(2, 2), Matrix.zeros(2, 2))).toBe(0);
  }

  @ExampleOf("NumericalGradient.relativeError")
  void notANumber() {
    expect(NumericalGradient.relativeError(Matrix.row(Double.NaN), Matrix.row(1)))
        .toBe(Double.POSITIVE_INFINITY);
  }
}
