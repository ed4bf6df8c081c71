package gradus.grading.check;

import gradus.math.Matrix;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The random part of one try of a property: three sizes, which shrink, and a seed for numbers. A
 * property takes it as {@code @ForAll Sample sample} and draws what it needs by name, so what it
 * draws does not depend on the order in which it draws.
 *
 * <p>Small sizes and numbers with two decimals, so that a failing case can be typed in.
 *
 * @param rows a batch, from 1 to 5
 * @param inputs from 1 to 4
 * @param outputs from 1 to 4
 * @param seed of the numbers
 */
public record Sample(int rows, int inputs, int outputs, long seed) {

  /**
   * A matrix with entries between −2 and 2, none of them 0.
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
   * A matrix with entries from a range, none of them 0.
   *
   * @param name what it is
   * @param rows its rows
   * @param columns its columns
   * @param low the smallest entry
   * @param high the largest entry, at least 0.02 more
   * @return a new matrix, the same for the same sample and name
   */
  public Matrix matrix(String name, int rows, int columns, double low, double high) {
    RandomGenerator random = random(name);
    return Matrix.zeros(rows, columns).map(x -> twoDecimals(random, low, high));
  }

  /**
   * A number from a range, not 0.
   *
   * @param name what it is
   * @param low the smallest
   * @param high the largest, at least 0.02 more
   * @return the number, the same for the same sample and name
   */
  public double number(String name, double low, double high) {
    return twoDecimals(random(name), low, high);
  }

  /**
   * Eight draws with other sizes and other numbers, from small to large. A few tries of a property
   * that goes through all of them are enough.
   *
   * @return the same ones for the same sample
   */
  public List<WideSample> wide() {
    return WideSample.all(seed);
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

  private static double twoDecimals(RandomGenerator random, double low, double high) {
    double number;
    do {
      number = Math.round(random.nextDouble(low, high) * 100) / 100.0;
    } while (number == 0 || number < low || number > high);
    return number;
  }
}
