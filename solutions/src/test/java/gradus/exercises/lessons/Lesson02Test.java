package gradus.exercises.lessons;

import static gradus.exercises.step02.Activations.relu;
import static gradus.exercises.step02.Activations.reluDerivative;
import static gradus.exercises.step02.Activations.sigmoid;
import static gradus.exercises.step02.Activations.sigmoidDerivative;
import static gradus.exercises.step02.Activations.tanhDerivative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.exercises.step02.Activations;
import gradus.math.Matrix;
import gradus.nn.Datasets;
import java.util.function.DoubleUnaryOperator;

/** The numbers of lesson 02. */
class Lesson02Test extends LessonTest {

  private static final double STEP = 0.01;

  Lesson02Test() {
    super(2);
  }

  @Override
  void recompute(Lesson lesson) {
    double log3 = Math.log(3);
    lesson.number("1.0986", log3);
    lesson.numbers("0.5 0.75 0.25", sigmoid(0), sigmoid(log3), sigmoid(-log3));
    recomputeSlopes(lesson, log3);
    recomputeDeadUnit(lesson);
    recomputeSoftsign(lesson);
    lesson.number("709.78", Math.log(Double.MAX_VALUE));
    lesson.number("1.8e308", Double.MAX_VALUE);
    lesson.number("3.016e-311", sigmoid(-715));
  }

  private static void recomputeSlopes(Lesson lesson, double log3) {
    double right = sigmoid(log3 + STEP);
    double left = sigmoid(log3 - STEP);
    lesson.numbers("0.01 0.751870 0.748120 0.003750 0.02", STEP, right, left, right - left, 0.02);
    lesson.says("0.003750 / 0.02 = 0.1875");
    lesson.number("0.1875", slope(Activations::sigmoid, log3));
    lesson.number("0.1875", sigmoidDerivative(0.75));
    lesson.numbers(
        "0.5025 0.4975 0.0050", sigmoid(STEP), sigmoid(-STEP), 2 * (sigmoid(STEP) - 0.5));
    lesson.says("0.5025 − 0.4975 = 0.0050 over 0.02, a slope of 0.25");
    lesson.number("0.25", sigmoidDerivative(0.5));
    double log2 = Math.log(2);
    right = Math.tanh(log2 + STEP);
    left = Math.tanh(log2 - STEP);
    lesson.numbers("0.6 0.606362 0.593562 0.012800", Math.tanh(log2), right, left, right - left);
    lesson.numbers("0.64 -0.6", tanhDerivative(0.6), Math.tanh(-log2));
    lesson.number("0.64", slope(Math::tanh, log2));
    assertEquals(tanhDerivative(0.6), tanhDerivative(-0.6));
    assertArrayEquals(
        new double[] {3, 3.01, 0, 0}, new double[] {relu(3), relu(3.01), relu(-3), relu(-2.99)});
    lesson.says("ReLU makes 3 of 3, and 3.01 of 3.01. It makes 0 of −3, and 0 of −2.99.");
  }

  private static void recomputeDeadUnit(Lesson lesson) {
    Matrix sums = Datasets.xor().inputs().multiply(Matrix.column(1, 1)).addRow(Matrix.row(-3));
    assertEquals(Matrix.column(-3, -2, -2, -1), sums);
    assertEquals(0, sums.map(x -> reluDerivative(x)).sum());
    lesson.says("the sums −3, −2, −2 and −1");
  }

  private static void recomputeSoftsign(Lesson lesson) {
    double softsign = softsign(3);
    lesson.number("0.75", softsign);
    lesson.says("0.25² = 0.0625");
    lesson.number("0.0625", Math.pow(1 - softsign, 2));
    lesson.number("0.0625", slope(Lesson02Test::softsign, 3));
    lesson.says("3.01/4.01 − 2.99/3.99 = 0.001250, over 0.02, is 0.0625");
    lesson.number("0.001250", 3.01 / 4.01 - 2.99 / 3.99);
  }

  private static double softsign(double x) {
    return x / (1 + Math.abs(x));
  }

  private static double slope(DoubleUnaryOperator f, double x) {
    return (f.applyAsDouble(x + STEP) - f.applyAsDouble(x - STEP)) / (2 * STEP);
  }

  @Override
  void recomputeDerivation(Lesson derivation) {
    derivation.says("0.75 · 0.25 = 0.1875");
    derivation.number("0.1875", sigmoidDerivative(0.75));
    derivation.says("0.5 · 0.5 = 0.25");
    derivation.number("0.25", sigmoidDerivative(0.5));
    derivation.number("1e-6", Math.pow(0.25, 10));
    derivation.says("1 − 0.36 = 0.64 for the outputs 0.6 and −0.6");
    derivation.number("0.64", tanhDerivative(0.6));
    assertEquals(25, 100 * sigmoidDerivative(sigmoid(0)));
    derivation.number("0.1", STEP * 10);
    derivation.number("0.0045", 100 * sigmoidDerivative(sigmoid(100 * 0.1)));
  }
}
