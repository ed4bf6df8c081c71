package gradus.cli;

import gradus.math.Matrix;
import java.util.List;

/**
 * The numbers of a CSV file.
 *
 * @param file its name in messages
 * @param values one row or more, one column or more
 * @param lines where each row starts in the file, from 1
 */
record CsvTable(String file, Matrix values, List<Long> lines) {

  int rows() {
    return values.rows();
  }

  int columns() {
    return values.columns();
  }

  /** A row, for messages. */
  String at(int row) {
    return "%s, line %d".formatted(file, lines.get(row));
  }

  /** An entry, for messages. */
  String at(int row, int column) {
    return "%s, column %d".formatted(at(row), column + 1);
  }
}
