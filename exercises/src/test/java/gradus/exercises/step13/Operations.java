package gradus.exercises.step13;

import gradus.grading.check.Check;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.FiniteDifferences;
import java.util.function.DoubleUnaryOperator;

/** What an operation on one value has to be: the number, and the derivative that it notes. */
final class Operations {

  private Operations() {}

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
