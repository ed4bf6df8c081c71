package gradus.cli.picture;

import gradus.math.Matrix;
import java.util.function.UnaryOperator;

/**
 * The outputs of a network of two inputs on a grid over a rectangle.
 *
 * @param left the smallest first input
 * @param right the largest
 * @param bottom the smallest second input
 * @param top the largest
 * @param outputs (N+1)² rows, along the first input first, from the bottom up
 */
record Surface(double left, double right, double bottom, double top, Matrix outputs) {

  /** The number of cells along a side. */
  static final int CELLS = 120;

  private static final double MARGIN = 0.15;

  /** Computes the outputs over the smallest rectangle around the inputs, with a margin. */
  static Surface around(Matrix inputs, UnaryOperator<Matrix> network) {
    double[] x = range(inputs, 0);
    double[] y = range(inputs, 1);
    Matrix grid = Matrix.zeros((CELLS + 1) * (CELLS + 1), 2);
    for (int row = 0; row < grid.rows(); row++) {
      grid.set(row, 0, between(x, row % (CELLS + 1)));
      grid.set(row, 1, between(y, row / (CELLS + 1)));
    }
    return new Surface(x[0], x[1], y[0], y[1], network.apply(grid));
  }

  private static double between(double[] range, int place) {
    return range[0] + (range[1] - range[0]) * place / CELLS;
  }

  private static double[] range(Matrix inputs, int column) {
    double smallest = inputs.get(0, column);
    double largest = smallest;
    for (int i = 1; i < inputs.rows(); i++) {
      smallest = Math.min(smallest, inputs.get(i, column));
      largest = Math.max(largest, inputs.get(i, column));
    }
    double margin = largest > smallest ? MARGIN * (largest - smallest) : 1;
    return new double[] {smallest - margin, largest + margin};
  }

  double x(double place) {
    return left + (right - left) * place / CELLS;
  }

  double y(double place) {
    return bottom + (top - bottom) * place / CELLS;
  }

  /** The number of classes: two for one output. */
  int classes() {
    return Math.max(2, outputs.columns());
  }

  /** The share of a class at a point of the grid, from 0 to 1. */
  double share(int category, int i, int j) {
    int row = j * (CELLS + 1) + i;
    if (outputs.columns() == 1) {
      double one = Math.max(0, Math.min(1, outputs.get(row, 0)));
      return category == 1 ? one : 1 - one;
    }
    double sum = 0;
    for (int k = 0; k < outputs.columns(); k++) {
      sum += Math.max(0, outputs.get(row, k));
    }
    return sum > 0 ? Math.max(0, outputs.get(row, category)) / sum : 1.0 / classes();
  }

  /**
   * A number above 0 where this class is the likeliest, below 0 where another one is, and 0 at the
   * boundary.
   */
  double lead(int category, int i, int j) {
    double best = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < classes(); k++) {
      best = k == category ? best : Math.max(best, share(k, i, j));
    }
    return share(category, i, j) - best;
  }
}
