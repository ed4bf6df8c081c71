package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.step10.Adam;
import gradus.exercises.step10.Momentum;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.GradientDescent;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import gradus.nn.XorRuns;
import gradus.nn.XorRuns.Count;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The steps of lesson 10, the valley, and the outcomes of fifty starts on XOR. */
class Lesson10Test extends LessonTest {

  Lesson10Test() {
    super(10);
  }

  @Override
  void recompute(Lesson lesson) {
    recomputeValley(lesson);
    recomputeMomentum(lesson);
    recomputeAdam(lesson);
    recomputeCorrection(lesson);
    recomputeXor(lesson, "plain descent | 0.25", () -> new GradientDescent(0.25));
    recomputeXor(lesson, "plain descent | 2.5", () -> new GradientDescent(2.5));
    recomputeXor(lesson, "momentum, $μ = 0.9$ | 0.25", () -> new Momentum(0.25, 0.9));
    recomputeXor(lesson, "Adam | 0.05", () -> new Adam(0.05));
  }

  private static void recomputeValley(Lesson lesson) {
    assertEquals(64, stepsInTheValley(new GradientDescent(0.07)));
    assertEquals(26, stepsInTheValley(new Momentum(0.07, 0.5)));
    assertEquals(-1, stepsInTheValley(new GradientDescent(0.081)));
    lesson.says("At a rate of 0.07, plain descent needs 64");
    lesson.says("$μ = 0.5$ at the same rate needs 26");
    lesson.number("0.081", 0.081);
    lesson.number("-1.025", 1 - 25 * 0.081);
  }

  /** The steps from (−10, 2) to within 0.1 of the bottom; −1 if it never gets there. */
  private static int stepsInTheValley(Optimizer optimizer) {
    Parameter place = new Parameter("place", Matrix.row(-10, 2));
    for (int step = 0; step <= 10_000; step++) {
      double a = place.value().entry(0);
      double b = place.value().entry(1);
      if (Math.hypot(a, b) < 0.1) {
        return step;
      }
      place.gradient().setEntry(0, a);
      place.gradient().setEntry(1, 25 * b);
      optimizer.step(List.of(place));
    }
    return -1;
  }

  private static void recomputeMomentum(Lesson lesson) {
    Momentum momentum = new Momentum(0.1, 0.5);
    Parameter weight = new Parameter("w", Matrix.row(1));
    lesson.numbers(
        "0.9 0.75 0.575",
        step(momentum, weight, 1),
        step(momentum, weight, 1),
        step(momentum, weight, 1));
    double[] velocities = {0.9 - 1, 0.75 - 0.9, 0.575 - 0.75};
    lesson.numbers("-0.1 -0.15 -0.175", velocities);
    for (int i = 0; i < 100; i++) {
      step(momentum, weight, 1);
    }
    double before = weight.value().entry(0);
    lesson.number("-0.2", step(momentum, weight, 1) - before);
    lesson.says("$η = 0.1$, $μ = 0.5$");
  }

  private static double step(Optimizer optimizer, Parameter weight, double gradient) {
    InPlace.fill(gradient, weight.gradient());
    optimizer.step(List.of(weight));
    return weight.value().entry(0);
  }

  private static void recomputeAdam(Lesson lesson) {
    for (double gradient : new double[] {0.25, 1}) {
      lesson.number("0.9", step(new Adam(0.1), new Parameter("w", Matrix.row(1)), gradient));
    }
    lesson.number("1.1", step(new Adam(0.1), new Parameter("w", Matrix.row(1)), -100));
    lesson.says("$β_1 = 0.9$, $β_2 = 0.999$");
    double mean = 0.1 * 0.25;
    double square = 0.001 * 0.25 * 0.25;
    lesson.number("0.025", mean);
    lesson.number("0.25", mean / (1 - 0.9));
    lesson.number("0.001", 1 - 0.999);
    lesson.number("0.0625", 0.25 * 0.25);
    lesson.number("0.0000625", square);
    lesson.number("0.0625", square / (1 - 0.999));
    double secondMean = 0.9 * mean + 0.1 * -0.25;
    lesson.number("-0.0025", secondMean);
    lesson.number("0.81", 0.9 * 0.9);
    lesson.number("-0.0132", secondMean / (1 - 0.81));
    Adam adam = new Adam(0.1);
    Parameter weight = new Parameter("w", Matrix.row(1));
    double first = step(adam, weight, 0.25);
    lesson.number("0.0053", step(adam, weight, -0.25) - first);
  }

  private static void recomputeCorrection(Lesson lesson) {
    lesson.number("0.032", Math.sqrt(0.001));
    lesson.number("3.16", 0.1 / Math.sqrt(0.001));
    lesson.number("0.1", 1 - 0.9);
  }

  private static void recomputeXor(Lesson lesson, String row, Supplier<Optimizer> optimizer) {
    Count count = XorRuns.count(4, 50, optimizer, 20_000);
    assertTrue(count.learnt().size() >= 49, row);
    lesson.says(
        String.format(
            Locale.ROOT, "| %s | %d of 50 | %,d |", row, count.learnt().size(), count.median()));
  }

  @Override
  void recomputeDerivation(Lesson derivation) {
    double plain = step(new Adam(0.1), new Parameter("w", Matrix.row(1)), 0.25);
    double scaled = step(new Adam(0.1), new Parameter("w", Matrix.row(1)), 250);
    derivation.numbers("0.25 0.1 0.1", 0.25, 1 - plain, 1 - scaled);
    assertEquals(0.1, 1 - plain, 1e-8);
    assertEquals(0.1, 1 - scaled, 1e-8);
    derivation.says("It was 1e-8 beside");
    derivation.says("a rate of 0.001 serves");
    Adam adam = new Adam(0.001);
    Parameter weight = new Parameter("w", Matrix.row(1));
    double first = step(adam, weight, 1e-4);
    assertEquals(0.001, first - step(adam, weight, 1e-4), 1e-6);
    derivation.says("always ±1e-4");
  }
}
