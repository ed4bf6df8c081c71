package gradus.grading.expect;

import gradus.grading.text.NumberText;

/** What an example can expect of a number. */
public final class NumberExpectation {

  private final double actual;

  NumberExpectation(double actual) {
    this.actual = actual;
  }

  /**
   * It is this number.
   *
   * @param expected the number
   */
  public void toBe(double expected) {
    String[] texts = NumberText.pair(actual, expected);
    Calls.expected(Nearness.isNear(actual, expected), texts[0], texts[1]);
  }

  /**
   * It is another number than this.
   *
   * @param other the number
   */
  public void toDifferFrom(double other) {
    String text = NumberText.text(other);
    Calls.expected(!Nearness.isNear(actual, other), text, "another number than " + text);
  }

  /**
   * It is between two numbers, or one of them.
   *
   * @param low the smaller one
   * @param high the larger one
   */
  public void toBeBetween(double low, double high) {
    Calls.expected(
        actual >= low && actual <= high,
        NumberText.text(actual),
        "a number from %s to %s".formatted(NumberText.text(low), NumberText.text(high)));
  }
}
