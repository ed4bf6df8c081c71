package gradus.exercises.step08;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;

/**
 * Your examples of step 08, written before the code: inputs that you choose, and what a method
 * gives for them, worked out by hand. Your code may still be missing.
 *
 * <pre>cli/gradus examples 08</pre>
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
  // @ExampleOf("SigmoidLayer.forward")
  // void halfWayUp() {
  //   // σ(0) is ½.
  //   expect(new SigmoidLayer().forward(Matrix.row(0))).toBe(Matrix.row(0.5));
  // }
}
