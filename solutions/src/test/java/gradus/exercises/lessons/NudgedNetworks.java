package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.exercises.step06.XorByHand;
import gradus.exercises.step06.XorByHand.Activations;
import gradus.exercises.step06.XorByHand.Gradients;
import gradus.exercises.step06.XorByHand.Parameters;
import gradus.math.Elementary;
import gradus.math.Matrix;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The two smallest networks of lesson 06, one number of which is nudged: one unit in each layer,
 * and the sibling.
 */
final class NudgedNetworks {

  /** One unit in each layer; its input is 2 and its target 1. */
  private static final Parameters ONE_UNIT = oneUnit(1, -2, 3, -1.5);

  private NudgedNetworks() {}

  static void recomputeOneUnit(Lesson lesson) {
    Activations activations = XorByHand.forward(ONE_UNIT, Matrix.row(2));
    lesson.numbers("0.5 0.5", activations.hidden().get(0, 0), activations.outputs().get(0, 0));
    lesson.number("0.125", loss(ONE_UNIT));
    lesson.says("b₂ = −1.5, and the target");
    lesson.says("Z₂ = 3 · 0.5 − 1.5 = 0");
    lesson.says("L = ½ · 0.25 = 0.125");
    Gradients gradients = backward(ONE_UNIT);
    List<Matrix> derivatives =
        List.of(
            gradients.hiddenWeights(),
            gradients.hiddenBias(),
            gradients.outputWeights(),
            gradients.outputBias());
    for (int k = 0; k < derivatives.size(); k++) {
      sayNudge(lesson, k, derivatives.get(k));
    }
    recomputeBetween(lesson);
    Parameters next = XorByHand.trainEpoch(ONE_UNIT, Matrix.row(2), Matrix.row(1), 8);
    lesson.says(
        "W₁ = %s, b₁ = %s, W₂ = %s, b₂ = %s"
            .formatted(
                plain(next.hiddenWeights()),
                plain(next.hiddenBias()),
                plain(next.outputWeights()),
                plain(next.outputBias())));
  }

  /** One row of the table: one of the four numbers is larger by 0.01. */
  private static void sayNudge(Lesson lesson, int which, Matrix derivative) {
    double nudge = 0.01;
    double[] numbers = {1, -2, 3, -1.5};
    numbers[which] += nudge;
    Parameters moved = oneUnit(numbers);
    double loss = loss(moved);
    double output = XorByHand.forward(moved, Matrix.row(2)).outputs().get(0, 0);
    lesson.number("0.01", nudge);
    lesson.says(
        "| %s | %.5f | %.6f | %.4f | %s |"
            .formatted(
                List.of("W₁", "b₁", "W₂", "b₂").get(which),
                output,
                loss,
                (loss - loss(ONE_UNIT)) / nudge,
                plain(derivative)));
  }

  private static void recomputeBetween(Lesson lesson) {
    double byOutput = derivative(o -> (o - 1) * (o - 1) / 2, 0.5);
    double bySum = derivative(z -> Math.pow(Elementary.sigmoid(z) - 1, 2) / 2, 0);
    double byHidden = derivative(h -> Math.pow(Elementary.sigmoid(3 * h - 1.5) - 1, 2) / 2, 0.5);
    double byHiddenSum = backward(ONE_UNIT).hiddenBias().get(0, 0);
    lesson.says("∂L/∂O is −0.5, ∂L/∂Z₂ is −0.125, ∂L/∂H is −0.375 and ∂L/∂Z₁ is −0.09375");
    lesson.numbers("-0.5 -0.125 -0.375 -0.09375", byOutput, bySum, byHidden, byHiddenSum);
  }

  private static double derivative(DoubleUnaryOperator f, double x) {
    double h = 1e-6;
    double slope = (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
    return Math.round(slope * 1e6) / 1e6;
  }

  private static Parameters oneUnit(double... numbers) {
    return new Parameters(
        Matrix.row(numbers[0]),
        Matrix.row(numbers[1]),
        Matrix.row(numbers[2]),
        Matrix.row(numbers[3]));
  }

  private static double loss(Parameters oneUnit) {
    return Math.pow(XorByHand.forward(oneUnit, Matrix.row(2)).outputs().get(0, 0) - 1, 2) / 2;
  }

  private static Gradients backward(Parameters oneUnit) {
    Matrix input = Matrix.row(2);
    return XorByHand.backward(oneUnit, input, XorByHand.forward(oneUnit, input), Matrix.row(1));
  }

  /** The network of one squared hidden number, two outputs and fourth powers. */
  static void recomputeSibling(Lesson lesson) {
    lesson.number("1.5", 1.5);
    lesson.number("4.25", siblingLoss(1.5, 1, -1));
    assertEquals(-84, derivative(u -> siblingLoss(u, 1, -1), 1.5), 1e-3);
    assertEquals(9, derivative(v -> siblingLoss(1.5, v, -1), 1), 1e-3);
    assertEquals(72, derivative(v -> siblingLoss(1.5, 1, v), -1), 1e-3);
    double moved = siblingLoss(1.5001, 1, -1);
    lesson.numbers("1.5001 4.2416 -0.0084", 1.5001, moved, moved - 4.25);
  }

  private static double siblingLoss(double u, double v0, double v1) {
    double hidden = Math.pow(u * 2, 2);
    return (Math.pow(v0 * hidden - 8, 4) + Math.pow(v1 * hidden + 11, 4)) / 4;
  }

  static void recomputeDerivation(Lesson derivation) {
    Gradients gradients = backward(ONE_UNIT);
    derivation.says("(0.5 − 1) · 0.5 · 0.5 = " + plain(gradients.outputBias()));
    derivation.says("0.5 · (−0.125) = " + plain(gradients.outputWeights()));
    derivation.says("−0.125 · 3 = −0.375");
    derivation.says("−0.375 · 0.5 · 0.5 = " + plain(gradients.hiddenBias()));
    derivation.says("2 · (−0.09375) = " + plain(gradients.hiddenWeights()));
  }

  /** A 1×1 matrix as it is written by hand. */
  private static String plain(Matrix number) {
    return String.valueOf(number.get(0, 0)).replaceFirst("\\.0$", "");
  }
}
