package gradus.cli.play;

import gradus.math.Matrix;
import gradus.nn.Dataset;
import java.util.Base64;

/**
 * The square part of the plane that the page shows, and maps of it: what a network or a unit gives
 * for the middle of each of its cells, one byte a cell, from the top left, row by row.
 *
 * @param left the smallest first coordinate
 * @param bottom the smallest second coordinate
 * @param side the length of a side
 */
record Plane(double left, double bottom, double side) {

  /** Room around the outermost points, as a part of what they span. */
  private static final double MARGIN = 0.15;

  /** The plane into which points of one's own are put. */
  private static final Plane OWN = new Plane(-1, -1, 2);

  private static final int LARGEST = 255;

  /** With several outputs a byte has the class in its upper bits, and how sure it is in these. */
  private static final int SURE = 63;

  /** The plane around the points of a dataset. */
  static Plane of(PlayData kind, Dataset data) {
    if (kind.name().equals(PlayData.POINTS)) {
      return OWN;
    }
    double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (int i = 0; i < data.size(); i++) {
      for (int j = 0; j < 2; j++) {
        low[j] = Math.min(low[j], data.inputs().get(i, j));
        high[j] = Math.max(high[j], data.inputs().get(i, j));
      }
    }
    double span = Math.max(high[0] - low[0], high[1] - low[1]);
    double side = span * (1 + 2 * MARGIN);
    return new Plane((low[0] + high[0] - side) / 2, (low[1] + high[1] - side) / 2, side);
  }

  /** The middles of so many by so many cells. */
  Matrix cells(int count) {
    Matrix cells = Matrix.zeros(count * count, 2);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        cells.set(i * count + j, 0, left + side * (j + 0.5) / count);
        cells.set(i * count + j, 1, bottom + side * (count - i - 0.5) / count);
      }
    }
    return cells;
  }

  /** The outputs of a network for cells. */
  static String map(Matrix outputs) {
    byte[] bytes = new byte[outputs.rows()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] =
          (byte)
              (outputs.columns() == 1
                  ? level(outputs.get(i, 0), 0, 1, LARGEST)
                  : classAndSureness(outputs, i));
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static int classAndSureness(Matrix outputs, int row) {
    int best = 0;
    double sum = 0;
    for (int j = 0; j < outputs.columns(); j++) {
      sum += outputs.get(row, j);
      best = outputs.get(row, j) > outputs.get(row, best) ? j : best;
    }
    return best << 6 | level(outputs.get(row, best) / sum, 0, 1, SURE);
  }

  /** What one unit gives for cells, between two numbers. */
  static String map(Matrix outputs, int unit, double low, double high) {
    byte[] bytes = new byte[outputs.rows()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) level(outputs.get(i, unit), low, high, LARGEST);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static int level(double value, double low, double high, int levels) {
    double share = (value - low) / (high - low);
    return share >= 0 ? (int) Math.min(levels, Math.round(levels * share)) : 0;
  }
}
