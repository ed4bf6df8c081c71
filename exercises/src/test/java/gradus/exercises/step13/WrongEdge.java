package gradus.exercises.step13;

import java.util.function.DoubleBinaryOperator;

/** What may be passed on from a value to an operand in the place of g · d. */
enum WrongEdge {
  GRADIENT_MISSING(
      "gradient-missing",
      "Yours adds up local derivatives: they are not multiplied along the way.",
      (g, d) -> d),
  DERIVATIVE_MISSING(
      "derivative-missing",
      "Yours passes on what came back to a value as it is: the local derivative is not in it.",
      (g, d) -> g),
  DERIVATIVE_TWICE(
      "derivative-twice",
      "Yours multiplies by the local derivative twice on the way to an operand.",
      (g, d) -> g * d * d),
  GRADIENT_TWICE(
      "gradient-twice",
      "Yours multiplies by what came back to a value twice on the way to its operands.",
      (g, d) -> g * g * d),
  SUM(
      "sum-for-product",
      "Yours adds the local derivative to what came back to a value.",
      (g, d) -> g + d),
  QUOTIENT(
      "divided-by-derivative",
      "Yours divides what came back to a value by the local derivative.",
      (g, d) -> g / d),
  MINUS(
      "sign-of-derivative",
      "In yours the sign changes with every step from a value to an operand.",
      (g, d) -> -g * d),
  ABSOLUTE(
      "absolute-derivative",
      "Yours is right for the sizes of the local derivatives: the signs are lost.",
      (g, d) -> g * Math.abs(d)),
  DOUBLED(
      "doubled-on-the-way",
      "Yours doubles what it passes on with every step from a value to an operand.",
      (g, d) -> 2 * g * d),
  HALVED(
      "halved-on-the-way",
      "Yours halves what it passes on with every step from a value to an operand.",
      (g, d) -> g * d / 2);

  private final String id;
  private final String sentence;

  @SuppressWarnings("ImmutableEnumChecker")
  private final DoubleBinaryOperator passed;

  WrongEdge(String id, String sentence, DoubleBinaryOperator passed) {
    this.id = id;
    this.sentence = sentence;
    this.passed = passed;
  }

  String id() {
    return id;
  }

  String sentence() {
    return sentence;
  }

  /** Adds to the operand's gradient what is passed on to it. */
  BackwardMistakes.Edge edge() {
    return (gradients, result, operand, derivative) ->
        gradients[operand] += passed.applyAsDouble(gradients[result], derivative);
  }
}
