package gradus.exercises.step09;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;
import gradus.nn.Dense;
import gradus.nn.Parameter;
import java.util.List;

/** The reference examples of step 09. */
class Examples {

  /** 2x + 1, and behind it 3y. */
  private final Dense first = new Dense(Matrix.row(2), Matrix.row(1));

  private final Dense second = new Dense(Matrix.row(3), Matrix.row(0));
  private final NeuralNetwork network = new NeuralNetwork(List.of(first, second));

  private static Parameter weights(Dense layer) {
    return layer.parameters().get(0);
  }

  @ExampleOf("NeuralNetwork.forward")
  void oneAfterTheOther() {
    // 3 (2 · 5 + 1)
    expect(network.forward(Matrix.row(5))).toBe(Matrix.row(33));
  }

  @ExampleOf("NeuralNetwork.backward")
  void fromTheLast() {
    network.forward(Matrix.row(5));
    // 10 · 3 · 2
    expect(network.backward(Matrix.row(10))).toBe(Matrix.row(60));
    // 11 · 10 and 5 · 30
    expect(weights(second).gradient()).toBe(Matrix.row(110));
    expect(weights(first).gradient()).toBe(Matrix.row(150));
  }

  @ExampleOf("NeuralNetwork.backward")
  void twoCallsAddUp() {
    network.forward(Matrix.row(5));
    network.backward(Matrix.row(10));
    network.backward(Matrix.row(10));
    expect(weights(first).gradient()).toBe(Matrix.row(300));
  }

  @ExampleOf("NeuralNetwork.zeroGradients")
  void allOfThem() {
    weights(first).gradient().set(0, 0, Double.NaN);
    weights(second).gradient().set(0, 0, 7);
    network.zeroGradients();
    expect(weights(first).gradient()).toBe(Matrix.row(0));
    expect(weights(second).gradient()).toBe(Matrix.row(0));
    expect(weights(first).value()).toBe(Matrix.row(2));
  }
}
