package gradus.exercises.step06;

import static gradus.grading.expect.Expect.expect;

import gradus.exercises.step06.XorByHand.Activations;
import gradus.exercises.step06.XorByHand.Gradients;
import gradus.exercises.step06.XorByHand.Parameters;
import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;

/**
 * Your examples of step 06, written before the code: inputs that you choose, and what a method
 * gives for them, worked out by hand. Your code may still be missing.
 *
 * <pre>cli/gradus examples 06</pre>
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
  // @ExampleOf("XorByHand.forward")
  // void allWeightsZero() {
  //   Matrix zero = Matrix.row(0);
  //   Parameters parameters = new Parameters(zero, zero, zero, zero);
  //   // σ(0) is ½.
  //   expect(XorByHand.forward(parameters, Matrix.row(7)).outputs()).toBe(Matrix.row(0.5));
  // }
}
