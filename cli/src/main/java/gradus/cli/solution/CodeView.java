package gradus.cli.solution;

import gradus.cli.kit.JavaCode;
import gradus.cli.terminal.Terminal;
import gradus.grading.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows code with line numbers.
 *
 * @param terminal that shows it
 * @param width that lines keep to; in a file or a pipe they may have any
 */
public record CodeView(Terminal terminal, int width) {

  /** The additional indentation of a continued line. */
  private static final String CONTINUED = "    ";

  /** The width below which the terminal breaks the lines. */
  private static final int NARROWEST = 20;

  /** The code with its numbers, below its title. */
  public List<String> lines(String title, List<JavaCode.Line> code) {
    int digits = String.valueOf(code.get(code.size() - 1).number()).length();
    List<String> lines = new ArrayList<>();
    Text.wrapLines(title, width).forEach(line -> lines.add(terminal.bold(line)));
    lines.add("");
    for (JavaCode.Line line : code) {
      String number = ("%" + (digits + 2) + "d").formatted(line.number());
      List<String> pieces = pieces(line.text(), width - number.length() - 2);
      lines.add((number + "  " + pieces.get(0)).stripTrailing());
      pieces.stream().skip(1).forEach(piece -> lines.add(" ".repeat(number.length() + 2) + piece));
    }
    lines.add("");
    return lines;
  }

  /** Breaks a long line of code between words, so that it stays valid Java. */
  private static List<String> pieces(String line, int width) {
    String code = line.stripLeading();
    String indent = line.substring(0, line.length() - code.length());
    String again = code.startsWith("// ") ? indent + "// " : indent + CONTINUED;
    int room = width - again.length();
    if (line.length() <= width || room < NARROWEST) {
      return List.of(line);
    }
    List<String> pieces = Text.wrapLines(code, room);
    List<String> lines = new ArrayList<>(List.of(indent + pieces.get(0)));
    pieces.stream().skip(1).forEach(piece -> lines.add(again + piece));
    return lines;
  }
}
