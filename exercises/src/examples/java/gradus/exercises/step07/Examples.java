package gradus.exercises.step07;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;

/**
 * Your examples of step 07, written before the code: inputs that you choose, and what a method
 * gives for them, worked out by hand. Your code may still be missing.
 *
 * <pre>cli/gradus examples 07</pre>
 *
 * <p>Right versions of a method must accept its examples. Wrong versions, each with a mistake that
 * people make, should be caught by at least one. Choose small numbers, no two of them equal.
 *
 * <p>A number can be expected {@code toBe(…)}, {@code toDifferFrom(…)} or {@code toBeBetween(…,
 * …)}; a matrix too, and {@code toHaveShape(rows, columns)}.
 */
class Examples {

  // One to begin with: take the slashes away.
  //
  // @ExampleOf("DenseLayer.forward")
  // void oneRowTwoUnits() {
  //   DenseLayer layer = new DenseLayer(Matrix.of(2, 2, 1, 2, 3, 4), Matrix.row(10, 20));
  //   // 1 · 1 + 1 · 3 + 10, and 1 · 2 + 1 · 4 + 20
  //   expect(layer.forward(Matrix.row(1, 1))).toBe(Matrix.row(14, 26));
  // }
}
