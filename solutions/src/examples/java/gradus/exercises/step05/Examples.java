package gradus.exercises.step05;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;
import gradus.nn.Parameter;
import java.util.List;

/** The reference examples of step 05. */
class Examples {

  @ExampleOf("GradientDescent.step")
  void twoParameters() {
    Parameter one = new Parameter("one", Matrix.row(1, 2));
    one.gradient().set(0, 0, 4);
    one.gradient().set(0, 1, -2);
    Parameter other = new Parameter("other", Matrix.row(3));
    other.gradient().set(0, 0, 6);
    new GradientDescent(0.5).step(List.of(one, other));
    expect(one.value()).toBe(Matrix.row(-1, 3));
    expect(other.value()).toBe(Matrix.row(0));
  }

  @ExampleOf("OneNeuron.predict")
  void threeToOne() {
    OneNeuron neuron = new OneNeuron(Matrix.column(2, -1), Matrix.row(Math.log(3)));
    // 2 − 2 + log 3
    expect(neuron.predict(Matrix.row(1, 2))).toBe(Matrix.row(0.75));
  }

  @ExampleOf("OneNeuron.train")
  void oneStep() {
    OneNeuron neuron = new OneNeuron(Matrix.row(0), Matrix.row(0));
    neuron.train(Matrix.row(2), Matrix.row(1), 1, 1);
    // 2 (½ − 1) · ¼, times 2 for the weight
    expect(neuron.weights()).toBe(Matrix.row(0.5));
    expect(neuron.bias()).toBe(Matrix.row(0.25));
  }

  @ExampleOf("OneNeuron.train")
  void twoSteps() {
    OneNeuron neuron = new OneNeuron(Matrix.row(0), Matrix.row(0));
    neuron.train(Matrix.row(2), Matrix.row(1), 1, 2);
    double p = 1 / (1 + Math.exp(-1.25));
    double second = 2 * (p - 1) * p * (1 - p);
    expect(neuron.weights()).toBe(Matrix.row(0.5 - 2 * second));
    expect(neuron.bias()).toBe(Matrix.row(0.25 - second));
  }
}
