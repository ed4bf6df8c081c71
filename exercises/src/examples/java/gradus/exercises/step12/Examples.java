package gradus.exercises.step12;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import java.util.List;
import java.util.Random;

/**
 * Your examples of step 12, written before the code: inputs that you choose, and what a method
 * gives for them, worked out by hand. Your code may still be missing.
 *
 * <pre>cli/gradus examples 12</pre>
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
  // @ExampleOf("SoftmaxCrossEntropy.softmax")
  // void twoEqualLogits() {
  //   expect(SoftmaxCrossEntropy.softmax(Matrix.row(4, 4))).toBe(Matrix.row(0.5, 0.5));
  // }
}
