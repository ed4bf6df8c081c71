package gradus.cli.data;

import gradus.cli.terminal.Numbers;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Metric;

/**
 * A description of how well outputs meet their targets.
 *
 * @param good whether all targets are met
 * @param sentence without its full stop
 */
public record Fit(boolean good, String sentence) {

  /** The largest number of rows that are described one by one. */
  public static final int FEW_ROWS = 16;

  private static final double NEAR = 0.1;
  private static final double MOST_ROWS = 0.95;

  public static Fit of(Matrix outputs, Dataset data) {
    if (data.size() <= FEW_ROWS) {
      return ofEach(outputs, data.targets());
    }
    return hasClasses(data.targets())
        ? ofClasses(outputs, data.targets())
        : ofDistance(outputs, data.targets());
  }

  private static Fit ofEach(Matrix outputs, Matrix targets) {
    int near = 0;
    for (int k = 0; k < outputs.size(); k++) {
      near += isNear(outputs.entry(k), targets.entry(k)) ? 1 : 0;
    }
    boolean all = near == outputs.size();
    return all
        ? new Fit(true, "All %d outputs are within 0.1 of their targets".formatted(near))
        : new Fit(
            false,
            "%d of %d outputs are within 0.1 of their targets".formatted(near, outputs.size()));
  }

  static boolean isNear(double output, double target) {
    return Math.abs(output - target) < NEAR;
  }

  private static Fit ofClasses(Matrix outputs, Matrix targets) {
    int right = 0;
    for (int i = 0; i < outputs.rows(); i++) {
      right += classOf(outputs, i) == classOf(targets, i) ? 1 : 0;
    }
    double share = (double) right / outputs.rows();
    return new Fit(
        share >= MOST_ROWS,
        "%s of %s rows are classified right (%s)"
            .formatted(
                Numbers.count(right), Numbers.count(outputs.rows()), Numbers.percent(share)));
  }

  private static Fit ofDistance(Matrix outputs, Matrix targets) {
    double distance = Metric.MEAN_ABSOLUTE_ERROR.value(outputs, targets);
    return new Fit(
        distance < NEAR,
        "Outputs are %s from their targets on average".formatted(Numbers.entry(distance)));
  }

  /** Whether every target is 0 or 1. */
  public static boolean hasClasses(Matrix targets) {
    for (int k = 0; k < targets.size(); k++) {
      if (targets.entry(k) != 0 && targets.entry(k) != 1) {
        return false;
      }
    }
    return true;
  }

  /**
   * The class that a row of outputs means: of one output, 1 from 0.5 up; of several, the index of
   * the largest.
   */
  public static int classOf(Matrix outputs, int row) {
    if (outputs.columns() == 1) {
      return outputs.get(row, 0) >= 0.5 ? 1 : 0;
    }
    int largest = 0;
    for (int j = 1; j < outputs.columns(); j++) {
      largest = outputs.get(row, j) > outputs.get(row, largest) ? j : largest;
    }
    return largest;
  }
}
