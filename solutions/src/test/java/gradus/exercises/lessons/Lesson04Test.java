package gradus.exercises.lessons;

import static gradus.exercises.step04.NumericalGradient.centralDifference;
import static gradus.exercises.step04.NumericalGradient.gradient;
import static gradus.exercises.step04.NumericalGradient.relativeError;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import java.util.function.DoubleUnaryOperator;

/** The numbers of lesson 04. */
class Lesson04Test extends LessonTest {

  Lesson04Test() {
    super(4);
  }

  @Override
  void recompute(Lesson lesson) {
    recomputeByHand(lesson);
    recomputeErrors(lesson);
    recomputePrice(lesson);
  }

  private static void recomputeByHand(Lesson lesson) {
    lesson.numbers(
        "0.5 12.25 6.25 6",
        0.5,
        3.5 * 3.5,
        2.5 * 2.5,
        centralDifference(Lesson04Test::square, 3, 0.5));
    lesson.says("f(3.5) = 12.25 and f(2.5) = 6.25");
    lesson.number("6.5", toOneSide(Lesson04Test::square, 3, 0.5));
    lesson.numbers("1.331 0.729", cube(1.1), cube(0.9));
    lesson.says("x = 1, with h = 0.1. f(1.1) = 1.331 and f(0.9) = 0.729");
    lesson.numbers("3.01 0.01", centralDifference(Lesson04Test::cube, 1, 0.1), 0.1 * 0.1);
    lesson.numbers("0.2 3.04", 0.2, centralDifference(Lesson04Test::cube, 1, 0.2));
    assertEquals(3.375, cube(1.5));
    lesson.says("f(½) = ⅛ and f(1½) = 3⅜");
    lesson.number("0.5", centralDifference(x -> Math.max(0, x), 0, 0.25));
    Matrix weights = Matrix.of(2, 2, 2, 3, 4, 5);
    Matrix moved = Matrix.of(2, 2, 1.5, 0, 0, 1);
    assertEquals(8, moved.hadamard(weights).sum());
    lesson.says("With 1.5 in the place of $m_{00}$, f is 8, and with 0.5 it is 6.");
    Matrix point = Matrix.of(2, 2, 1, 0, 0, 1);
    assertEquals(weights, gradient(m -> m.hadamard(weights).sum(), point, 0.5));
    assertEquals(1 / 3.0, relativeError(Matrix.row(4, 3), Matrix.row(4, 0)), 1e-12);
    lesson.says("The *relative error* is ⅓");
  }

  private static void recomputeErrors(Lesson lesson) {
    lesson.numbers("1e-1 1.4e-1 4.5e-3", 1e-1, errorToOneSide(1e-1), errorToBothSides(1e-1));
    lesson.numbers("1e-3 1.4e-3 4.5e-7", 1e-3, errorToOneSide(1e-3), errorToBothSides(1e-3));
    lesson.numbers("1e-5 1.4e-5", 1e-5, errorToOneSide(1e-5));
    assertTrue(errorToBothSides(1e-5) < 1e-9);
    assertTrue(errorToOneSide(1e-12) > 1e-5 && errorToBothSides(1e-12) > 1e-5);
    lesson.says("| 1e-5 | 1.4e-5 | below 1e-9 |");
    lesson.says("| 1e-12 | above 1e-5 | above 1e-5 |");
    // The smallest error of each difference in the figure.
    double best = 1;
    double bestToOneSide = 1;
    for (double h = 1e-14; h < 1; h *= 1.2) {
      best = Math.min(best, errorToBothSides(h));
      bestToOneSide = Math.min(bestToOneSide, errorToOneSide(h));
    }
    assertTrue(best < 1e-10 && bestToOneSide > 1e-10);
    lesson.says("to about 1e-11 near h = 1e-5");
    lesson.says("never below about 1e-8");
    lesson.says("right below 1e-6");
  }

  private static void recomputePrice(Lesson lesson) {
    int parameters = 2 * 4 + 4 + 4 * 1 + 1;
    lesson.says("has " + parameters);
    lesson.says("that is %d forward passes".formatted(2 * parameters));
  }

  private static double square(double x) {
    return x * x;
  }

  private static double cube(double x) {
    return x * x * x;
  }

  private static double toOneSide(DoubleUnaryOperator f, double x, double h) {
    return (f.applyAsDouble(x + h) - f.applyAsDouble(x)) / h;
  }

  private static double errorToOneSide(double h) {
    return Math.abs(toOneSide(StrictMath::exp, 1, h) - Math.E);
  }

  private static double errorToBothSides(double h) {
    return Math.abs(centralDifference(StrictMath::exp, 1, h) - Math.E);
  }

  @Override
  void recomputeDerivation(Lesson derivation) {
    derivation.numbers(
        "3.01 3.04",
        centralDifference(Lesson04Test::cube, 1, 0.1),
        centralDifference(Lesson04Test::cube, 1, 0.2));
    derivation.says("(4 · 3.01 − 3.04)/3 = 3");
    double far = centralDifference(StrictMath::exp, 1, 0.1);
    double near = centralDifference(StrictMath::exp, 1, 0.05);
    derivation.numbers("0.1 0.05 1.1e-3", 0.1, 0.05, near - Math.E);
    derivation.number("5.7e-7", Math.abs((4 * near - far) / 3 - Math.E));
  }
}
