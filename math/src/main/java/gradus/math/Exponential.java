package gradus.math;

/**
 * Computes eˣ for x ≤ 0, as the sigmoid and the softmax need it, with the steps, constants and thus
 * the bits of {@link StrictMath#exp}, but without its branches on the size of x. Those are
 * mispredicted for most entries of a matrix, and cost more than the arithmetic.
 *
 * <p>x = k·ln 2 + r with |r| ≤ ½·ln 2; eʳ = 1 + 2r/(R − r) with R a polynomial in r²; eˣ = 2ᵏ·eʳ.
 * Source: fdlibm's e_exp.c (Sun Microsystems, 1993).
 */
final class Exponential {

  private static final double INVERSE_LN2 = 0x1.71547652b82fep0;
  private static final double LN2_HIGH = 0x1.62e42feep-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
  private static final double P1 = 0x1.555555555553ep-3;
  private static final double P2 = -0x1.6c16c16bebd93p-9;
  private static final double P3 = 0x1.1566aaf25de2cp-14;
  private static final double P4 = -0x1.bbd41c5d26bf1p-20;
  private static final double P5 = 0x1.6376972bea4dp-25;

  /**
   * Up to here, about ½·ln 2 and the first number that fdlibm's high word tells from it, k is 0.
   */
  private static final double HALF_LN2 = Double.longBitsToDouble(0x3fd62e43L << 32);

  private static final double SUBNORMAL = -708;
  private static final double TINY = -0x1p-28;
  private static final int BIAS = 1023;

  private Exponential() {}

  /**
   * eˣ.
   *
   * @param x any number, quickly from −708 to 0
   * @return the bits of {@code StrictMath.exp(x)}
   */
  static double of(double x) {
    if (!(x > SUBNORMAL && x <= TINY)) {
      return StrictMath.exp(x);
    }
    int k = x > -HALF_LN2 ? 0 : (int) (INVERSE_LN2 * x - 0.5);
    double high = x - k * LN2_HIGH;
    double low = k * LN2_LOW;
    double r = high - low;
    double square = r * r;
    double c = r - square * (P1 + square * (P2 + square * (P3 + square * (P4 + square * P5))));
    double power = 1 - ((low - (r * c) / (2 - c)) - high);
    return power * Double.longBitsToDouble((long) (k + BIAS) << 52);
  }
}
