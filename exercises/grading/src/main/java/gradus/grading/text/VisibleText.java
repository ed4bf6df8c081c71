package gradus.grading.text;

import java.util.Locale;

/**
 * Makes visible what is quoted from a student's code or files: a terminal, a web page or a log
 * would obey control characters, or show them as nothing.
 */
public final class VisibleText {

  /** Marks that a letter may carry; more of them would cover the lines above. */
  private static final int MOST_MARKS = 3;

  private VisibleText() {}

  /**
   * A text in visible characters.
   *
   * @param text any text; line ends and tabs are controls here, too
   * @return the same, where every character that controls or hides something, or that means
   *     nothing, is written as an escape of Java's
   */
  public static String of(String text) {
    if (text.chars().allMatch(sign -> sign >= ' ' && sign < 127)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    int marks = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int sign = text.codePointAt(i);
      marks = isMark(sign) ? marks + 1 : 0;
      append(sign, marks > MOST_MARKS || isHidden(sign), visible);
    }
    return visible.toString();
  }

  private static void append(int sign, boolean escape, StringBuilder visible) {
    if (sign == '\t') {
      visible.append("  ");
    } else if (!escape) {
      visible.appendCodePoint(sign);
    } else {
      for (char unit : Character.toChars(sign)) {
        visible.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
      }
    }
  }

  private static boolean isMark(int sign) {
    int type = Character.getType(sign);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isHidden(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      // Letters without a shape: they look like spaces, and begin no word.
      default -> sign == 0x115F || sign == 0x1160 || sign == 0x3164 || sign == 0xFFA0;
    };
  }
}
