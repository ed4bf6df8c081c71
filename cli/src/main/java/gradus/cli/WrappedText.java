package gradus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words put into lines. Colours take no room. */
final class WrappedText {

  private static final Pattern CODES = Pattern.compile("\u001b\\[[0-9]*m");

  private WrappedText() {}

  /**
   * Breaks a text between words.
   *
   * @param text in which a line end is one already
   * @param width that no line exceeds, unless a single word does
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> lines.addAll(wrapLine(line, width)));
    return lines;
  }

  private static List<String> wrapLine(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.stripTrailing().split(" ", -1)) {
      if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many columns it takes: codes and combining signs take none. */
  static int length(CharSequence text) {
    String visible = CODES.matcher(text).replaceAll("");
    return (int)
        visible.chars().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }
}
