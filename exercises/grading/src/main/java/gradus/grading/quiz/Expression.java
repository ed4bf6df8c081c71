package gradus.grading.quiz;

import java.util.Map;

/** A formula over named quantities, as an item's file writes it. */
@FunctionalInterface
interface Expression {

  /**
   * Computes the formula.
   *
   * @param quantities the value of each name
   * @return its value
   */
  double value(Map<String, Double> quantities);

  /**
   * Reads a formula of numbers, names, + − * / ^, brackets and functions.
   *
   * @param text for example {@code 2*(p - t)/n}
   * @return the formula
   * @throws IllegalArgumentException if it is none; the message is one sentence
   */
  static Expression parse(String text) {
    return new ExpressionParser(text).parse();
  }
}
