package gradus.cli.data;

import gradus.math.Matrix;
import java.util.List;

/**
 * The numbers of a CSV file.
 *
 * @param file its name in messages
 * @param values one row or more, all of one length, one column or more
 * @param lines where each row starts in the file, from 1
 */
public record CsvTable(String file, List<double[]> values, List<Long> lines) {

  int rows() {
    return values.size();
  }

  public int columns() {
    return values.get(0).length;
  }

  double get(int row, int column) {
    return values.get(row)[column];
  }

  /** The first columns of all rows, as a new matrix. */
  public Matrix first(int columns) {
    Matrix matrix = Matrix.zeros(rows(), columns);
    for (int row = 0; row < rows(); row++) {
      for (int j = 0; j < columns; j++) {
        matrix.set(row, j, get(row, j));
      }
    }
    return matrix;
  }

  /** The place of a row, for messages. */
  String at(int row) {
    return "%s, line %d".formatted(file, lines.get(row));
  }

  /** The place of an entry, for messages. */
  String at(int row, int column) {
    return "%s, column %d".formatted(at(row), column + 1);
  }
}
