package gradus.grading.quiz;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a person types it.
 *
 * @param value its value
 * @param decimals the digits behind the point; −1 for a fraction or an exponent, which are meant
 *     exactly
 */
record TypedNumber(double value, int decimals) {

  private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:\\d+[.,]?(\\d*)|[.,](\\d+))");
  private static final Pattern POWER = Pattern.compile("[-+]?\\d+(?:[.,]\\d*)?[eE][-+]?\\d{1,3}");
  private static final Pattern FRACTION = Pattern.compile("([-+]?\\d+)\\s*/\\s*(\\d+)");

  /** A comma that may stand between thousands. */
  private static final Pattern TWO_WAYS = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");

  /** Reads 0.5, 0,5, .5, 5e-1 and 1/2; a minus may be long, too. */
  static Optional<TypedNumber> parse(String text) {
    String number = text.strip().replace('−', '-');
    Matcher decimal = DECIMAL.matcher(number);
    Matcher fraction = FRACTION.matcher(number);
    if (number.length() > 30 || TWO_WAYS.matcher(number).matches()) {
      return Optional.empty();
    }
    if (decimal.matches()) {
      String digits = decimal.group(1) == null ? decimal.group(2) : decimal.group(1);
      return Optional.of(new TypedNumber(value(number), digits.length()));
    }
    if (POWER.matcher(number).matches()) {
      return Optional.of(new TypedNumber(value(number), -1))
          .filter(typed -> Double.isFinite(typed.value));
    }
    return fraction.matches()
        ? quotient(value(fraction.group(1)), value(fraction.group(2)))
        : Optional.empty();
  }

  private static double value(String number) {
    return Double.parseDouble(number.replace(',', '.'));
  }

  private static Optional<TypedNumber> quotient(double above, double below) {
    return below == 0 ? Optional.empty() : Optional.of(new TypedNumber(above / below, -1));
  }

  /** The end of the sentence about a text that is no number. */
  static String refusal(String text) {
    return TWO_WAYS.matcher(text.strip().replace('−', '-')).matches()
        ? "can be read in two ways; write a point, or no comma."
        : "is not a number; write one such as 12, −0.5 or 3/4.";
  }

  /** Whether it is this value, rounded to the digits that were typed, not all of which are 0. */
  boolean isRoundedFrom(double right) {
    return decimals >= 1
        && value != 0
        && Math.abs(value - right) <= 0.5000001 * Math.pow(10, -decimals);
  }
}
