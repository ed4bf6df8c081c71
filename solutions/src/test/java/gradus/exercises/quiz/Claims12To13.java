package gradus.exercises.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.step12.SoftmaxCrossEntropy;
import gradus.exercises.step13.Value;
import gradus.math.Matrix;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The right choices of steps 12 and 13, tried out. */
final class Claims12To13 {

  static final Map<String, Consumer<Drawn>> ALL =
      Map.ofEntries(
          Map.entry("12-all-larger", d -> allLarger()),
          Map.entry("12-twice-the-logits", d -> twiceTheLogits()),
          Map.entry("12-sure-and-wrong", d -> sureAndWrong()),
          Map.entry("12-large-logits", d -> largeLogits()),
          Map.entry("12-targets-stay", d -> targetsStay()),
          Map.entry("13-too-early", d -> tooEarly()),
          Map.entry("13-backward-twice", d -> backwardTwice()),
          Map.entry("13-every-way", d -> everyWay()),
          Map.entry("13-notes", d -> notes()));

  private Claims12To13() {}

  private static void allLarger() {
    Matrix logits = Matrix.row(2, -1, 0.5);
    Matrix larger = logits.map(z -> z + 100);
    assertEquals(0, difference(logits, larger), 1e-12);
  }

  private static double difference(Matrix left, Matrix right) {
    return SoftmaxCrossEntropy.softmax(left)
        .minus(SoftmaxCrossEntropy.softmax(right))
        .map(Math::abs)
        .sum();
  }

  private static void twiceTheLogits() {
    Matrix logits = Matrix.row(2, -1, 0.5);
    double before = SoftmaxCrossEntropy.softmax(logits).entry(0);
    double after = SoftmaxCrossEntropy.softmax(logits.scale(2)).entry(0);
    assertTrue(before < after && after < 1);
  }

  private static void sureAndWrong() {
    Matrix logits = Matrix.row(Math.log(0.001), Math.log(0.999));
    double slope = new SoftmaxCrossEntropy().gradient(logits, Matrix.row(1, 0)).entry(0);
    assertEquals(-1, slope, 0.002);
    assertEquals(7, new SoftmaxCrossEntropy().value(logits, Matrix.row(1, 0)), 0.1);
  }

  private static void largeLogits() {
    double power = Math.exp(1000);
    assertTrue(Double.isNaN(power / (power + power)));
    assertEquals(0.5, SoftmaxCrossEntropy.softmax(Matrix.row(1000, 1000)).entry(0));
  }

  /**
   * Over all orders each row stands beside each target equally often, so the mean gradient is that
   * of the frequencies: it is 0 where every row is given those.
   */
  private static void targetsStay() {
    Matrix targets = Matrix.of(4, 2, 1, 0, 1, 0, 1, 0, 0, 1);
    Matrix logits = Matrix.of(4, 2, 0.3, 1, 2, -1, 0, 0, Math.log(0.75), Math.log(0.25));
    Matrix sum = Matrix.zeros(4, 2);
    for (int shift = 0; shift < 4; shift++) {
      Matrix shifted = Matrix.zeros(4, 2);
      for (int row = 0; row < 4; row++) {
        shifted.set(row, 0, targets.get((row + shift) % 4, 0));
        shifted.set(row, 1, targets.get((row + shift) % 4, 1));
      }
      sum = sum.plus(new SoftmaxCrossEntropy().gradient(logits, shifted));
    }
    assertEquals(0, sum.get(3, 0), 1e-12);
    assertNotEquals(0, sum.get(0, 0), 0.1);
  }

  /** What comes to a value if each value on the way passes on only what reaches it first. */
  private static double early(Value from, Value to, double derivative) {
    if (from == to) {
      return derivative;
    }
    double first = 0;
    for (Value.Operand operand : from.operands()) {
      if (first == 0) {
        first = early(operand.value(), to, derivative * operand.derivative());
      }
    }
    return first;
  }

  /** x is 3·u: of the two things that come to x, only the first reaches u. */
  private static void tooEarly() {
    Value u = new Value(1);
    Value x = u.times(new Value(3));
    Value z = x.times(new Value(-2)).plus(x);
    z.backward();
    assertEquals(-1, x.gradient());
    assertEquals(-3, u.gradient());
    assertNotEquals(u.gradient(), early(z, u, 1));
  }

  private static void backwardTwice() {
    Value x = new Value(3);
    Value z = x.times(x).plus(x);
    z.backward();
    double once = x.gradient();
    z.backward();
    assertEquals(2 * once, x.gradient());
  }

  private static void everyWay() {
    double ways = Math.pow(2, 60);
    assertTrue(ways > 1e9 * 1e9);
    Value first = new Value(1);
    Value last = first;
    for (int addition = 0; addition < 60; addition++) {
      last = last.plus(last);
    }
    last.backward();
    assertEquals(ways, first.gradient());
  }

  /** The notes are there before anybody has called backward. */
  private static void notes() {
    Value x = new Value(3);
    Value y = new Value(-2);
    List<Value.Operand> operands = x.times(y).operands();
    assertEquals(-2, operands.get(0).derivative());
    assertEquals(3, operands.get(1).derivative());
    assertEquals(0, x.gradient());
  }
}
