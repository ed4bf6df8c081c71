package gradus.nn;

import java.math.BigDecimal;

/**
 * A published number beside ours.
 *
 * @param what its name, for example {@code loss, epoch 1000}
 * @param published as it was printed, digit for digit
 * @param ours what this kit computes
 * @param tolerance how far ours may be from what was printed
 */
public record Figure(String what, String published, double ours, double tolerance) {

  /**
   * A figure that must agree to a number of significant digits.
   *
   * @param what its name
   * @param published as it was printed
   * @param ours what this kit computes
   * @param digits how many significant digits must agree
   * @return the figure
   */
  public static Figure toDigits(String what, String published, double ours, int digits) {
    double value = Math.abs(Double.parseDouble(published));
    double leading = StrictMath.pow(10, Math.floor(StrictMath.log10(value)));
    return new Figure(what, published, ours, 0.5 * leading * StrictMath.pow(10, 1 - digits));
  }

  /**
   * A figure that must agree to all eight decimals that NumPy prints of an array.
   *
   * @param what its name
   * @param published as it was printed; trailing zeros are not
   * @param ours what this kit computes
   * @return the figure
   */
  public static Figure toPrintedDecimals(String what, String published, double ours) {
    return new Figure(what, published, ours, HALF_UNIT_OF_PRINT);
  }

  /** Half a unit of the eighth decimal, and a little for the decimals' own rounding to binary. */
  static final double HALF_UNIT_OF_PRINT = 0.5e-8 * (1 + 1e-7);

  /**
   * The verdict.
   *
   * @return whether ours is within the tolerance; never if it is not a number
   */
  public boolean agrees() {
    return Math.abs(ours - Double.parseDouble(published)) <= tolerance;
  }

  /**
   * The number of significant digits that agree: the most, up to those published, of whose last the
   * two are no more than half a unit apart.
   *
   * @return from 0 to the number of digits published
   */
  public int agreeingDigits() {
    BigDecimal exact = new BigDecimal(published);
    int digits = exact.precision();
    while (digits > 0 && !agreesTo(digits, exact)) {
      digits--;
    }
    return digits;
  }

  /**
   * The number of significant digits that the tolerance asks for.
   *
   * @return from 0 to the number of digits published
   */
  public int neededDigits() {
    BigDecimal exact = new BigDecimal(published);
    int digits = exact.precision();
    while (digits > 0 && halfUnit(digits, exact).doubleValue() < tolerance * (1 - 1e-6)) {
      digits--;
    }
    return digits;
  }

  private boolean agreesTo(int digits, BigDecimal exact) {
    if (!Double.isFinite(ours)) {
      return false;
    }
    BigDecimal difference = new BigDecimal(ours).subtract(exact).abs();
    // Half a unit of the last digit, so that 0.1999… and 0.2000… count as near as they are.
    return difference.compareTo(halfUnit(digits, exact)) <= 0;
  }

  private static BigDecimal halfUnit(int digits, BigDecimal exact) {
    BigDecimal unit = exact.ulp().scaleByPowerOfTen(exact.precision() - digits);
    return unit.multiply(new BigDecimal("0.5"));
  }
}
