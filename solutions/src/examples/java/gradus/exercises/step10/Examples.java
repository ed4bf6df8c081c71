package gradus.exercises.step10;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;
import gradus.nn.Adam.Settings;
import gradus.nn.Parameter;
import java.util.List;

/** The reference examples of step 10. */
class Examples {

  private static Parameter one(double gradient) {
    Parameter parameter = new Parameter("one", Matrix.row(1));
    parameter.gradient().set(0, 0, gradient);
    return parameter;
  }

  @ExampleOf("Momentum.step")
  void twoSteps() {
    Parameter down = one(10);
    Parameter up = one(-20);
    Momentum momentum = new Momentum(0.1, 0.5);
    momentum.step(List.of(down, up));
    momentum.step(List.of(down, up));
    // Velocities of −1, then −½ − 1; and of 2, then 1 + 2
    expect(down.value()).toBe(Matrix.row(-1.5));
    expect(up.value()).toBe(Matrix.row(6));
  }

  @ExampleOf("Adam.step")
  void oneStep() {
    Parameter down = one(2);
    Parameter up = one(-2);
    new Adam(new Settings(0.3, 0.5, 0.5, 1)).step(List.of(down, up));
    // 0.3 · 2 / (2 + 1)
    expect(down.value()).toBe(Matrix.row(0.8));
    expect(up.value()).toBe(Matrix.row(1.2));
  }
}
