package gradus.cli.lesson;

import gradus.cli.terminal.Terminal;
import gradus.grading.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/**
 * Lays out a table of a lesson in columns as wide as needed; cells that are too wide get several
 * lines.
 */
final class MarkdownTable {

  private static final String GAP = "  ";

  /** The width below which a column is not narrowed to make room for others. */
  private static final int NARROW = 8;

  private final Terminal terminal;
  private final List<List<String>> rows = new ArrayList<>();
  private final boolean hasHeader;

  MarkdownTable(Terminal terminal, MarkdownWords words, TableBlock table) {
    this.terminal = terminal;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        List<String> cells = cells(words, row);
        if (!(part instanceof TableHead) || !cells.stream().allMatch(String::isEmpty)) {
          rows.add(cells);
        }
      }
    }
    Node head = table.getFirstChild();
    this.hasHeader =
        head instanceof TableHead
            && !cells(words, head.getFirstChild()).stream().allMatch(String::isEmpty);
  }

  private static List<String> cells(MarkdownWords words, Node row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(words.of(cell));
    }
    return cells;
  }

  List<String> lines(int width) {
    int[] widths = widths(width - GAP.length());
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      boolean isHeader = hasHeader && lines.isEmpty();
      row(row, widths).forEach(line -> lines.add(isHeader ? terminal.bold(line) : line));
      if (isHeader) {
        lines.add(GAP + rule(widths));
      }
    }
    return lines;
  }

  /** The widths that the columns need; while their sum is too large, the widest is narrowed. */
  private int[] widths(int available) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = IntStream.range(0, columns).map(this::widest).toArray();
    int room = available - GAP.length() * (columns - 1);
    while (Arrays.stream(widths).sum() > room) {
      int most = Arrays.stream(widths).max().orElse(0);
      if (most <= NARROW) {
        return widths;
      }
      for (int j = 0; j < columns; j++) {
        if (widths[j] == most) {
          widths[j]--;
          break;
        }
      }
    }
    return widths;
  }

  private int widest(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> Text.columns(row.get(column)))
        .max()
        .orElse(0);
  }

  private static List<String> row(List<String> row, int[] widths) {
    List<List<String>> cells =
        IntStream.range(0, row.size())
            .mapToObj(j -> Text.wrapLines(row.get(j), widths[j]))
            .toList();
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (int j = 0; j < cells.size(); j++) {
        String text = i < cells.get(j).size() ? cells.get(j).get(i) : "";
        line.append(GAP).append(Text.padded(text, widths[j]));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static String rule(int[] widths) {
    return String.join(GAP, Arrays.stream(widths).mapToObj("-"::repeat).toList());
  }
}
