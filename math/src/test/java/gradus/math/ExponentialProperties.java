package gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Checks that all results have the bits of StrictMath. */
class ExponentialProperties {

  @Property(tries = 2000)
  void ofAnyNumber(@ForAll double x) {
    assertSameBits(x);
  }

  @Property(tries = 20_000)
  void ofWhereItIsUsed(@ForAll @DoubleRange(min = -50, max = 0) double x) {
    assertSameBits(x);
  }

  /** Tests around the bounds between formulas: k·ln 2/2, tiny, subnormal and not-a-number. */
  @Test
  void aroundTheBounds() {
    for (int half = -2100; half <= 2; half++) {
      around(half * Math.log(2) / 2);
    }
    for (int exponent = -60; exponent < 10; exponent++) {
      around(-Math.scalb(1, exponent));
    }
    for (double x : new double[] {-0.0, 0, 1, 708, 709.79, 710, -708, -745.14, -746, -1e300}) {
      around(x);
    }
    around(Double.longBitsToDouble(0xbfd62e42L << 32));
    around(Double.longBitsToDouble(0xbfd62e43L << 32));
    around(Double.longBitsToDouble(0xbff0a2b2L << 32));
    assertSameBits(Double.NaN);
    assertSameBits(Double.NEGATIVE_INFINITY);
    assertSameBits(Double.POSITIVE_INFINITY);
  }

  @Test
  void ofManyNumbersOfEverySize() {
    NumpyRandom random = new NumpyRandom(1);
    for (int i = 0; i < 300_000; i++) {
      assertSameBits(-random.nextDouble());
      assertSameBits(-20 * random.nextDouble());
      assertSameBits(-750 * random.nextDouble());
      assertSameBits(-Math.scalb(random.nextDouble(), -(i % 60)));
    }
  }

  private static void around(double x) {
    double up = x;
    double down = x;
    for (int i = 0; i < 20; i++) {
      assertSameBits(up);
      assertSameBits(down);
      up = Math.nextUp(up);
      down = Math.nextDown(down);
    }
  }

  private static void assertSameBits(double x) {
    double expected = StrictMath.exp(x);
    double actual = Exponential.of(x);
    if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(actual)) {
      assertEquals(expected, actual, () -> "exp of " + Double.toHexString(x));
    }
  }
}
