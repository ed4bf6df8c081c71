package gradus.grading.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Formats numbers for reports: short, but two that differ never look alike. */
public final class NumberText {

  private static final int USUAL_DIGITS = 5;
  private static final int ALL_DIGITS = 17;

  private NumberText() {}

  /**
   * A value in few digits.
   *
   * @param value a number, which is rounded to five digits, or anything else, which is not
   * @return its text
   */
  public static String text(Object value) {
    return value instanceof Double number ? text(number, USUAL_DIGITS) : String.valueOf(value);
  }

  /**
   * Numbers in few digits.
   *
   * @param numbers each rounded to five digits
   * @return their texts in brackets
   */
  public static String text(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(number -> text(number, USUAL_DIGITS))
        .collect(Collectors.joining("  ", "[", "]"));
  }

  /**
   * Two numbers with as many digits as it takes to tell them apart.
   *
   * @param left the one
   * @param right the other
   * @return both texts, five digits long or more
   */
  public static String[] pair(double left, double right) {
    int digits = USUAL_DIGITS;
    while (digits < ALL_DIGITS && text(left, digits).equals(text(right, digits))) {
      digits++;
    }
    String[] texts = {text(left, digits), text(right, digits)};
    // 0 and −0 differ, and have the same digits.
    boolean isSign = texts[0].equals(texts[1]) && Double.compare(left, right) != 0;
    return isSign ? new String[] {Double.toString(left), Double.toString(right)} : texts;
  }

  /**
   * A length of time.
   *
   * @param time to the millisecond
   * @return for example {@code 10 s} or {@code 0.5 s}
   */
  public static String seconds(Duration time) {
    return text(time.toMillis() / 1000.0, USUAL_DIGITS) + " s";
  }

  private static String text(double number, int digits) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits));
    if (rounded.signum() == 0) {
      return "0";
    }
    int magnitude = rounded.precision() - rounded.scale() - 1;
    BigDecimal stripped = rounded.stripTrailingZeros();
    return magnitude < -4 || magnitude > 9
        ? scientific(stripped, magnitude)
        : stripped.toPlainString();
  }

  private static String scientific(BigDecimal number, int magnitude) {
    return number.scaleByPowerOfTen(-magnitude).toPlainString() + "e" + magnitude;
  }
}
