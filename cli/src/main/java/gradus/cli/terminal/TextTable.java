package gradus.cli.terminal;

import gradus.grading.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Aligns columns of text below a header. */
public final class TextTable {

  private static final String GAP = "  ";

  private final Terminal terminal;
  private final List<Boolean> right = new ArrayList<>();
  private final List<String> headers = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(Terminal terminal) {
    this.terminal = terminal;
  }

  public TextTable left(String header) {
    return column(header, false);
  }

  /** Adds a column of numbers, aligned at the right. */
  public TextTable right(String header) {
    return column(header, true);
  }

  private TextTable column(String header, boolean alignRight) {
    headers.add(terminal.plain(header));
    right.add(alignRight);
    return this;
  }

  public void row(String... cells) {
    row(Arrays.asList(cells));
  }

  public void row(List<String> cells) {
    rows.add(cells.stream().map(terminal::plain).toList());
  }

  public void print() {
    terminal.println(terminal.bold(line(headers)));
    rows.forEach(row -> terminal.println(line(row)));
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder(" ");
    for (int i = 0; i < cells.size(); i++) {
      String padding = " ".repeat(width(i) - Text.columns(cells.get(i)));
      line.append(i == 0 ? " " : GAP);
      line.append(right.get(i) ? padding + cells.get(i) : cells.get(i) + padding);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int widest = Text.columns(headers.get(column));
    for (List<String> row : rows) {
      widest = Math.max(widest, Text.columns(row.get(column)));
    }
    return widest;
  }
}
