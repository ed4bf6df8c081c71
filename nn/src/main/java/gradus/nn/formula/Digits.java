package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of every entry that only its digits show: rounded, cut off, or moved by a little.
 *
 * @param change what is done
 * @param places the number of decimal places it is about
 * @param argument whose entries are changed
 */
record Digits(Change change, int places, Formula argument) implements Formula {

  private static final int MOST_PLACES = 13;

  /** What is done with an entry. */
  enum Change {
    ROUNDED("rounded-to-decimals", "Yours is rounded to %d decimal places."),
    CUT("cut-to-decimals", "Yours is cut off after %d decimal places."),
    ZERO_BELOW("small-to-zero", "Yours is 0 where the right one is smaller than 1e-%d."),
    INSIDE("kept-inside", "Yours is kept between 1e-%d and 1 less that much."),
    KEPT_ABOVE("kept-above", "Yours is never below 1e-%d."),
    LIMITED("limited", "Yours is cut off where it is larger than 1e%d, with either sign."),
    ZERO_REPLACED("zero-replaced", "Yours is 1e-%d where the right one is 0."),
    ADDED("constant-added", "Every entry of yours is 1e-%d too large."),
    STRETCHED("stretched", "Every entry of yours is too large by one part in 1e%d.");

    private final String id;
    private final String sentence;

    Change(String id, String sentence) {
      this.id = id;
      this.sentence = sentence;
    }

    private double of(double x, int places) {
      double unit = Double.parseDouble("1e" + places);
      return switch (this) {
        case ROUNDED -> Math.rint(x * unit) / unit;
        case CUT -> (x < 0 ? Math.ceil(x * unit) : Math.floor(x * unit)) / unit;
        case ZERO_BELOW -> Math.abs(x) < 1 / unit ? 0 : x;
        case INSIDE -> Math.max(1 / unit, Math.min(1 - 1 / unit, x));
        case KEPT_ABOVE -> Math.max(1 / unit, x);
        case LIMITED -> Math.max(-unit, Math.min(unit, x));
        case ZERO_REPLACED -> x == 0 ? 1 / unit : x;
        case ADDED -> x + 1 / unit;
        case STRETCHED -> x * (1 + 1 / unit);
      };
    }
  }

  /** All such slips with an answer. */
  static List<Slip> slips(Formula answer) {
    List<Slip> slips = new ArrayList<>();
    for (Change change : Change.values()) {
      for (int places = 1; places < MOST_PLACES; places++) {
        String sentence = change.sentence.formatted(places);
        slips.add(Slip.of(change.id, sentence, new Digits(change, places, answer)));
      }
    }
    return slips;
  }

  @Override
  public Matrix value(Quantities quantities) {
    Matrix value = quantities.value(argument);
    if (change == Change.KEPT_ABOVE && isInside(value)) {
      throw FormulaException.undecided("to be kept inside says as much");
    }
    Matrix changed = value.map(x -> change.of(x, places));
    if (value.isFinite() && !changed.isFinite()) {
      // What overflows does so by many formulas, and tells nothing of digits.
      throw new FormulaException("it overflows");
    }
    return changed;
  }

  /** Whether all entries are from 0 to 1. */
  private static boolean isInside(Matrix matrix) {
    return matrix.map(x -> x >= 0 && x <= 1 ? 0 : 1).sum() == 0;
  }

  @Override
  public String words() {
    return argument.words();
  }

  @Override
  public String id() {
    return argument.id();
  }

  @Override
  public String toString() {
    return change.id + "(" + argument + ")";
  }
}
