package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.exercises.step13.Value;

/** The graph of lesson 13 and its powers. */
class Lesson13Test extends LessonTest {

  Lesson13Test() {
    super(13);
  }

  @Override
  void recompute(Lesson lesson) {
    Value x = new Value(3);
    Value y = new Value(-2);
    Value product = x.times(y);
    Value z = product.plus(x);
    z.backward();
    assertEquals(-6, product.data());
    assertEquals(-3, z.data());
    assertEquals(-1, x.gradient());
    assertEquals(3, y.gradient());
    assertEquals(1, product.gradient());
    lesson.says("The product is −6, the sum is −3");
    lesson.says("1 + (−2) = −1, and $y$ has 3");
    assertEquals(8, new Value(2).pow(3).data());
    assertEquals(12, derivativeOfPow(2, 3));
    assertEquals(-8, new Value(-2).pow(3).data());
    assertEquals(12, derivativeOfPow(-2, 3));
    assertEquals(2, new Value(4).pow(0.5).data());
    lesson.says("$4^{0.5}$ is 2");
    lesson.number("0.25", derivativeOfPow(4, 0.5));
    lesson.says("$0.5 · 4^{−0.5} = 0.25$");
    lesson.number("-0.5", new Value(-2).pow(-1).data());
    lesson.number("-0.25", derivativeOfPow(-2, -1));
  }

  private static double derivativeOfPow(double base, double exponent) {
    return new Value(base).pow(exponent).operands().get(0).derivative();
  }
}
