package gradus.math;

import java.math.BigDecimal;
import java.math.MathContext;

/** Computes elementary functions to sixty digits, as the tests' reference. */
final class Exact {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final MathContext DIGITS = new MathContext(60);

  private Exact() {}

  /** eˣ, by halving x until its Taylor series is short, and squaring back. */
  static BigDecimal exp(double x) {
    int halvings = Math.max(0, Math.getExponent(x) + 6);
    BigDecimal small = new BigDecimal(x).divide(TWO.pow(halvings), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int k = 1; k < 40; k++) {
      term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, DIGITS);
    }
    return sum;
  }

  /** 1 / (1 + e⁻ˣ). */
  static double sigmoid(double x) {
    BigDecimal denominator = BigDecimal.ONE.add(exp(-x), DIGITS);
    return BigDecimal.ONE.divide(denominator, DIGITS).doubleValue();
  }

  /** (e²ˣ − 1) / (e²ˣ + 1). */
  static double tanh(double x) {
    BigDecimal e = exp(2 * x);
    return e.subtract(BigDecimal.ONE).divide(e.add(BigDecimal.ONE), DIGITS).doubleValue();
  }

  /** log(1 + eˣ), by Newton's steps from the double's own answer: y ← y − 1 + (1 + eˣ)e⁻ʸ. */
  static double softplus(double x) {
    BigDecimal e = exp(x);
    if (x < -50) {
      // log(1 + e) = e − e²/2 + …: e itself to twenty digits.
      return e.doubleValue();
    }
    BigDecimal argument = BigDecimal.ONE.add(e, DIGITS);
    double guess = x > 50 ? x : Math.log1p(Math.exp(x));
    BigDecimal correction = argument.multiply(exp(-guess), DIGITS).subtract(BigDecimal.ONE);
    BigDecimal half = correction.multiply(correction, DIGITS).divide(TWO, DIGITS);
    return new BigDecimal(guess).add(correction).subtract(half).doubleValue();
  }

  /** y(1 − y). */
  static double timesComplement(double y) {
    BigDecimal exact = new BigDecimal(y);
    return exact.multiply(BigDecimal.ONE.subtract(exact)).doubleValue();
  }

  /** 1 − y². */
  static double complementOfSquare(double y) {
    BigDecimal exact = new BigDecimal(y);
    return BigDecimal.ONE.subtract(exact.multiply(exact)).doubleValue();
  }
}
