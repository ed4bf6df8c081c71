package gradus.math;

import java.util.random.RandomGenerator;

/**
 * NumPy's legacy generator, {@code numpy.random.seed} and what follows it, to the bit.
 *
 * <p>The Mersenne Twister MT19937 (Matsumoto and Nishimura, <em>ACM TOMACS</em> 8, 1998), seeded as
 * NumPy seeds it. After the same seed, {@link #nextDouble()} gives the numbers of {@code rand} and
 * {@code uniform}, {@link #shuffle} the order of {@code shuffle} and {@code permutation}, and
 * {@link #nextGaussian()} the numbers of {@code randn}, these but for the last bit, which NumPy
 * takes from the platform's logarithm. Not safe for use by several threads at once.
 */
public final class NumpyRandom implements RandomGenerator {

  private static final int SIZE = 624;
  private static final int MIDDLE = 397;
  private static final long LARGEST_SEED = 0xffffffffL;

  private final int[] state = new int[SIZE];
  private int next = SIZE;
  private double spareGaussian = Double.NaN;

  /**
   * Creates the generator in the state that {@code numpy.random.seed(seed)} leaves.
   *
   * @param seed from 0 to 2³² − 1
   * @throws IllegalArgumentException if the seed is outside that range
   */
  public NumpyRandom(long seed) {
    if (seed < 0 || seed > LARGEST_SEED) {
      throw new IllegalArgumentException(
          "the seed is %d, it must be from 0 to %d".formatted(seed, LARGEST_SEED));
    }
    state[0] = (int) seed;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
  }

  /** 32 random bits. */
  @Override
  public int nextInt() {
    if (next == SIZE) {
      twist();
    }
    int y = state[next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  /** 64 random bits, the upper half drawn first. */
  @Override
  public long nextLong() {
    return ((long) nextInt() << 32) | (nextInt() & 0xffffffffL);
  }

  /** Uniform on [0, 1) with 53 random bits, as {@code rand} draws it. */
  @Override
  public double nextDouble() {
    double high = nextInt() >>> 5;
    double low = nextInt() >>> 6;
    return (high * 0x1p26 + low) * 0x1p-53;
  }

  /** Standard normal, by the polar method, as {@code randn} draws it: two are made at a time. */
  @Override
  public double nextGaussian() {
    if (!Double.isNaN(spareGaussian)) {
      double spare = spareGaussian;
      spareGaussian = Double.NaN;
      return spare;
    }
    double x;
    double y;
    double radius;
    do {
      x = 2 * nextDouble() - 1;
      y = 2 * nextDouble() - 1;
      radius = x * x + y * y;
    } while (radius >= 1 || radius == 0);
    double factor = Math.sqrt(-2 * StrictMath.log(radius) / radius);
    spareGaussian = factor * x;
    return factor * y;
  }

  /** Uniform on 0, …, bound − 1, by drawing as many bits as the bound has until one fits. */
  @Override
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("the bound is " + bound + ", it must be 1 or more");
    }
    if (bound == 1) {
      return 0;
    }
    int mask = -1 >>> Integer.numberOfLeadingZeros(bound - 1);
    int value;
    do {
      value = nextInt() & mask;
    } while (value >= bound);
    return value;
  }

  /**
   * Shuffles an array in place (Fisher and Yates), as {@code numpy.random.shuffle} does.
   *
   * @param values what to shuffle
   */
  public void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }

  private void twist() {
    for (int i = 0; i < SIZE; i++) {
      int y = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
      int mixed = state[(i + MIDDLE) % SIZE] ^ (y >>> 1);
      state[i] = (y & 1) == 0 ? mixed : mixed ^ 0x9908b0df;
    }
    next = 0;
  }
}
