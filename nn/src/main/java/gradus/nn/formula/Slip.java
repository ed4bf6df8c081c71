package gradus.nn.formula;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One slip, and what it makes of a formula.
 *
 * @param id of the diagnosis, stable
 * @param sentence what yours is, and never what would be right; written only when it is asked for,
 *     since the search goes through thousands of slips
 * @param formula the wrong formula
 */
public record Slip(String id, Supplier<String> sentence, Formula formula) {

  private static final Pattern BEFORE =
      Pattern.compile(
          "^(sign-of|not-divided-by|divided-twice-by|divided-by|multiplied-by|absolute|squared"
              + "|sigmoid-of|integer|rounded|doubled|halved|normalized|averaged|first-entry-of|first-row-of|first-column-of|times|plus|relu-of|index-of"
              + "|truncated)-");

  private static final Pattern SPREAD = Pattern.compile("^(averaged|first-(entry|row|column)-of)-");

  private static final Pattern AFTER =
      Pattern.compile("-(missing|twice|transposed|not-transposed|crosswise|in-.*-only|not-in-.*)$");

  /**
   * Creates a slip.
   *
   * @param id of the diagnosis
   * @param sentence what yours is
   * @param formula the wrong formula
   * @return the slip
   */
  static Slip of(String id, String sentence, Formula formula) {
    return new Slip(id, () -> sentence, formula);
  }

  /**
   * Creates a slip with a formula that its sentence names.
   *
   * @param about the formula
   * @param id of the diagnosis, with {@code %s} for that of the formula
   * @param sentence what yours is, with {@code %s} for the formula's words
   * @param formula the wrong formula
   * @return the slip
   */
  public static Slip about(Formula about, String id, String sentence, Formula formula) {
    return new Slip(
        id.replace("%s", about.id()),
        () ->
            sentence.formatted(
                sentence.startsWith("%s") ? Text.capital(Text.words(about)) : Text.words(about)),
        formula);
  }

  /**
   * Whether two slips are about the same formula: together they may cancel, or come to a third one,
   * which is said better by a single sentence.
   *
   * @param one a slip
   * @param other another slip
   * @return whether their ids have the same stem, and are not the same
   */
  public static boolean areOfOnePlace(Slip one, Slip other) {
    return !one.id().equals(other.id()) && stem(one.id()).equals(stem(other.id()));
  }

  private static String stem(String id) {
    return AFTER.matcher(BEFORE.matcher(id).replaceFirst("")).replaceFirst("");
  }

  /**
   * Whether one number, row or column stands in every place. Beside a second slip that is one of
   * many ways to come by the same numbers.
   *
   * @return whether the slip is one of a {@link Spread}
   */
  public boolean isSpread() {
    return SPREAD.matcher(id).find();
  }

  /**
   * The same slip as a part of a larger formula.
   *
   * @param larger puts the wrong formula into it
   * @return a new slip
   */
  public Slip within(UnaryOperator<Formula> larger) {
    return new Slip(id, sentence, larger.apply(formula));
  }
}
