package gradus.cli.hunt;

import java.util.ArrayList;
import java.util.List;

/** Indents code by its braces, since the lines of a change have an indentation of their own. */
final class CodeLayout {

  private static final String INDENT = "  ";

  private static final String CONTINUED = "    ";

  private final List<String> lines = new ArrayList<>();
  private int depth;

  /** The line that began the present statement; empty between statements. */
  private String statement = "";

  /** How far the present statement's last line that did not begin with a sign is indented. */
  private String place = "";

  private CodeLayout() {}

  /** The same code, indented; the first line at the margin. */
  static List<String> of(List<String> code) {
    CodeLayout layout = new CodeLayout();
    code.forEach(line -> layout.add(line.strip()));
    return layout.lines;
  }

  private void add(String line) {
    depth -= line.startsWith("}") ? 1 : 0;
    String margin = INDENT.repeat(depth);
    if (statement.isEmpty() || line.startsWith("}")) {
      place = margin;
      lines.add((margin + line).stripTrailing());
    } else if (line.matches("[.?:&|+].*")) {
      lines.add(place + CONTINUED + line);
    } else {
      place = margin + CONTINUED;
      lines.add(place + line);
    }
    depth += (int) line.chars().filter(sign -> sign == '{').count();
    depth -= (int) line.chars().skip(1).filter(sign -> sign == '}').count();
    statement = line.isEmpty() || line.matches(".*[;{}]") ? "" : line;
  }
}
