package gradus.cli.classroom;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as people read them. */
final class PointsText {

  private PointsText() {}

  /** At most two decimals, and none that are zero. */
  static String of(double points) {
    BigDecimal rounded = BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** With its sign, such as {@code +3}. */
  static String signed(double points) {
    return (points > 0 ? "+" : "") + of(points);
  }
}
