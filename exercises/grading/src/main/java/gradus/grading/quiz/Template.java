package gradus.grading.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts numbers into a text: {x} the value of a formula, {x:4} to four decimals, {(x)} with brackets
 * if it is negative. {right} is the right answer.
 *
 * @param quantities the drawn numbers
 * @param decimals at most so many digits behind the point of the right answer
 */
record Template(Map<String, Double> quantities, int decimals) {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}:]+)(?::(\\d))?\\}");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");

  /** The digits of a number that is printed exactly. */
  static final int MOST = 8;

  /** The name of the right answer in texts. */
  static final String RIGHT = "right";

  String fill(String text) {
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(shown(place)));
  }

  private String shown(MatchResult place) {
    String formula = place.group(1).strip();
    double value = Expression.parse(formula).value(quantities);
    String number = number(value, decimals(formula, place.group(2)));
    return IN_BRACKETS.matcher(formula).matches() && value < 0 ? "(" + number + ")" : number;
  }

  /** The right answer is printed as it is asked for, what leads there with a digit more. */
  private int decimals(String formula, String digits) {
    if (digits != null) {
      return Integer.parseInt(digits);
    }
    return formula.equals(RIGHT) ? decimals : Math.min(MOST, decimals + 1);
  }

  /** A number as texts print it: rounded, without zeros at its end, with a long minus. */
  static String number(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    String plain = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    return plain.replace('-', '−');
  }
}
