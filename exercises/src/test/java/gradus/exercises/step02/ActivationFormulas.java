package gradus.exercises.step02;

import static gradus.nn.formula.Constant.ONE;
import static gradus.nn.formula.Constant.ZERO;

import gradus.nn.formula.Clipped;
import gradus.nn.formula.Constant;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.formula.Slopes;
import gradus.nn.mistake.Reference;

/** The formulas of step 02, each of one number. */
final class ActivationFormulas {

  /** Beyond which an x is cut off where somebody is afraid of infinite powers. */
  private static final double[] USUAL_BOUNDS = {
    10, 15, 20, 30, 32, 35, 36, 36.7, 40, 45, 50, 60, 80, 88, 100, 200, 250, 300, 500, 600, 700,
    705, 708, 709, 710, 745
  };

  private static final Quantity X = new Quantity("argument", "x", "x");
  private static final Quantity OUTPUT = new Quantity("output", "a", "the output");

  /** σ(x) = 1 / (1 + e⁻ˣ). */
  static final Reference SIGMOID =
      Reference.of(sigmoid())
          .orWritten(ONE.over(ONE.plus(X.negated().map(Function.EXPONENTIAL))))
          .branchingBy(X);

  /** σ′ = a(1 − a). */
  static final Reference SIGMOID_DERIVATIVE = Reference.of(Slopes.ofSigmoid(OUTPUT, ""));

  /** tanh′ = 1 − a². */
  static final Reference TANH_DERIVATIVE = Reference.of(tanhDerivative());

  /** max(0, x). */
  static final Reference RELU =
      Reference.of(
              X.larger(ZERO)
                  .named("relu", "ReLU")
                  .mistakenFor("leaky", "Below 0 yours is x / 100, not 0.", leaky(0.01))
                  .mistakenFor("leaky", "Below 0 yours is x / 10, not 0.", leaky(0.1))
                  .mistakenFor("derivative-for-value", "Yours is the slope of ReLU.", X.above(ZERO))
                  .mistakenFor("not-cut", "Yours is x itself, below 0 too.", X)
                  .mistakenFor(
                      "wrong-side",
                      "Yours is 0 above 0, and x below.",
                      X.negated().larger(ZERO).negated()))
          .branchingBy(X);

  /** 1 above 0, and 0 elsewhere. */
  static final Reference RELU_DERIVATIVE =
      Reference.of(
              X.above(ZERO)
                  .named("derivative", "the slope of ReLU")
                  .mistakenFor("function-for-derivative", "Yours is ReLU itself.", X.larger(ZERO))
                  .mistakenFor("sign-function", "Yours is −1 below 0.", X.map(Function.SIGN))
                  .mistakenFor("always-one", "Yours is 1 everywhere.", ONE))
          .branchingBy(X);

  private ActivationFormulas() {}

  /** What is made of eˣ / (1 + eˣ), which many have in the branch of the numbers below 0. */
  private static Named sigmoid() {
    Formula power = X.map(Function.EXPONENTIAL);
    return argument()
        .map(Function.SIGMOID)
        .named("sigmoid", "the sigmoid")
        .mistakenFor("not-divided", "Yours is e to the power of x, undivided.", power)
        .mistakenFor(
            "precedence",
            "Yours lacks the brackets round the sum below the line.",
            power.plus(power))
        .mistakenFor(
            "sign-of-exponential",
            "Yours has a minus below the line.",
            power.over(ONE.minus(power)));
  }

  private static Named argument() {
    Named argument = X.named("argument", "x");
    for (double bound : USUAL_BOUNDS) {
      argument =
          argument.mistakenFor(
              "argument-clipped",
              "Yours is what comes out where x is kept between −%s and %s: beyond, every x has the"
                      .formatted(plain(bound), plain(bound))
                  + " same answer.",
              new Clipped(-bound, bound, X));
    }
    return argument;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  private static Formula leaky(double slope) {
    return X.larger(X.hadamard(new Constant(slope)));
  }

  private static Named tanhDerivative() {
    Formula again = OUTPUT.map(Function.TANH);
    return ONE.minus(OUTPUT.map(Function.SQUARE).named("square", "the second term"))
        .named("derivative", "the derivative of tanh")
        .mistakenFor(
            "tanh-again",
            "Yours applies tanh to a number that has already gone through it.",
            ONE.minus(again.map(Function.SQUARE)))
        .mistakenFor(
            "other-activation",
            "Yours is the derivative of the sigmoid, from the output.",
            OUTPUT.hadamard(ONE.minus(OUTPUT)))
        .mistakenFor(
            "function-for-derivative", "Yours is tanh itself, not its derivative.", OUTPUT);
  }

  static Quantities at(double x) {
    return Quantities.NONE.and(X, x);
  }

  static Quantities from(double output) {
    return Quantities.NONE.and(OUTPUT, output);
  }
}
