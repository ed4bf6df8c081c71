package gradus.exercises.step02;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;

/** The reference examples of step 02. */
class Examples {

  @ExampleOf("Activations.sigmoid")
  void threeToOne() {
    // 1 / (1 + 1/3)
    expect(Activations.sigmoid(Math.log(3))).toBe(0.75);
  }

  @ExampleOf("Activations.sigmoid")
  void farBelow() {
    expect(Activations.sigmoid(-60)).toBe(Math.exp(-60));
  }

  @ExampleOf("Activations.sigmoid")
  void farAbove() {
    expect(Activations.sigmoid(800)).toBe(1);
  }

  @ExampleOf("Activations.sigmoidDerivative")
  void slopeAtThreeQuarters() {
    // e⁻ˣ / (1 + e⁻ˣ)² at x = ln 3
    expect(Activations.sigmoidDerivative(0.75)).toBe((1.0 / 3) / Math.pow(4.0 / 3, 2));
  }

  @ExampleOf("Activations.tanhDerivative")
  void slopeAtOneHalf() {
    double x = Math.log(3) / 2;
    // tanh x is ½ there.
    expect(Activations.tanhDerivative(0.5)).toBe(1 / Math.pow(Math.cosh(x), 2));
  }

  @ExampleOf("Activations.relu")
  void positiveNumbersPass() {
    expect(Activations.relu(1.5)).toBe(1.5);
  }

  @ExampleOf("Activations.relu")
  void negativeNumbersDoNot() {
    expect(Activations.relu(-2)).toBe(0);
  }

  @ExampleOf("Activations.reluDerivative")
  void rising() {
    expect(Activations.reluDerivative(2)).toBe(1);
  }

  @ExampleOf("Activations.reluDerivative")
  void level() {
    expect(Activations.reluDerivative(-3)).toBe(0);
  }

  @ExampleOf("Activations.reluDerivative")
  void theCorner() {
    expect(Activations.reluDerivative(0)).toBe(0);
  }
}
