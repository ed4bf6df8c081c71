package gradus.exercises.step13;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.FiniteDifferences;
import gradus.nn.formula.Quantities;
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
    Check.number("x + y", sum.data(), x + y, given.by(LocalFormulas.SUM, LocalFormulas.of(x, y)));
    GivenCase suspected = given.by(LocalFormulas.SUM_BY_X, LocalFormulas.of(x, y));
    Check.number("d(x + y)/dx", Graphs.derivative(sum, left), 1, suspected);
    GivenCase byRight = given.by(LocalFormulas.SUM_BY_Y, LocalFormulas.of(x, y));
    Check.number("d(x + y)/dy", Graphs.derivative(sum, right), 1, byRight);
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
    GivenCase ofProduct = given.by(LocalFormulas.PRODUCT, LocalFormulas.of(x, y));
    Check.number("x·y", product.data(), x * y, ofProduct);
    GivenCase byLeft = given.by(LocalFormulas.PRODUCT_BY_X, LocalFormulas.of(x, y));
    Check.number("d(x·y)/dx", Graphs.derivative(product, left), y, byLeft);
    GivenCase byRight = given.by(LocalFormulas.PRODUCT_BY_Y, LocalFormulas.of(y, x));
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
    GivenCase ofValue = given.by(LocalFormulas.EXPONENTIAL, LocalFormulas.of(x));
    Check.number("exp(x)", result.data(), Math.exp(x), ofValue);
    double derivative = Graphs.derivative(result, value);
    GivenCase suspected = given.by(LocalFormulas.EXPONENTIAL_BY_X, LocalFormulas.of(x));
    Check.number("d exp(x)/dx", derivative, numeric(Math::exp, x), suspected);
    requireNoGradient(value.gradient(), given);
  }

  static void requirePow(double x, double exponent, double expected, double derivative) {
    GivenCase given = GivenCase.of("x", x).and("exponent", exponent);
    Value value = new Value(x);
    Value power = value.pow(exponent);
    Check.that(power != null, "x to the power of n is null", given);
    Quantities quantities = LocalFormulas.ofPower(x, exponent);
    Check.number("xⁿ", power.data(), expected, given.by(LocalFormulas.POWER, quantities));
    GivenCase suspected = given.by(LocalFormulas.POWER_BY_X, quantities);
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
        "tanh(x) is %s: an exponential has become infinite on the way, or something is divided by 0"
            .formatted(result.data()),
        "overflow",
        given);
    Check.number(
        "tanh(x)", result.data(), expected, given.by(LocalFormulas.TANH, LocalFormulas.of(x)));
    GivenCase suspected = given.by(LocalFormulas.TANH_BY_X, LocalFormulas.of(x));
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
