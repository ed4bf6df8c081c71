package gradus.exercises.step13;

import gradus.grading.diagnosis.GivenCase;

/** Mistakes that may be behind a wrong number, or a wrong local derivative, of one operation. */
final class LocalMistakes {

  private static final String TRUNCATED = "Yours cuts the exponent off after the decimal point.";

  private LocalMistakes() {}

  /** What may be behind the derivative by any operand. */
  static GivenCase ofOperand(GivenCase given) {
    return given.mistakeInNumber(
        "operand-missing", "Yours is 0: the value is not among the operands.", () -> 0);
  }

  static GivenCase ofProduct(double x, double y, GivenCase given) {
    return given.mistakeInNumber(
        "other-operation", "Yours is the sum of the two, not their product.", () -> x + y);
  }

  /** What may be behind a wrong derivative of x·y by the operand whose number is given first. */
  static GivenCase ofProductBy(double by, GivenCase given) {
    return ofOperand(given)
        .mistakeInNumber(
            "derivatives-exchanged",
            "Yours is the operand's own number; the product changes with the other one's.",
            () -> by)
        .mistakeInNumber(
            "sum-for-product", "Yours is 1, which is the derivative of a sum.", () -> 1);
  }

  static GivenCase ofPower(double x, double n, GivenCase given) {
    return given
        .mistakeInNumber("truncated", TRUNCATED, () -> Math.pow(x, (int) n))
        .mistakeInNumber(
            "by-logarithms",
            "Yours goes by the logarithm of x, which there is none of where x is below 0.",
            () -> Math.exp(n * Math.log(x)));
  }

  static GivenCase ofPowerDerivative(double x, double n, GivenCase given) {
    return given
        .mistakeInNumber(
            "exponent-missing",
            "Yours has x to the right power, and the exponent is not in front of it.",
            () -> Math.pow(x, n - 1))
        .mistakeInNumber(
            "exponent-not-lowered",
            "Yours has the exponent in front, and x to the power that it was, not to one less.",
            () -> n * Math.pow(x, n))
        .mistakeInNumber("truncated", TRUNCATED, () -> ((int) n) * Math.pow(x, (int) n - 1));
  }

  static GivenCase ofExponentialDerivative(double x, GivenCase given) {
    return given
        .mistakeInNumber("derivative-missing", "Yours is 1, whatever x is.", () -> 1)
        .mistakeInNumber(
            "derivative-at-preactivation", "Yours is x, where e to the power of x is due.", () -> x)
        .mistakeInNumber(
            "power-rule",
            "Yours goes by the rule for powers of x; here x is the exponent.",
            () -> x * Math.exp(x - 1));
  }

  static GivenCase ofTanhDerivative(double x, GivenCase given) {
    double result = Math.tanh(x);
    return given
        .mistakeInNumber(
            "derivative-at-preactivation",
            "Yours is 1 − x²: the square has to be that of the result.",
            () -> 1 - x * x)
        .mistakeInNumber(
            "other-activation",
            "Yours is z(1 − z), the derivative of the sigmoid.",
            () -> result * (1 - result))
        .mistakeInNumber("derivative-missing", "Yours is 1, whatever x is.", () -> 1);
  }
}
