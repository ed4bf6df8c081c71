package gradus.exercises.step13;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.FiniteDifferences;
import java.util.function.DoubleUnaryOperator;

/** Checks of an operation on one value: the number, and the derivative that it records. */
final class Operations {

  private Operations() {}

  static void requirePlusOfTwoValues(Sample sample) {
    double x = sample.number("x", -3, 3);
    double y = sample.number("y", -3, 3);
    GivenCase given = GivenCase.of("x", x).and("y", y);
    Value left = new Value(x);
    Value right = new Value(y);
    Value sum = left.plus(right);
    Check.that(sum != null, "x + y is null", given);
    Check.number("x + y", sum.data(), x + y, given);
    GivenCase suspected = LocalMistakes.ofOperand(given);
    Check.number("d(x + y)/dx", Graphs.derivative(sum, left), 1, suspected);
    Check.number("d(x + y)/dy", Graphs.derivative(sum, right), 1, suspected);
    requireNoGradient(left.gradient() + right.gradient(), given);
  }

  static void requirePlusWithItself(Sample sample) {
    double x = sample.number("x", -3, 3);
    GivenCase given = GivenCase.of("x", x);
    Value value = new Value(x);
    Value sum = value.plus(value);
    Check.that(sum != null, "x + x is null", given);
    Check.number("x + x", sum.data(), 2 * x, given);
    Check.number("d(x + x)/dx", Graphs.derivative(sum, value), 2, given);
  }

  static void requireTimesOfTwoValues(Sample sample) {
    double x = sample.number("x", -3, 3);
    double y = sample.number("y", -3, 3);
    GivenCase given = GivenCase.of("x", x).and("y", y);
    Value left = new Value(x);
    Value right = new Value(y);
    Value product = left.times(right);
    Check.that(product != null, "x·y is null", given);
    Check.number("x·y", product.data(), x * y, LocalMistakes.ofProduct(x, y, given));
    GivenCase byLeft = LocalMistakes.ofProductBy(x, given);
    Check.number("d(x·y)/dx", Graphs.derivative(product, left), y, byLeft);
    GivenCase byRight = LocalMistakes.ofProductBy(y, given);
    Check.number("d(x·y)/dy", Graphs.derivative(product, right), x, byRight);
    requireNoGradient(left.gradient() + right.gradient(), given);
  }

  static void requireTimesWithItself(Sample sample) {
    double x = sample.number("x", -3, 3);
    GivenCase given = GivenCase.of("x", x);
    Value value = new Value(x);
    Value product = value.times(value);
    Check.that(product != null, "x·x is null", given);
    Check.number("x·x", product.data(), x * x, given);
    Check.number("d(x·x)/dx", Graphs.derivative(product, value), 2 * x, given);
  }

  static void requireExpAndItsDerivative(Sample sample) {
    double x = sample.number("x", -4, 4);
    GivenCase given = GivenCase.of("x", x);
    Value value = new Value(x);
    Value result = value.exp();
    Check.that(result != null, "exp(x) is null", given);
    Check.number("exp(x)", result.data(), Math.exp(x), given);
    double derivative = Graphs.derivative(result, value);
    GivenCase suspected = LocalMistakes.ofExponentialDerivative(x, given);
    Check.number("d exp(x)/dx", derivative, numeric(Math::exp, x), suspected);
    requireNoGradient(value.gradient(), given);
  }

  static void requirePow(double x, double exponent, double expected, double derivative) {
    GivenCase given = GivenCase.of("x", x).and("exponent", exponent);
    Value value = new Value(x);
    Value power = value.pow(exponent);
    Check.that(power != null, "x to the power of n is null", given);
    Check.number("xⁿ", power.data(), expected, LocalMistakes.ofPower(x, exponent, given));
    GivenCase suspected = LocalMistakes.ofPowerDerivative(x, exponent, given);
    Check.number("dxⁿ/dx", Graphs.derivative(power, value), derivative, suspected);
    requireNoGradient(value.gradient(), given);
  }

  static void requireTanh(double x, double expected, double derivative) {
    GivenCase given = GivenCase.of("x", x);
    Value value = new Value(x);
    Value result = value.tanh();
    Check.that(result != null, "tanh(x) is null", given);
    Check.that(
        Double.isFinite(result.data()),
        "tanh(x) is not a number: an exponential has become infinite on the way",
        "overflow",
        given);
    Check.number("tanh(x)", result.data(), expected, given);
    GivenCase suspected = LocalMistakes.ofTanhDerivative(x, given);
    Check.number("d tanh(x)/dx", Graphs.derivative(result, value), derivative, suspected);
    requireNoGradient(value.gradient(), given);
  }

  static void requireNoGradient(double gradient, GivenCase given) {
    Check.that(gradient == 0, "the operation changed a gradient, which only backward does", given);
  }

  static double numeric(DoubleUnaryOperator function, double x) {
    return FiniteDifferences.derivative(function, x);
  }
}
