package gradus.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Code with the numbers of its lines.
 *
 * @param terminal that shows it
 */
record CodeView(Terminal terminal) {

  List<String> lines(String title, List<JavaCode.Line> code) {
    int width = String.valueOf(code.get(code.size() - 1).number()).length();
    List<String> lines = new ArrayList<>();
    lines.add(terminal.bold(title));
    lines.add("");
    for (JavaCode.Line line : code) {
      String number = ("%" + (width + 2) + "d").formatted(line.number());
      lines.add((number + "  " + line.text()).stripTrailing());
    }
    lines.add("");
    return lines;
  }
}
