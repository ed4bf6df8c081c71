package gradus.cli.marks;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as people read them. */
public final class PointsText {

  private PointsText() {}

  /**
   * At most two decimals, and none that are zero.
   *
   * @param points any number
   * @return the text
   */
  public static String of(double points) {
    BigDecimal rounded = BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /**
   * With their noun: 1 point, 84 points.
   *
   * @param points any number
   * @return the text
   */
  public static String words(double points) {
    return of(points) + (points == 1 ? " point" : " points");
  }

  /**
   * With its sign, such as {@code +3}.
   *
   * @param points any number
   * @return the text
   */
  public static String signed(double points) {
    return (points > 0 ? "+" : "") + of(points);
  }
}
