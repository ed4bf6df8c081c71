package gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the accuracy of finite differences, and that they restore the matrix. */
class FiniteDifferencesTest {

  /** A function, its derivative, and points where both are of ordinary size. */
  record Smooth(
      String name, DoubleUnaryOperator f, DoubleUnaryOperator derivative, List<Double> points) {}

  static Stream<Smooth> functions() {
    return Stream.of(
        new Smooth("exp", Math::exp, Math::exp, List.of(1e-3, 0.1, 1.0, 3.0, 5.0, -2.0)),
        new Smooth("sin", Math::sin, Math::cos, List.of(1e-3, 0.1, 1.0, 2.0, 3.0, -3.0)),
        new Smooth(
            "sigmoid",
            Elementary::sigmoid,
            x -> Elementary.sigmoidDerivative(Elementary.sigmoid(x)),
            List.of(1e-3, 0.1, 1.0, 2.5, -2.5)),
        new Smooth(
            "tanh",
            Math::tanh,
            x -> 1 - Math.tanh(x) * Math.tanh(x),
            List.of(1e-3, 0.1, 1.0, -1.5)),
        new Smooth("x²", x -> x * x, x -> 2 * x, List.of(0.1, 1.0, 10.0, 100.0, 1e3, -1e3)),
        new Smooth(
            "x³ − 2x",
            x -> x * (x * x - 2),
            x -> 3 * x * x - 2,
            List.of(1e-3, 0.1, 2.0, 30.0, 1e3, -1e3)),
        new Smooth("log", Math::log, x -> 1 / x, List.of(1.0, 10.0, 100.0, 1e3)));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void extrapolationGivesTenDigits(Smooth smooth) {
    smooth.points.forEach(
        x -> assertDigits(10, smooth, x, FiniteDifferences.derivative(smooth.f, x)));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void thePlainDifferenceGivesSix(Smooth smooth) {
    smooth.points.forEach(
        x -> assertDigits(6, smooth, x, FiniteDifferences.centralDifference(smooth.f, x)));
  }

  /** (f(3) − f(1)) / 2 of x² is 4, and of x³ it is 13 where the slope is 12: the error is h². */
  @Test
  void theFormulaByHand() {
    assertEquals(4, FiniteDifferences.centralDifference(x -> x * x, 2, 1));
    assertEquals(13, FiniteDifferences.centralDifference(x -> x * x * x, 2, 1));
  }

  @Test
  void theStepGrowsWithThePoint() {
    assertEquals(0.5, FiniteDifferences.scaledStep(0.5, 0));
    assertEquals(0.5, FiniteDifferences.scaledStep(0.5, -1));
    assertEquals(5, FiniteDifferences.scaledStep(0.5, -100));
  }

  /** A step that grew like x would reach over what these functions do there. */
  @Test
  void farFromZero() {
    assertEquals(Math.cos(1000), FiniteDifferences.derivative(Math::sin, 1000), 1e-9);
    for (double x : new double[] {200, 300, 1000, -5000}) {
      double y = Elementary.sigmoid(0.7);
      double slope = FiniteDifferences.derivative(z -> Elementary.sigmoid(z + (0.7 - x)), x);
      assertEquals(y * (1 - y), slope, 1e-9, "at " + x);
    }
  }

  /** f = Σ xᵢⱼ² + x₀₀·x₀₁: ∂f/∂x = 2x, and the other factor beside it. */
  @Test
  void gradientOfAMatrix() {
    Matrix point = Matrix.of(2, 2, 1, -2, 3, 0.5);
    Matrix before = point.copy();
    Matrix gradient =
        FiniteDifferences.gradient(x -> x.hadamard(x).sum() + x.get(0, 0) * x.get(0, 1), point);
    MatrixAssertions.assertNear(Matrix.of(2, 2, 0, -3, 6, 1), gradient, 1e-10);
    assertEquals(before, point);
  }

  @Test
  void everyEntryIsPutBackToTheBit() {
    Matrix variable = Matrix.row(0.1, -0.0, 1e308, Double.MIN_VALUE, -1e-3);
    Matrix before = variable.copy();
    FiniteDifferences.gradient(variable::sum, variable);
    assertEquals(before, variable);
  }

  @Test
  void alsoWhenTheFunctionThrows() {
    Matrix variable = Matrix.row(0.1, 0.2, 0.3);
    Matrix before = variable.copy();
    AtomicInteger calls = new AtomicInteger();
    assertThrows(
        ArithmeticException.class,
        () ->
            FiniteDifferences.gradient(
                () -> {
                  if (calls.incrementAndGet() == 7) {
                    throw new ArithmeticException();
                  }
                  return variable.sum();
                },
                variable));
    assertEquals(before, variable);
  }

  @Test
  void emptyMatricesAndNotANumber() {
    assertEquals(Matrix.zeros(0, 3), FiniteDifferences.gradient(x -> 1, Matrix.zeros(0, 3)));
    assertEquals(Double.NaN, FiniteDifferences.derivative(x -> Double.NaN, 1));
    assertEquals(Double.NaN, FiniteDifferences.derivative(x -> x, Double.NaN));
  }

  /** The noise it allows for covers what rounding does to a derivative that is exactly 0. */
  @Test
  void roundingNoiseCoversRounding() {
    NumpyRandom random = new NumpyRandom(3);
    for (int i = 0; i < 1000; i++) {
      double size = random.nextDouble();
      double slope =
          FiniteDifferences.derivative(x -> size + x * 1e-30 + (x + 1) * 0.1 - x * 0.1, 0.5);
      if (!(Math.abs(slope) <= FiniteDifferences.roundingNoise(size + 0.3))) {
        fail("%s at size %s".formatted(slope, size));
      }
    }
  }

  private static void assertDigits(int digits, Smooth smooth, double x, double numeric) {
    double exact = smooth.derivative.applyAsDouble(x);
    double right = -Math.log10(Math.abs(numeric - exact) / Math.abs(exact));
    if (!(right >= digits)) {
      fail("%s at %s: %.1f digits".formatted(smooth.name, x, right));
    }
  }
}
