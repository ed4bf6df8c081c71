package gradus.exercises.step05;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;
import gradus.nn.Parameter;
import java.util.List;

/**
 * Your examples of step 05, written before the code: inputs that you choose, and what a method
 * gives for them, worked out by hand. Your code may still be missing.
 *
 * <pre>cli/gradus examples 05</pre>
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
  // @ExampleOf("GradientDescent.step")
  // void oneWeight() {
  //   Parameter weight = new Parameter("weight", Matrix.row(5));
  //   weight.gradient().set(0, 0, 2);
  //   new GradientDescent(0.1).step(List.of(weight));
  //   // Downhill from 5.
  //   expect(weight.value()).toBe(Matrix.row(4.8));
  // }
}
