package gradus.exercises.step11;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dense;
import gradus.nn.Network;
import java.util.List;
import java.util.Random;

/**
 * Your examples of step 11, written before the code: inputs that you choose, and what a method
 * gives for them, worked out by hand. Your code may still be missing.
 *
 * <pre>cli/gradus examples 11</pre>
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
  // @ExampleOf("XorNetwork.accuracy")
  // void bothRowsRight() {
  //   Dense layer = new Dense(Matrix.row(1), Matrix.row(0));
  //   ActivationLayer sigmoid = new ActivationLayer(Activation.SIGMOID);
  //   XorNetwork network = new XorNetwork(new Network(1, List.of(layer, sigmoid)));
  //   // Outputs of σ(2), 0.88, and σ(−2), 0.12
  //   expect(network.accuracy(Matrix.column(2, -2), Matrix.column(1, 0))).toBe(1);
  // }
}
