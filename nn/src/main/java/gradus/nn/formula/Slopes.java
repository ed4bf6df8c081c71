package gradus.nn.formula;

import static gradus.nn.formula.Constant.ONE;
import static gradus.nn.formula.Constant.ZERO;

/**
 * The slopes of activations, from their outputs, with what is often taken for them. Students derive
 * them, so their parts have names that a sentence may say.
 */
public final class Slopes {

  private Slopes() {}

  /**
   * a(1 − a), the slope of the sigmoid, where only its output is at hand.
   *
   * @param output a, what came out of the sigmoid
   * @param where the place in words, for example {@code at the output}; may be empty
   * @return the formula, which knows the slips that are usual with it
   */
  public static Named ofSigmoid(Formula output, String where) {
    String at = where.isEmpty() ? "" : " " + where;
    Formula again = output.map(Function.SIGMOID);
    return output
        .hadamard(ONE.minus(output).named("difference", "one factor of the derivative" + at))
        .named("derivative", "the derivative of the sigmoid" + at)
        .mistakenFor(
            "sigmoid-again",
            "Yours applies the sigmoid%s to what has been through it already.".formatted(at),
            again.hadamard(
                ONE.minus(again).named("difference", "one factor of the derivative" + at)))
        .mistakenFor(
            "sigmoid-for-derivative",
            "Yours applies the sigmoid%s once more, where its derivative is due.".formatted(at),
            again)
        .mistakenFor(
            "other-activation",
            "Yours has the derivative of tanh%s, from the output.".formatted(at),
            ONE.minus(output.map(Function.SQUARE)))
        .mistakenFor(
            "function-for-derivative",
            "Yours has the sigmoid itself%s, where its derivative is due.".formatted(at),
            output)
        .mistakenFor(
            "factor-missing",
            "A factor of the derivative%s is missing in yours.".formatted(at),
            ONE.minus(output));
  }

  /**
   * a(1 − a), the slope of the sigmoid.
   *
   * @param output a, what came out of the sigmoid
   * @param preactivation what went into it
   * @param where the place in words, for example {@code at the output}; may be empty
   * @return the formula, which knows the slips that are usual with it
   */
  public static Named ofSigmoid(Formula output, Formula preactivation, String where) {
    String at = where.isEmpty() ? "" : " " + where;
    return ofSigmoid(output, where)
        .mistakenFor(
            "derivative-at-preactivation",
            "Yours gives the derivative%s what went into the sigmoid, where what came out is due."
                .formatted(at),
            preactivation.hadamard(ONE.minus(preactivation)))
        .mistakenFor(
            "other-activation",
            "Yours has the derivative of tanh%s, from what went into the sigmoid.".formatted(at),
            ONE.minus(preactivation.map(Function.TANH).map(Function.SQUARE)))
        .mistakenFor(
            "other-activation",
            "Yours has the derivative of ReLU%s.".formatted(at),
            preactivation.above(ZERO));
  }

  /**
   * 1 − a², the slope of tanh.
   *
   * @param output a, what came out of tanh
   * @param preactivation what went into it
   * @param where the place in words, for example {@code at the output}; may be empty
   * @return the formula, which knows the slips that are usual with it
   */
  public static Named ofTanh(Formula output, Formula preactivation, String where) {
    String at = where.isEmpty() ? "" : " " + where;
    Formula again = output.map(Function.TANH);
    return ONE.minus(output.map(Function.SQUARE).named("square", "the second term" + at))
        .named("derivative", "the derivative of tanh" + at)
        .mistakenFor(
            "tanh-again",
            "Yours applies tanh%s to what has been through it already.".formatted(at),
            ONE.minus(again.map(Function.SQUARE)))
        .mistakenFor(
            "other-activation",
            "Yours has the derivative of the sigmoid%s, from the output.".formatted(at),
            output.hadamard(ONE.minus(output)))
        .mistakenFor(
            "function-for-derivative",
            "Yours has tanh itself%s, where its derivative is due.".formatted(at),
            output)
        .mistakenFor(
            "derivative-at-preactivation",
            "Yours gives the derivative%s what went into tanh, where what came out is due."
                .formatted(at),
            ONE.minus(preactivation.map(Function.SQUARE)));
  }

  /**
   * The slope of ReLU: 1 above 0, and 0 elsewhere.
   *
   * @param output what came out of ReLU
   * @param where the place in words, for example {@code at the output}; may be empty
   * @return the formula, which knows the slips that are usual with it
   */
  public static Named ofRelu(Formula output, String where) {
    String at = where.isEmpty() ? "" : " " + where;
    return output
        .above(ZERO)
        .named("derivative", "the slope of ReLU" + at)
        .mistakenFor(
            "other-activation",
            "Yours has the derivative of the sigmoid%s, from the output.".formatted(at),
            output.hadamard(ONE.minus(output)))
        .mistakenFor(
            "function-for-derivative",
            "Yours has ReLU itself%s, where its slope is due.".formatted(at),
            output);
  }
}
