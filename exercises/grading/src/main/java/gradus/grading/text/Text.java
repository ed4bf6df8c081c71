package gradus.grading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Measures text in a terminal's columns, and breaks it into lines. */
public final class Text {

  /** The codes of colours and bold letters, which take no columns. */
  private static final Pattern STYLE_CODES = Pattern.compile("\u001b\\[[0-9;]*m");

  /** The only one of the kit's symbols that takes two columns. */
  private static final int NO_ENTRY = '⛔';

  private Text() {}

  /**
   * The number of terminal columns that a text takes.
   *
   * @param text of one line, with or without style codes
   * @return its width: none for combining marks, two for wide symbols and for ideographs
   */
  public static int columns(CharSequence text) {
    return STYLE_CODES.matcher(text).replaceAll("").codePoints().map(Text::columns).sum();
  }

  /**
   * The number of terminal columns that a character takes.
   *
   * @param codePoint the character
   * @return 0, 1 or 2
   */
  public static int columns(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return codePoint == NO_ENTRY || isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int codePoint) {
    boolean isEmoji = codePoint >= 0x1f300 && codePoint <= 0x1faff;
    boolean isFullWidth = codePoint >= 0xff01 && codePoint <= 0xff60;
    boolean isHangul = codePoint >= 0xac00 && codePoint <= 0xd7a3;
    boolean isKana = codePoint >= 0x3000 && codePoint <= 0x30ff;
    return isEmoji || isFullWidth || isHangul || isKana || Character.isIdeographic(codePoint);
  }

  /**
   * A text with spaces after it.
   *
   * @param text of one line
   * @param columns how wide it has to be at least
   * @return the text, as wide as that or wider
   */
  public static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - columns(text)));
  }

  /**
   * A sentence of the terminal's, which stands behind a colon there, as it stands alone.
   *
   * @param sentence with a small letter at its beginning, or any other character
   * @return the sentence with a capital there
   */
  public static String capitalized(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /**
   * The longest beginning of a text that fits.
   *
   * @param text of one line, without style codes
   * @param columns how wide the beginning may be; nothing fits where that is not above 0
   * @return the beginning
   */
  public static String beginning(String text, int columns) {
    int end = 0;
    int width = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      width += columns(codePoint);
      if (width > columns) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return text.substring(0, end);
  }

  /**
   * A line as it is, or broken between words if it is too long.
   *
   * @param line the line, in which more than one space may stand between words
   * @param width the widest line
   * @return one line or more
   */
  public static List<String> fit(String line, int width) {
    return columns(line) <= width ? List.of(line) : wrap(line.replaceAll(" +", " "), width);
  }

  /**
   * Breaks a text between words.
   *
   * @param text in which a line end is one already
   * @param width the widest line; a wider word has a line of its own
   * @return one line or more for each line of the text
   */
  public static List<String> wrapLines(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().map(String::stripTrailing).toList()) {
      lines.addAll(line.isEmpty() ? List.of("") : wrap(line, width));
    }
    return lines;
  }

  /**
   * Breaks a sentence between words.
   *
   * @param sentence words with one space between them
   * @param width the widest line; a wider word has a line of its own
   * @return no line for an empty sentence
   */
  public static List<String> wrap(String sentence, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ", -1)) {
      if (!line.isEmpty() && columns(line) + 1 + columns(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
