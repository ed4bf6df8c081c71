package gradus.cli.terminal;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
public final class Numbers {

  private Numbers() {}

  /** 1,234,567. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** The count and its noun: 1 row, 2 rows. */
  public static String count(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** Six significant digits. */
  public static String loss(double loss) {
    return String.format(Locale.ROOT, "%.6g", loss);
  }

  /** Four decimals. */
  public static String entry(double entry) {
    return String.format(Locale.ROOT, "%.4f", entry);
  }

  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  public static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.0f s", seconds);
  }

  /** As short as it can be: 1 rather than 1.0. */
  public static String brief(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /** All digits, and no exponent unless the zeros would be many. */
  public static String exact(double number) {
    double size = Math.abs(number);
    return size >= 1e-9 && size < 1e15
        ? new BigDecimal(Double.toString(number)).toPlainString()
        : Double.toString(number);
  }
}
