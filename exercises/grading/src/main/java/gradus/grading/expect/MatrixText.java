package gradus.grading.expect;

import gradus.grading.text.NumberText;
import gradus.math.Matrix;
import java.util.StringJoiner;
import java.util.function.IntFunction;

/** Writes a matrix in one line, row after row, as {@code (1 2; 3 4)}; of a large one the shape. */
final class MatrixText {

  static final String NONE = "no matrix";

  private static final int MOST_ENTRIES = 16;

  private MatrixText() {}

  static String of(Matrix matrix) {
    return matrix == null ? NONE : text(matrix, k -> NumberText.text(matrix.entry(k)));
  }

  /** Two matrices that differ, with as many digits as it takes to see where. */
  static String[] pair(Matrix one, Matrix other) {
    if (one == null || other == null || !one.hasShapeOf(other)) {
      return new String[] {withShape(one), withShape(other)};
    }
    if (one.size() > MOST_ENTRIES) {
      return worst(one, other);
    }
    return new String[] {
      text(one, k -> NumberText.pair(one.entry(k), other.entry(k))[0]),
      text(other, k -> NumberText.pair(one.entry(k), other.entry(k))[1])
    };
  }

  private static String withShape(Matrix matrix) {
    return matrix == null || matrix.size() > MOST_ENTRIES
        ? of(matrix)
        : "%s, %s".formatted(of(matrix), matrix.shape());
  }

  /** Of two large ones the entry that is farthest off. */
  private static String[] worst(Matrix one, Matrix other) {
    int worst = 0;
    for (int k = 1; k < one.size(); k++) {
      worst = distance(one, other, k) > distance(one, other, worst) ? k : worst;
    }
    String[] numbers = NumberText.pair(one.entry(worst), other.entry(worst));
    String place = " at [%d,%d]".formatted(worst / one.columns(), worst % one.columns());
    return new String[] {numbers[0] + place, numbers[1] + place};
  }

  private static double distance(Matrix one, Matrix other, int k) {
    double distance = Math.abs(one.entry(k) - other.entry(k));
    return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
  }

  private static String text(Matrix matrix, IntFunction<String> entry) {
    if (matrix.size() > MOST_ENTRIES) {
      return "a %s matrix".formatted(matrix.shape());
    }
    StringJoiner rows = new StringJoiner("; ", "(", ")");
    for (int i = 0; i < matrix.rows(); i++) {
      StringJoiner row = new StringJoiner(" ");
      for (int j = 0; j < matrix.columns(); j++) {
        row.add(entry.apply(i * matrix.columns() + j));
      }
      rows.add(row.toString());
    }
    return rows.toString();
  }
}
