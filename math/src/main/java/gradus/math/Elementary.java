package gradus.math;

/**
 * The scalar functions that networks are made of, and their derivatives.
 *
 * <p>None overflows, and each is accurate to a few units in the last place over all doubles. They
 * give {@link StrictMath}'s bits, so their bits do not depend on the machine. NaN gives NaN.
 */
public final class Elementary {

  private Elementary() {}

  /**
   * The logistic sigmoid, σ(x) = 1 / (1 + e⁻ˣ).
   *
   * <p>The exponential is only ever taken of a number that is not positive, so it cannot overflow:
   * for x &lt; 0 the equal form eˣ / (1 + eˣ) is used, which is also accurate where σ is tiny.
   *
   * @param x any number
   * @return between 0 and 1
   */
  public static double sigmoid(double x) {
    double e = Exponential.of(-Math.abs(x));
    return (x >= 0 ? 1 : e) / (1 + e);
  }

  /**
   * The logarithm of the sigmoid, log σ(x) = −log(1 + e⁻ˣ), also where σ(x) itself is 0.
   *
   * @param x any number
   * @return 0 or less
   */
  public static double logSigmoid(double x) {
    return -softplus(-x);
  }

  /**
   * The derivative of the sigmoid, from its <em>output</em>: σ′(x) = σ(x)·(1 − σ(x)).
   *
   * @param output σ(x), not x
   * @return σ′(x), at most ¼
   */
  public static double sigmoidDerivative(double output) {
    return (1 - output) * output;
  }

  /**
   * The hyperbolic tangent.
   *
   * @param x any number
   * @return between −1 and 1
   */
  public static double tanh(double x) {
    return StrictMath.tanh(x);
  }

  /**
   * The derivative of tanh, from its <em>output</em>: tanh′(x) = 1 − tanh²(x).
   *
   * @param output tanh(x), not x
   * @return tanh′(x), at most 1
   */
  public static double tanhDerivative(double output) {
    // (1 − y)(1 + y) keeps the digits that 1 − y² loses where y is near ±1.
    return (1 - output) * (1 + output);
  }

  /**
   * The rectifier, ReLU(x) = max(0, x).
   *
   * @param x any number
   * @return 0 or more
   */
  public static double relu(double x) {
    return Math.max(x, 0);
  }

  /**
   * The derivative of ReLU: 1 where x &gt; 0, else 0. At the corner, where there is none, it is 0.
   *
   * @param x the input, or the output: both have the same sign
   * @return 0 or 1, NaN for NaN
   */
  public static double reluDerivative(double x) {
    return leakyReluDerivative(x, 0);
  }

  /**
   * The leaky rectifier: x where x &gt; 0, else slope · x (so a slope of 0 gives NaN at −∞).
   *
   * @param x any number
   * @param slope the slope on the left, from 0 to 1
   * @return the value
   */
  public static double leakyRelu(double x, double slope) {
    return x > 0 ? x : slope * x;
  }

  /**
   * The derivative of the leaky rectifier: 1 where x &gt; 0, else the slope; at the corner too.
   *
   * @param x the input, or the output of a positive slope: both have the same sign
   * @param slope the slope on the left
   * @return 1 or the slope, NaN for NaN
   */
  public static double leakyReluDerivative(double x, double slope) {
    if (x > 0) {
      return 1;
    }
    return x <= 0 ? slope : Double.NaN;
  }

  /**
   * The softplus, log(1 + eˣ), without overflow.
   *
   * @param x any number
   * @return 0 or more
   */
  public static double softplus(double x) {
    return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }
}
