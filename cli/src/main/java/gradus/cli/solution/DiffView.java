package gradus.cli.solution;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import gradus.cli.terminal.Terminal;
import gradus.grading.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders the differences of two pieces of code as lines for a terminal.
 *
 * @param terminal that shows it
 * @param pair the two pieces
 */
record DiffView(Terminal terminal, CodePair pair) {

  /** The number of equal lines shown around a difference. */
  private static final int AROUND = 3;

  /** The width of the middle column, whose mark says what becomes of the left line. */
  private static final int MIDDLE = 3;

  /**
   * The differences as {@code diff -u} prints them: a minus for the student's lines, a plus for the
   * solution's.
   */
  List<String> unified() {
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            pair.name(), pair.otherName(), pair.yours(), pair.patch(), AROUND);
    return lines.isEmpty() ? same() : lines.stream().map(this::coloured).toList();
  }

  private List<String> same() {
    return List.of(pair.name() + " is the same as the solution.");
  }

  private String coloured(String line) {
    if (line.startsWith("---") || line.startsWith("+++")) {
      return terminal.bold(line);
    }
    if (line.startsWith("@@")) {
      return terminal.code(line);
    }
    if (line.startsWith("-")) {
      return terminal.bad(line);
    }
    return line.startsWith("+") ? terminal.good(line) : line;
  }

  /** The student's lines at the left, the solution's at the right. */
  List<String> sideBySide(int width) {
    List<DiffRow> rows =
        DiffRowGenerator.create()
            .columnWidth(Integer.MAX_VALUE)
            .lineNormalizer(line -> line)
            .build()
            .generateDiffRows(pair.yours(), pair.patch());
    if (rows.stream().allMatch(row -> row.getTag() == DiffRow.Tag.EQUAL)) {
      return same();
    }
    int half = (width - MIDDLE) / 2;
    List<String> lines = new ArrayList<>();
    beside(pair.name(), " ", pair.otherName(), half)
        .forEach(line -> lines.add(terminal.bold(line)));
    boolean isGap = false;
    for (int i = 0; i < rows.size(); i++) {
      if (isNear(rows, i)) {
        lines.addAll(row(rows.get(i), half));
        isGap = false;
      } else if (!isGap) {
        lines.add(terminal.code(terminal.plain("…")));
        isGap = true;
      }
    }
    return lines;
  }

  private static boolean isNear(List<DiffRow> rows, int i) {
    return rows.subList(Math.max(0, i - AROUND), Math.min(rows.size(), i + AROUND + 1)).stream()
        .anyMatch(row -> row.getTag() != DiffRow.Tag.EQUAL);
  }

  private List<String> row(DiffRow row, int half) {
    String mark =
        switch (row.getTag()) {
          case EQUAL -> " ";
          case CHANGE -> "|";
          case DELETE -> "<";
          case INSERT -> ">";
        };
    return beside(row.getOldLine(), mark, row.getNewLine(), half);
  }

  /** Puts two lines side by side; long ones continue below. */
  private List<String> beside(String left, String mark, String right, int half) {
    List<String> lefts = pieces(left, half);
    List<String> rights = pieces(right, half);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
      String yours = Text.padded(i < lefts.size() ? lefts.get(i) : "", half);
      String others = i < rights.size() ? rights.get(i) : "";
      boolean isSame = mark.equals(" ");
      lines.add(
          "%s %s %s"
              .formatted(
                  isSame ? yours : terminal.bad(yours),
                  mark,
                  isSame ? others : terminal.good(others))
              .stripTrailing());
    }
    return lines;
  }

  private List<String> pieces(String line, int width) {
    List<String> pieces = new ArrayList<>();
    String text = terminal.plain(line).replace("\t", "    ");
    for (int start = 0; start < text.length() || start == 0; start += width) {
      pieces.add(text.substring(start, Math.min(text.length(), start + width)));
    }
    return pieces;
  }
}
