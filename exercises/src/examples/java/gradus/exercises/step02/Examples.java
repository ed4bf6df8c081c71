package gradus.exercises.step02;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;

/**
 * Your examples of step 02, written before the code: inputs that you choose, and what a method
 * gives for them, worked out by hand. Your code may still be missing.
 *
 * <pre>cli/gradus examples 02</pre>
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
  // @ExampleOf("Activations.sigmoid")
  // void halfWayUp() {
  //   // e⁰ is 1, and 1 / (1 + 1) is ½.
  //   expect(Activations.sigmoid(0)).toBe(0.5);
  // }
}
