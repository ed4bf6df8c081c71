package gradus.grading.check;

import gradus.math.Matrix;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A draw that varies what matters, beside the small ones of {@link Sample}: sizes from 1 to 33, no
 * two alike but in the first, and numbers of full precision, among them both zeros, repeated ones,
 * and numbers from 10⁻¹² to 10⁶. Made by {@link Sample#wide}.
 *
 * <p>Expected values for these have to come from a formula: finite differences are not good at such
 * numbers. Compare with {@link EntryCheck}, which goes by the size of each entry.
 *
 * @param rows a batch
 * @param inputs how many
 * @param outputs how many
 * @param seed of the numbers
 * @param place among the eight draws that belong together
 */
public record WideSample(int rows, int inputs, int outputs, long seed, Place place) {

  /** From small to large: what fails first is what is shown. Each place has every size. */
  private static final int[][] SIZES = {
    {1, 1, 1}, {2, 3, 9}, {3, 9, 2}, {1, 9, 5}, {9, 2, 5}, {17, 5, 33}, {33, 17, 3}, {5, 33, 17}
  };

  private static final int SMALLEST_POWER = -12;

  /** The powers of ten from 10⁻¹² to 10⁶. */
  private static final int POWERS = 19;

  /**
   * A place among draws that belong together.
   *
   * @param number from 0 on
   * @param root what all of them have in common
   */
  record Place(int number, long root) {}

  /** Eight of them, one for each choice of sizes. */
  static List<WideSample> all(long seed) {
    return IntStream.range(0, SIZES.length)
        .mapToObj(
            i ->
                new WideSample(
                    SIZES[i][0], SIZES[i][1], SIZES[i][2], seed * 31 + i, new Place(i, seed)))
        .toList();
  }

  /**
   * A matrix with entries between −2 and 2: of full precision, among them 0, −0, 1, −1, and numbers
   * that are there twice.
   *
   * @param name what it is, so that two matrices of one sample differ
   * @param rows its rows
   * @param columns its columns
   * @return a new matrix, the same for the same sample and name
   */
  public Matrix matrix(String name, int rows, int columns) {
    return matrix(name, rows, columns, -2, 2);
  }

  /**
   * The same with entries from a range; 0, −0, 1 and −1 are among them as far as they are in it.
   *
   * @param name what it is
   * @param rows its rows
   * @param columns its columns
   * @param low the smallest entry
   * @param high what all entries are below
   * @return a new matrix, the same for the same sample and name
   */
  public Matrix matrix(String name, int rows, int columns, double low, double high) {
    RandomGenerator random = random(name);
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int k = 0; k < matrix.size(); k++) {
      double special = special(random, k == 0 ? low : matrix.entry(k - 1));
      boolean fits = low <= special && special < high;
      matrix.setEntry(k, fits ? special : random.nextDouble(low, high));
    }
    return matrix;
  }

  /** Mostly no number; or one of those that code makes exceptions of. */
  private static double special(RandomGenerator random, double before) {
    return switch (random.nextInt(16)) {
      case 0, 1 -> 0;
      case 2 -> -0.0;
      case 3, 4 -> before;
      case 5 -> random.nextBoolean() ? 1 : -1;
      default -> Double.NaN;
    };
  }

  /**
   * A matrix like {@link #matrix(String, int, int)}, all of it times one power of ten from 10⁻¹² to
   * 10⁶: sums of its entries have one size, so that what is cut off them shows.
   *
   * @param name what it is
   * @param rows its rows
   * @param columns its columns
   * @return a new matrix, the same for the same sample and name
   */
  public Matrix scaled(String name, int rows, int columns) {
    return matrix(name, rows, columns).scale(scale(name));
  }

  /**
   * The power of ten of a matrix from {@link #scaled}. The eight draws that belong together share
   * the powers out evenly, so that no three neighbouring powers are missed by all of them.
   *
   * @param name of the matrix
   * @return from 10⁻¹² to 10⁶
   */
  public double scale(String name) {
    RandomGenerator ofAll =
        new SplittableRandom(place.root() * 31 + ("scale of " + name).hashCode());
    int start = ofAll.nextInt(POWERS);
    // An odd stride visits every slot once, in another order for another name.
    int slot = place.number() * (1 + 2 * ofAll.nextInt(4)) % SIZES.length;
    return Math.pow(10, SMALLEST_POWER + (start + slot * POWERS / SIZES.length) % POWERS);
  }

  /**
   * A matrix like {@link #matrix(String, int, int)}, each entry times a power of ten of its own,
   * from 10⁻¹² to 10⁶.
   *
   * @param name what it is
   * @param rows its rows
   * @param columns its columns
   * @return a new matrix, the same for the same sample and name
   */
  public Matrix ofAllSizes(String name, int rows, int columns) {
    RandomGenerator random = random("sizes of " + name);
    return matrix(name, rows, columns).map(x -> x * powerOfTen(random));
  }

  private static double powerOfTen(RandomGenerator random) {
    return Math.pow(10, random.nextInt(SMALLEST_POWER, SMALLEST_POWER + POWERS));
  }

  /**
   * A number of full precision.
   *
   * @param name what it is
   * @param low the smallest
   * @param high what it is below
   * @return the number, the same for the same sample and name
   */
  public double number(String name, double low, double high) {
    return random(name).nextDouble(low, high);
  }

  /**
   * A generator of one's own.
   *
   * @param name what it is for
   * @return a new generator in the same state for the same sample and name
   */
  public RandomGenerator random(String name) {
    return new SplittableRandom(seed * 31 + name.hashCode());
  }
}
