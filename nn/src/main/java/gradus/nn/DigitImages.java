package gradus.nn;

import gradus.math.Matrix;
import java.util.random.RandomGenerator;

/**
 * Draws the digits of a pocket calculator with variation: moved, scaled, slanted, thick or thin, on
 * a noisy background. Pixels are whole multiples of 1/255, as a file of bytes would have them.
 */
final class DigitImages {

  static final int SIDE = 28;
  static final int CLASSES = 10;

  /**
   * The segments that are lit, a bit each: top 1, upper right 2, lower right 4, bottom 8, lower
   * left 16, upper left 32, middle 64.
   */
  private static final int[] LIT = {0x3f, 0x06, 0x5b, 0x4f, 0x66, 0x6d, 0x7d, 0x07, 0x7f, 0x6f};

  /** The segments, x and y of both ends, in a box from -1 to 1 and from -2 to 2, y downwards. */
  private static final double[][] SEGMENTS = {
    {-1, -2, 1, -2},
    {1, -2, 1, 0},
    {1, 0, 1, 2},
    {-1, 2, 1, 2},
    {-1, 0, -1, 2},
    {-1, -2, -1, 0},
    {-1, 0, 1, 0}
  };

  private static final int LARGEST_BYTE = 255;

  /** The brightness around a lit segment. */
  interface Pen {
    /**
     * The brightness of a point, from 0 to 1.
     *
     * @param along from -1 to 1 between the segment's ends, and beyond them
     * @param length half of the segment's length in pixels
     * @param across the distance from its line in pixels
     * @param width half of the pen's width in pixels
     */
    double brightness(double along, double length, double across, double width);
  }

  /** A stroke from end to end, with round ends and soft edges. */
  static final Pen STROKE =
      (along, length, across, width) -> {
        double beyond = Math.max(0, Math.abs(along) - 1) * length;
        return clip(width + 0.5 - Math.sqrt(beyond * beyond + across * across));
      };

  /** A lamp out of focus at the segment's middle. */
  static final Pen BLOB =
      (along, length, across, width) -> {
        double distance = along * along * length * length + across * across;
        double height = Math.max(0, 1 - distance / (9 * width * width));
        return height * height;
      };

  private final Pen pen;
  private final RandomGenerator random;
  private final double[] ends = new double[4];

  DigitImages(Pen pen, RandomGenerator random) {
    this.pen = pen;
    this.random = random;
  }

  /** The digits 0 to 9 by turns. */
  Dataset dataset(String name, int size) {
    Matrix inputs = Matrix.zeros(size, SIDE * SIDE);
    Matrix targets = Matrix.zeros(size, CLASSES);
    double[] image = new double[SIDE * SIDE];
    for (int i = 0; i < size; i++) {
      draw(i % CLASSES, image);
      for (int k = 0; k < image.length; k++) {
        inputs.set(i, k, Math.rint(LARGEST_BYTE * clip(image[k])) / LARGEST_BYTE);
      }
      targets.set(i, i % CLASSES, 1);
    }
    return new Dataset(name, inputs, targets);
  }

  private void draw(int digit, double[] image) {
    for (int k = 0; k < image.length; k++) {
      image[k] = between(0, 0.25);
    }
    double x = SIDE / 2.0 + between(-3, 3);
    double y = SIDE / 2.0 + between(-2, 2);
    double scale = between(4, 5);
    double slant = between(0, 0.25);
    double width = between(0.8, 1.8);
    for (int s = 0; s < SEGMENTS.length; s++) {
      if (((LIT[digit] >> s) & 1) == 1) {
        place(SEGMENTS[s], x, y, scale, slant);
        light(image, width, between(0.6, 1));
      }
    }
  }

  /** Sets the ends of a segment in pixels, each slightly displaced. */
  private void place(double[] segment, double x, double y, double scale, double slant) {
    for (int end = 0; end < ends.length; end += 2) {
      double right = segment[end] - slant * segment[end + 1];
      ends[end] = x + scale * right + between(-0.7, 0.7);
      ends[end + 1] = y + scale * segment[end + 1] + between(-0.7, 0.7);
    }
  }

  private void light(double[] image, double width, double strength) {
    double halfX = (ends[2] - ends[0]) / 2;
    double halfY = (ends[3] - ends[1]) / 2;
    double length = Math.sqrt(halfX * halfX + halfY * halfY);
    for (int k = 0; k < image.length; k++) {
      double x = k % SIDE + 0.5 - ends[0] - halfX;
      int line = k / SIDE;
      double y = line + 0.5 - ends[1] - halfY;
      double along = (x * halfX + y * halfY) / (length * length);
      double across = (x * halfY - y * halfX) / length;
      image[k] = Math.max(image[k], strength * pen.brightness(along, length, across, width));
    }
  }

  private double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  private static double clip(double value) {
    return Math.min(1, Math.max(0, value));
  }
}
