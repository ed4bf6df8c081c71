package gradus.exercises.step13;

import gradus.exercises.grading.Case;

/** What may be behind a wrong number, or a wrong local derivative, of one operation. */
final class LocalSuspects {

  private static final String TRUNCATED = "Yours cuts the exponent off after the decimal point.";

  private LocalSuspects() {}

  /** What may be behind the derivative by any operand. */
  static Case ofOperand(Case given) {
    return given.suspectNumber(
        "operand-missing", "Yours is 0: the value is not among the operands.", () -> 0);
  }

  static Case ofProduct(double x, double y, Case given) {
    return given.suspectNumber(
        "other-operation", "Yours is the sum of the two, not their product.", () -> x + y);
  }

  /** What may be behind a wrong derivative of x·y by the operand whose number is given first. */
  static Case ofProductBy(double by, Case given) {
    return ofOperand(given)
        .suspectNumber(
            "derivatives-exchanged",
            "Yours is the operand's own number; the product changes with the other one's.",
            () -> by)
        .suspectNumber("sum-for-product", "Yours is 1, which is the derivative of a sum.", () -> 1);
  }

  static Case ofPower(double x, double n, Case given) {
    return given
        .suspectNumber("truncated", TRUNCATED, () -> Math.pow(x, (int) n))
        .suspectNumber(
            "by-logarithms",
            "Yours goes by the logarithm of x, which there is none of where x is below 0.",
            () -> Math.exp(n * Math.log(x)));
  }

  static Case ofPowerDerivative(double x, double n, Case given) {
    return given
        .suspectNumber(
            "exponent-missing",
            "Yours has x to the right power, and the exponent is not in front of it.",
            () -> Math.pow(x, n - 1))
        .suspectNumber(
            "exponent-not-lowered",
            "Yours has the exponent in front, and x to the power that it was, not to one less.",
            () -> n * Math.pow(x, n))
        .suspectNumber("truncated", TRUNCATED, () -> ((int) n) * Math.pow(x, (int) n - 1));
  }

  static Case ofExponentialDerivative(double x, Case given) {
    return given
        .suspectNumber("derivative-missing", "Yours is 1, whatever x is.", () -> 1)
        .suspectNumber(
            "derivative-at-preactivation", "Yours is x, where e to the power of x is due.", () -> x)
        .suspectNumber(
            "power-rule",
            "Yours goes by the rule for powers of x; here x is the exponent.",
            () -> x * Math.exp(x - 1));
  }

  static Case ofTanhDerivative(double x, Case given) {
    double result = Math.tanh(x);
    return given
        .suspectNumber(
            "derivative-at-preactivation",
            "Yours is 1 − x²: the square has to be that of the result.",
            () -> 1 - x * x)
        .suspectNumber(
            "other-activation",
            "Yours is z(1 − z), the derivative of the sigmoid.",
            () -> result * (1 - result))
        .suspectNumber("derivative-missing", "Yours is 1, whatever x is.", () -> 1);
  }
}
