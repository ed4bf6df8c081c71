package gradus.cli.terminal;

import java.math.BigDecimal;
import java.util.Locale;

/** Formats numbers for people, the same in every locale. */
public final class Numbers {

  private Numbers() {}

  /** Groups digits: 1,234,567. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** The count and its noun: 1 row, 2 rows. */
  public static String count(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** Formats a loss with six significant digits. */
  public static String loss(double loss) {
    return String.format(Locale.ROOT, "%.6g", loss);
  }

  /** Formats an entry of a matrix with four decimals. */
  public static String entry(double entry) {
    return String.format(Locale.ROOT, "%.4f", entry);
  }

  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  public static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.0f s", seconds);
  }

  /** Formats a number as short as possible: 1 rather than 1.0. */
  public static String brief(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /** Formats all digits, with an exponent only to avoid many zeros. */
  public static String exact(double number) {
    double size = Math.abs(number);
    return size >= 1e-9 && size < 1e15
        ? new BigDecimal(Double.toString(number)).toPlainString()
        : Double.toString(number);
  }
}
