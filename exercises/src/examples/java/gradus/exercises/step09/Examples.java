package gradus.exercises.step09;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;
import gradus.nn.Dense;
import java.util.List;

/**
 * Your examples of step 09, written before the code: inputs that you choose, and what a method
 * gives for them, worked out by hand. Your code may still be missing.
 *
 * <pre>cli/gradus examples 09</pre>
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
  // @ExampleOf("NeuralNetwork.forward")
  // void timesTwoTimesThree() {
  //   Dense two = Dense.withoutBias(Matrix.row(2));
  //   Dense three = Dense.withoutBias(Matrix.row(3));
  //   // 5 · 2 · 3
  //   expect(new NeuralNetwork(List.of(two, three)).forward(Matrix.row(5))).toBe(Matrix.row(30));
  // }
}
