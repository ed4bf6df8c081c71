package gradus.exercises.step13;

import static gradus.nn.formula.Constant.ONE;
import static gradus.nn.formula.Constant.ZERO;

import gradus.nn.formula.Formula;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.mistake.Reference;

/** The formulas of step 13: five operations, and the derivative of each by an operand. */
final class LocalFormulas {

  private static final Quantity X = new Quantity("operand", "x", "x");
  private static final Quantity Y = new Quantity("other-operand", "y", "y");
  private static final Quantity EXPONENT = new Quantity("exponent", "n", "the exponent");

  static final Reference SUM = Reference.of(X.plus(Y));

  static final Reference PRODUCT = Reference.of(X.hadamard(Y));

  /** ∂(x + y)/∂x = 1. */
  static final Reference SUM_BY_X = sumBy("the left operand");

  /** ∂(x + y)/∂y = 1. */
  static final Reference SUM_BY_Y = sumBy("the right operand");

  /** ∂(x y)/∂x = y. */
  static final Reference PRODUCT_BY_X = productBy("the left operand");

  /** ∂(x y)/∂y = x, with the names of the two exchanged. */
  static final Reference PRODUCT_BY_Y = productBy("the right operand");

  static final Reference POWER =
      Reference.of(
          X.power(EXPONENT)
              .named("power", "the power")
              .mistakenFor(
                  "by-logarithms",
                  "Yours goes by the logarithm of x, which there is none of where x is below 0.",
                  EXPONENT.hadamard(X.map(Function.LOGARITHM)).map(Function.EXPONENTIAL))
              .mistakenFor(
                  "exponent-too-large",
                  "Yours has an exponent that is 1 larger than n.",
                  X.power(EXPONENT.plus(ONE)))
              .mistakenFor(
                  "exponent-too-small",
                  "Yours has an exponent that is 1 smaller than n.",
                  X.power(EXPONENT.minus(ONE))));

  /** ∂xⁿ/∂x = n xⁿ⁻¹. */
  static final Reference POWER_BY_X =
      Reference.of(
          EXPONENT
              .hadamard(
                  X.power(
                          EXPONENT
                              .minus(ONE)
                              .named("lower-exponent", "the exponent of the derivative")
                              .mistakenFor(
                                  "exponent-not-lowered",
                                  "Yours leaves the exponent as it was.",
                                  EXPONENT))
                      .named("power", "the power of x in the derivative"))
              .named("derivative", "the derivative")
              .mistakenFor(
                  "by-the-exponent",
                  "Yours is the derivative by the exponent, with a logarithm of x in it.",
                  X.power(EXPONENT).hadamard(X.map(Function.LOGARITHM))));

  static final Reference EXPONENTIAL = Reference.of(X.map(Function.EXPONENTIAL));

  /** ∂eˣ/∂x = eˣ. */
  static final Reference EXPONENTIAL_BY_X =
      by(
          X.map(Function.EXPONENTIAL),
          "power-rule",
          "Yours goes by the rule for powers of x; here x is the exponent.",
          X.hadamard(X.minus(ONE).map(Function.EXPONENTIAL)),
          X.hadamard(X.map(Function.EXPONENTIAL)));

  static final Reference TANH = Reference.of(X.map(Function.TANH));

  /** ∂tanh(x)/∂x = 1 − tanh²(x). */
  static final Reference TANH_BY_X = Reference.of(tanhDerivative());

  private LocalFormulas() {}

  private static Reference sumBy(String operand) {
    return Reference.of(
        ONE.hadamard(ONE)
            .named("derivative", "the derivative by " + operand)
            .mistakenFor("operand-missing", missing(operand), ZERO)
            .mistakenFor("derivative-of-a-product", "Yours is that of another operation.", Y));
  }

  private static Reference productBy(String operand) {
    return Reference.of(
        Y.named("derivative", "the derivative by " + operand)
            .mistakenFor("operand-missing", missing(operand), ZERO)
            .mistakenFor("derivatives-exchanged", "Yours is the operand's own number.", X)
            .mistakenFor("product-for-derivative", "Yours is the product itself.", X.hadamard(Y))
            .mistakenFor("sum-for-product", "Yours is that of another operation.", ONE));
  }

  private static String missing(String operand) {
    return "Yours is 0: %s is not among the operands, or is there with a derivative of 0."
        .formatted(operand);
  }

  private static Reference by(Formula right, String id, String sentence, Formula... wrong) {
    Named derivative =
        right
            .named("derivative", "the derivative")
            .mistakenFor("operand-missing", missing("x"), ZERO)
            .mistakenFor("derivative-missing", "Yours is 1, whatever x is.", ONE)
            .mistakenFor("derivative-at-preactivation", "Yours is x itself.", X);
    for (Formula each : wrong) {
      derivative = derivative.mistakenFor(id, sentence, each);
    }
    return Reference.of(derivative);
  }

  private static Formula tanhDerivative() {
    Formula z = X.map(Function.TANH);
    return ONE.minus(z.map(Function.SQUARE).named("square", "the second term"))
        .named("derivative", "the derivative")
        .mistakenFor("operand-missing", missing("x"), ZERO)
        .mistakenFor("derivative-missing", "Yours is 1, whatever x is.", ONE)
        .mistakenFor(
            "derivative-at-preactivation",
            "Yours is computed from what goes in, and not from what comes out.",
            ONE.minus(X.map(Function.SQUARE)))
        .mistakenFor(
            "other-activation",
            "Yours is the derivative of the sigmoid, from its result.",
            z.hadamard(ONE.minus(z)))
        .mistakenFor("function-for-derivative", "Yours is tanh itself.", z);
  }

  static Quantities of(double x) {
    return Quantities.NONE.and(X, x);
  }

  static Quantities of(double x, double y) {
    return of(x).and(Y, y);
  }

  static Quantities ofPower(double x, double exponent) {
    return of(x).and(EXPONENT, exponent);
  }
}
