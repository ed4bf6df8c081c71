package gradus.exercises.step03;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;

/** The reference examples of step 03. */
class Examples {

  private final MeanSquaredError squares = new MeanSquaredError();
  private final BinaryCrossEntropy surprise = new BinaryCrossEntropy();

  @ExampleOf("MeanSquaredError.value")
  void fourErrors() {
    Matrix predictions = Matrix.of(2, 2, 1, 2, 3, 4);
    Matrix targets = Matrix.of(2, 2, 0, 4, 0, 4);
    // (1 + 4 + 9 + 0) / 4
    expect(squares.value(predictions, targets)).toBe(3.5);
  }

  @ExampleOf("MeanSquaredError.gradient")
  void fourErrorsMoved() {
    Matrix predictions = Matrix.of(2, 2, 1, 2, 3, 4);
    Matrix targets = Matrix.of(2, 2, 0, 4, 0, 4);
    expect(squares.gradient(predictions, targets)).toBe(Matrix.of(2, 2, 0.5, -1, 1.5, 0));
  }

  @ExampleOf("BinaryCrossEntropy.value")
  void aOneAndAZero() {
    // (log 4 + log 2) / 2
    expect(surprise.value(Matrix.column(0.25, 0.5), Matrix.column(1, 0))).toBe(1.5 * Math.log(2));
  }

  @ExampleOf("BinaryCrossEntropy.value")
  void certainAndWrong() {
    expect(surprise.value(Matrix.row(0), Matrix.row(1))).toBe(-Math.log(1e-12));
  }

  @ExampleOf("BinaryCrossEntropy.value")
  void aTargetBetween() {
    double half = -0.5 * Math.log(0.25) - 0.5 * Math.log(0.75);
    expect(surprise.value(Matrix.row(0.25), Matrix.row(0.5))).toBe(half);
  }

  @ExampleOf("BinaryCrossEntropy.gradient")
  void aOneAndAZeroMoved() {
    // −1 / 0.25 and 1 / 0.5, each over 2
    expect(surprise.gradient(Matrix.column(0.25, 0.5), Matrix.column(1, 0)))
        .toBe(Matrix.column(-2, 1));
  }

  @ExampleOf("BinaryCrossEntropy.gradient")
  void certainAndWrongMoved() {
    expect(surprise.gradient(Matrix.row(0), Matrix.row(1))).toBe(Matrix.row(-1e12));
  }
}
