package gradus.cli.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as people and gradebooks write them. */
public final class PointText {

  private static final int DECIMALS = 2;

  private PointText() {}

  /**
   * Writes points.
   *
   * @param points any number of them
   * @return two decimals at most, with a point, and none where none are needed
   */
  public static String of(double points) {
    return BigDecimal.valueOf(points)
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
