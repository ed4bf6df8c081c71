package gradus.exercises.step13;

import gradus.grading.check.Check;
import gradus.grading.check.EntryCheck;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Operations on numbers of every size, both zeros among them. */
final class ValueWideChecks {

  /** What rounding may leave where a formula takes two numbers of ordinary size apart. */
  private static final double CANCELLED = 1e-8;

  private static final double OF_A_FLOAT = 0.1;

  private ValueWideChecks() {}

  /** A right number, and the size by which a difference from it is judged. */
  private record Right(double number, double size) {

    static Right of(double number) {
      return new Right(number, Math.abs(number));
    }

    Right orLarger(double least) {
      return new Right(number, Math.max(size, least));
    }

    void require(String what, double yours, GivenCase given) {
      EntryCheck.number(what, yours, number, size, given);
    }
  }

  static void requirePlus(WideSample sample) {
    for (double[] pair : pairs(sample)) {
      Right sum = new Right(pair[0] + pair[1], Math.abs(pair[0]) + Math.abs(pair[1]));
      requireBinary("x + y", Value::plus, pair, sum, new double[] {1, 1});
    }
  }

  static void requireTimes(WideSample sample) {
    for (double[] pair : pairs(sample)) {
      Right product = Right.of(pair[0] * pair[1]);
      requireBinary("x·y", Value::times, pair, product, new double[] {pair[1], pair[0]});
    }
  }

  private static double[][] pairs(WideSample sample) {
    double[][] some = sample.ofAllSizes("pairs", sample.rows(), 2).toArrays();
    double[][] others = sample.matrix("other pairs", sample.rows(), 2).toArrays();
    return Stream.of(some, others).flatMap(Stream::of).toArray(double[][]::new);
  }

  private static void requireBinary(
      String what, BinaryOperator<Value> operation, double[] pair, Right right, double[] slopes) {
    Value x = new Value(pair[0]);
    Value y = new Value(pair[1]);
    GivenCase given = GivenCase.of("x", pair[0]).and("y", pair[1]);
    Value result = operation.apply(x, y);
    Check.that(result != null, what + " is null", given);
    Check.that(result != x && result != y, what + " is an operand, not a new value", given);
    requireNew(what, result, operation.apply(x, y), given);
    right.require(what, result.data(), given);
    Right.of(slopes[0]).require("d(" + what + ")/dx", Graphs.derivative(result, x), given);
    Right.of(slopes[1]).require("d(" + what + ")/dy", Graphs.derivative(result, y), given);
  }

  /** A value that stands for two operations would collect the gradients of both. */
  private static void requireNew(String what, Value first, Value second, GivenCase given) {
    Check.that(first != second, what + ", computed twice, is one value and not two", given);
  }

  /** Whole exponents where x may be below 0, any others where it is above. */
  static void requirePow(WideSample sample) {
    Matrix sizes = sample.matrix("x", sample.rows(), 1, -6, 6).map(size -> Math.pow(10, size));
    Matrix exponents = sample.matrix("exponents", sample.rows(), 1, -3, 3);
    for (int i = 0; i < sizes.rows(); i++) {
      requirePow(sizes.entry(i), exponents.entry(i));
      requirePow(-sizes.entry(i), Math.rint(exponents.entry(i)));
      double large = sample.number("large " + i, 100, 300);
      requirePow(1 + sizes.entry(i) * 1e-8, large);
      requirePow(1.01, -Math.rint(large));
      requirePow(1.0001, 100 * large);
    }
    requirePow(0, 2);
  }

  private static void requirePow(double x, double n) {
    Value asked = new Value(x);
    asked.pow(n + 1);
    GivenCase given = GivenCase.of("x", x).and("first n", n + 1).and("then n", n);
    Right.of(Math.pow(x, n)).require("xⁿ, the second time,", asked.pow(n).data(), given);
    requireUnary(
        "xⁿ with n = " + n,
        value -> value.pow(n),
        x,
        Right.of(Math.pow(x, n)),
        Right.of(n * Math.pow(x, n - 1)));
  }

  static void requireExp(WideSample sample) {
    for (double[] x : sample.matrix("x", sample.rows(), 1, -60, 50).toArrays()) {
      Right right = Right.of(Math.exp(x[0]));
      requireUnary("exp(x)", Value::exp, x[0], right, right);
    }
    requireUnary("exp(x)", Value::exp, -800, Right.of(0), Right.of(0));
  }

  static void requireTanh(WideSample sample) {
    Matrix numbers = sample.matrix("x", sample.rows(), 1, -10, 10);
    Matrix ofAllSizes = sample.ofAllSizes("x", sample.rows(), 1);
    for (int i = 0; i < sample.rows(); i++) {
      requireTanh(numbers.entry(i));
      requireTanh(ofAllSizes.entry(i));
    }
  }

  private static void requireTanh(double x) {
    double z = Math.tanh(x);
    Right slope = new Right(1 - z * z, 1 - z * z + OF_A_FLOAT);
    requireUnary("tanh(x)", Value::tanh, x, Right.of(z).orLarger(CANCELLED), slope);
  }

  private static void requireUnary(
      String what, UnaryOperator<Value> operation, double x, Right right, Right slope) {
    Value value = new Value(x);
    GivenCase given = GivenCase.of("x", x);
    Value result = operation.apply(value);
    Check.that(result != null, what + " is null", given);
    Check.that(result != value, what + " is x itself, not a new value", given);
    requireNew(what, result, operation.apply(value), given);
    right.require(what, result.data(), given);
    slope.require("its derivative", Graphs.derivative(result, value), given);
  }
}
