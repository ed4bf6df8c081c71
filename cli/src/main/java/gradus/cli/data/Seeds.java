package gradus.cli.data;

import gradus.math.NumpyRandom;
import java.util.random.RandomGenerator;

/**
 * Derives three generators from one seed: for the initial weights, the dataset's points, and the
 * order of rows. Each draws from its own, so that a larger network does not change the data, nor
 * another batch size the weights. The weights' generator has the seed itself, as NumPy would have
 * it; the others' seeds lie a third of the seeds' range further on each.
 *
 * @param seed from 0 to {@link #LARGEST}
 */
public record Seeds(long seed) {

  public static final long LARGEST = 0xffffffffL;
  public static final long DEFAULT = 42;

  private static final long THIRD = 0x55555555L;

  public RandomGenerator weights() {
    return new NumpyRandom(seed);
  }

  public RandomGenerator data() {
    return new NumpyRandom((seed + THIRD) & LARGEST);
  }

  public RandomGenerator shuffle() {
    return new NumpyRandom((seed + 2 * THIRD) & LARGEST);
  }
}
