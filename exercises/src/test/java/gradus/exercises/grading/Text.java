package gradus.exercises.grading;

import java.util.ArrayList;
import java.util.List;

/** Text in lines. */
public final class Text {

  private Text() {}

  /** How many columns of a terminal a text takes: ⛔ is the one symbol of ours that takes two. */
  static int columns(String text) {
    return text.length() + (int) text.chars().filter(c -> c == '⛔').count();
  }

  /** A text with spaces after it, up to a number of columns. */
  static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - columns(text)));
  }

  /** A line as it is, or broken between words if it is too long. */
  static List<String> fit(String line, int width) {
    return line.length() <= width ? List.of(line) : wrap(line.replaceAll(" +", " "), width);
  }

  /**
   * Breaks a sentence between words.
   *
   * @param sentence words with one space between them
   * @param width the longest line; a longer word has a line of its own
   * @return no line for an empty sentence
   */
  public static List<String> wrap(String sentence, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }
}
