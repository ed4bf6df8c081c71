package gradus.cli.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A block of one or more lines of the same width, such as a matrix within a line of text.
 *
 * @param lines from top to bottom
 */
record TextBlock(List<String> lines) {

  static TextBlock of(String text) {
    return new TextBlock(List.of(text));
  }

  /** A matrix between its brackets, with the numbers of a column below each other. */
  static TextBlock matrix(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("[ ");
      for (int j = 0; j < columns; j++) {
        String cell = j < row.size() ? row.get(j) : "";
        line.append(j == 0 ? "" : "  ").append(" ".repeat(width(rows, j) - cell.length()));
        line.append(cell);
      }
      lines.add(line.append(" ]").toString());
    }
    return new TextBlock(lines);
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }

  int height() {
    return lines.size();
  }

  private int width() {
    return lines.get(0).length();
  }

  /**
   * Joins both blocks, the other one at the right; the one with fewer lines starts in the first
   * line.
   */
  TextBlock beside(TextBlock other) {
    int height = Math.max(height(), other.height());
    return new TextBlock(
        IntStream.range(0, height).mapToObj(i -> line(i) + other.line(i)).toList());
  }

  private String line(int i) {
    return i < height() ? lines.get(i) : " ".repeat(width());
  }
}
