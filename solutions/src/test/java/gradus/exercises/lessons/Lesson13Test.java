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
    lesson.says("Together −1");
    lesson.numbers("3.01 -6.02 -1.99 -5.97", 3.01, 3.01 * -2, -1.99, 3 * -1.99);
    lesson.numbers("-3.01 -2.97", 3.01 * -2 + 3.01, 3 * -1.99 + 3);
    recomputePowers(lesson);
    recomputeOthers(lesson);
    recomputeSibling(lesson);
    recomputeCrossEntropy(lesson);
    lesson.says("arxiv.org/abs/1502.05767");
    lesson.says("doi.org/10.1007/BF01931367");
  }

  private static void recomputePowers(Lesson lesson) {
    assertEquals(8, new Value(2).pow(3).data());
    assertEquals(12, derivative(new Value(2).pow(3)));
    lesson.says("| $x^3$ | 2 | 8 | 12 |");
    assertEquals(-8, new Value(-2).pow(3).data());
    assertEquals(12, derivative(new Value(-2).pow(3)));
    lesson.says("| $x^3$ | −2 | −8 | 12 |");
    assertEquals(2, new Value(4).pow(0.5).data());
    assertEquals(0.25, derivative(new Value(4).pow(0.5)));
    lesson.says("| $x^{0.5}$ | 4 | 2 | 0.25 |");
    assertEquals(-0.5, new Value(-2).pow(-1).data());
    assertEquals(-0.25, derivative(new Value(-2).pow(-1)));
    lesson.says("| $x^{−1}$ | −2 | −0.5 | −0.25 |");
  }

  private static void recomputeOthers(Lesson lesson) {
    lesson.says("| $e^x$ | 0 | 1 | 1 |");
    assertEquals(1, derivative(new Value(0).exp()));
    lesson.says("| $e^x$ | 0.5 | 1.6487 | 1.6487 |");
    lesson.number("1.6487", derivative(new Value(0.5).exp()));
    lesson.says("| $\\tanh x$ | 0 | 0 | 1 |");
    assertEquals(1, derivative(new Value(0).tanh()));
    lesson.says("| $\\tanh x$ | 0.6931 | 0.6 | 0.64 |");
    Value hyperbolic = new Value(Math.log(2)).tanh();
    lesson.numbers("0.6931 0.6 0.64", Math.log(2), hyperbolic.data(), derivative(hyperbolic));
  }

  /** Division, and the logarithm that is given. */
  private static void recomputeSibling(Lesson lesson) {
    double h = 1e-6;
    lesson.numbers("0.5 -1.5", 1 / 2.0, -6 / 4.0);
    assertEquals(0.5, ((6 + h) / 2 - 6 / 2.0) / h, 1e-5);
    assertEquals(-1.5, (6 / (2 + h) - 6 / 2.0) / h, 1e-5);
    for (double x : new double[] {0.25, 1, 3}) {
      Value logarithm = new Value(x).log();
      assertEquals(Math.log(x), logarithm.data());
      assertEquals((Math.log(x + h) - Math.log(x - h)) / (2 * h), derivative(logarithm), 1e-6);
    }
  }

  private static void recomputeCrossEntropy(Lesson lesson) {
    Value start = new Value(0);
    Value minus = new Value(-1);
    Value output = start.times(minus).exp().plus(new Value(1)).pow(-1);
    Value loss = output.log().times(minus);
    loss.backward();
    lesson.number("0.6931", loss.data());
    lesson.number("-0.5", start.gradient());
  }

  /** The derivative of an operation with one operand. */
  private static double derivative(Value result) {
    return result.operands().get(0).derivative();
  }

  @Override
  void recomputeDerivation(Lesson derivation) {
    derivation.says("$0.5 · 4^{−0.5} = 0.25$");
    derivation.says("$−1 · (−2)^{−2} = −0.25$");
    derivation.number("0.25", derivative(new Value(4).pow(0.5)));
    derivation.number("-0.25", derivative(new Value(-2).pow(-1)));
    derivation.says("At 0.6 that is 1 − 0.36 = 0.64");
    Value x = new Value(2);
    new Value(3).times(x.pow(2)).backward();
    assertEquals(12, x.gradient());
    derivation.says("gives 12 once more");
  }
}
