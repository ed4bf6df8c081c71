package gradus.exercises.step06;

import static gradus.grading.expect.Expect.expect;

import gradus.exercises.step06.XorByHand.Activations;
import gradus.exercises.step06.XorByHand.Gradients;
import gradus.exercises.step06.XorByHand.Parameters;
import gradus.grading.expect.ExampleOf;
import gradus.math.Matrix;

/** The reference examples of step 06. */
class Examples {

  /** One unit each: with the input 0, H is ¾ and O is ½. */
  private static Parameters parameters() {
    return new Parameters(Matrix.row(5), Matrix.row(Math.log(3)), Matrix.row(4), Matrix.row(-3));
  }

  @ExampleOf("XorByHand.forward")
  void threeQuartersAndOneHalf() {
    Activations activations = XorByHand.forward(parameters(), Matrix.row(0));
    expect(activations.hidden()).toBe(Matrix.row(0.75));
    expect(activations.outputs()).toBe(Matrix.row(0.5));
  }

  @ExampleOf("XorByHand.backward")
  void oneOfEach() {
    Activations activations = new Activations(Matrix.row(0.75), Matrix.row(0.5));
    Gradients gradients =
        XorByHand.backward(parameters(), Matrix.row(2), activations, Matrix.row(1));
    // −½ · ¼, and behind the weight 4 another 3/16
    expect(gradients.outputBias()).toBe(Matrix.row(-0.125));
    expect(gradients.outputWeights()).toBe(Matrix.row(-0.09375));
    expect(gradients.hiddenBias()).toBe(Matrix.row(-0.09375));
    expect(gradients.hiddenWeights()).toBe(Matrix.row(-0.1875));
  }

  @ExampleOf("XorByHand.trainEpoch")
  void twoEqualExamples() {
    Parameters after =
        XorByHand.trainEpoch(parameters(), Matrix.column(0, 0), Matrix.column(1, 1), 2);
    expect(after.outputBias()).toBe(Matrix.row(-2.5));
    expect(after.outputWeights()).toBe(Matrix.row(4.375));
    expect(after.hiddenBias()).toBe(Matrix.row(Math.log(3) + 0.375));
    expect(after.hiddenWeights()).toBe(Matrix.row(5));
  }
}
