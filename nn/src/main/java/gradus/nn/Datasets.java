package gradus.nn;

import gradus.math.Matrix;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Creates the kit's own datasets. Targets are 0 or 1, one column, unless said otherwise. */
public final class Datasets {

  /** The most inputs that {@link #parity} takes: 2¹⁶ rows. */
  public static final int LARGEST_PARITY = 16;

  private static final double NOISE = 0.1;

  private Datasets() {}

  /**
   * Exclusive or: 1 where the two inputs differ.
   *
   * @return four rows, in the order 00, 01, 10, 11
   */
  public static Dataset xor() {
    return truthTable("xor", 2, row -> (row[0] + row[1]) % 2);
  }

  /**
   * And: 1 where both inputs are 1.
   *
   * @return four rows, in the order 00, 01, 10, 11
   */
  public static Dataset and() {
    return truthTable("and", 2, row -> row[0] * row[1]);
  }

  /**
   * Or: 1 where at least one input is 1.
   *
   * @return four rows, in the order 00, 01, 10, 11
   */
  public static Dataset or() {
    return truthTable("or", 2, row -> Math.max(row[0], row[1]));
  }

  /**
   * Parity: 1 where an odd number of inputs is 1. Of two inputs it is XOR.
   *
   * @param inputs from 1 to {@link #LARGEST_PARITY}
   * @return 2ⁿ rows, counting up in binary
   */
  public static Dataset parity(int inputs) {
    if (inputs < 1 || inputs > LARGEST_PARITY) {
      throw new IllegalArgumentException(
          "parity takes from 1 to %d inputs, not %d".formatted(LARGEST_PARITY, inputs));
    }
    return truthTable("parity:" + inputs, inputs, row -> Matrix.row(row).sum() % 2);
  }

  /**
   * Two half circles that reach into each other, with normal noise of 0.1.
   *
   * @param size the number of rows, 3 or more, half of each moon (of an odd number, one more of the
   *     upper)
   * @param random the source of the noise
   * @return rows x, y; target 0 for the upper moon, 1 for the lower, by turns
   */
  public static Dataset moons(int size, RandomGenerator random) {
    Matrix inputs = Matrix.zeros(requireSize(size), 2);
    Matrix targets = Matrix.zeros(size, 1);
    for (int i = 0; i < size; i++) {
      int moon = i % 2;
      double angle = Math.PI * placeOnArm(i, size, 2);
      double x = moon == 0 ? StrictMath.cos(angle) : 1 - StrictMath.cos(angle);
      double y = moon == 0 ? StrictMath.sin(angle) : 0.5 - StrictMath.sin(angle);
      setPoint(inputs, i, x, y, random);
      targets.set(i, 0, moon);
    }
    return new Dataset("moons", inputs, targets);
  }

  /**
   * A circle of radius ½ inside one of radius 1, with normal noise of 0.1.
   *
   * @param size the number of rows, 3 or more, half of each circle (of an odd number, one more of
   *     the outer)
   * @param random the source of the noise
   * @return rows x, y; target 0 for the outer circle, 1 for the inner, by turns
   */
  public static Dataset circles(int size, RandomGenerator random) {
    Matrix inputs = Matrix.zeros(requireSize(size), 2);
    Matrix targets = Matrix.zeros(size, 1);
    for (int i = 0; i < size; i++) {
      int circle = i % 2;
      double angle = 2 * Math.PI * placeOnArm(i, size, 2);
      double radius = circle == 0 ? 1 : 0.5;
      setPoint(inputs, i, radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), random);
      targets.set(i, 0, circle);
    }
    return new Dataset("circles", inputs, targets);
  }

  /**
   * Three arms of a spiral, one class each, with normal noise in the angle.
   *
   * @param size the number of rows, 3 or more, a third of each arm (the first ones have what is
   *     left over)
   * @param random where the noise comes from
   * @return rows x, y; three target columns, 1 for the arm's own and 0 for the others
   */
  public static Dataset spirals(int size, RandomGenerator random) {
    int arms = 3;
    Matrix inputs = arms(size, arms, random);
    Matrix targets = Matrix.zeros(size, arms);
    for (int i = 0; i < size; i++) {
      targets.set(i, i % arms, 1);
    }
    return new Dataset("spirals", inputs, targets);
  }

  /**
   * Two arms of a spiral, for one output, with normal noise in the angle.
   *
   * @param size the number of rows, 3 or more, half of each arm
   * @param random where the noise comes from
   * @return rows x, y; target 0 for one arm, 1 for the other, by turns
   */
  public static Dataset twoSpirals(int size, RandomGenerator random) {
    Matrix inputs = arms(size, 2, random);
    Matrix targets = Matrix.zeros(size, 1);
    for (int i = 0; i < size; i++) {
      targets.set(i, 0, i % 2);
    }
    return new Dataset("two-spirals", inputs, targets);
  }

  private static Matrix arms(int size, int arms, RandomGenerator random) {
    Matrix inputs = Matrix.zeros(requireSize(size), 2);
    for (int i = 0; i < size; i++) {
      int arm = i % arms;
      double radius = placeOnArm(i, size, arms);
      double angle = 2 * Math.PI * arm / arms + 4 * radius + 2 * NOISE * random.nextGaussian();
      inputs.set(i, 0, radius * StrictMath.cos(angle));
      inputs.set(i, 1, radius * StrictMath.sin(angle));
    }
    return inputs;
  }

  /**
   * Images of the ten digits in seven segments, as on a pocket calculator: 28×28 pixels, each image
   * moved, scaled, slanted, thick or thin in its own way, on a noisy background.
   *
   * @param size the number of images, 10 or more, a tenth of each digit; what is left over goes to
   *     0, 1 and so on
   * @param random the source of all variation
   * @return 784 pixels a row, line after line, multiples of 1/255 from 0 to 1; ten target columns,
   *     1 for the digit's own
   * @throws IllegalArgumentException if there are fewer than ten
   */
  public static Dataset segmentDigits(int size, RandomGenerator random) {
    return digits("digits", DigitImages.STROKE, size, random);
  }

  /**
   * Images of the ten digits like {@link #segmentDigits}, but every lit segment is a blob, as of a
   * lamp out of focus: fainter, rounder and harder to tell apart.
   *
   * @param size the number of images, 10 or more
   * @param random where they come from
   * @return rows as {@link #segmentDigits} has them
   * @throws IllegalArgumentException if there are fewer than ten
   */
  public static Dataset blobDigits(int size, RandomGenerator random) {
    return digits("blobs", DigitImages.BLOB, size, random);
  }

  private static Dataset digits(
      String kind, DigitImages.Pen pen, int size, RandomGenerator random) {
    if (size < DigitImages.CLASSES) {
      throw new IllegalArgumentException("a dataset of digits needs 10 or more rows, not " + size);
    }
    return new DigitImages(pen, random).dataset(kind + ":" + size, size);
  }

  private static Dataset truthTable(String name, int inputs, ToDoubleFunction<double[]> rule) {
    double[][] rows = new double[1 << inputs][inputs];
    double[] targets = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < inputs; j++) {
        rows[i][j] = (i >> (inputs - 1 - j)) & 1;
      }
      targets[i] = rule.applyAsDouble(rows[i]);
    }
    return new Dataset(name, Matrix.of(rows), Matrix.column(targets));
  }

  /** From 0 at an arm's first point to 1 at the last of the first arm, which is the longest. */
  private static double placeOnArm(int row, int size, int arms) {
    int last = Math.max(1, (size - 1) / arms);
    int place = row / arms;
    return (double) place / last;
  }

  private static void setPoint(Matrix inputs, int row, double x, double y, RandomGenerator random) {
    inputs.set(row, 0, x + NOISE * random.nextGaussian());
    inputs.set(row, 1, y + NOISE * random.nextGaussian());
  }

  private static int requireSize(int size) {
    if (size < 3) {
      throw new IllegalArgumentException("a dataset of points needs 3 or more rows, not " + size);
    }
    return size;
  }
}
