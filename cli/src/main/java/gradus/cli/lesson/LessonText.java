package gradus.cli.lesson;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prepares a lesson for a Markdown parser: turns GitHub's formulas, which the parser does not know,
 * into plain text.
 */
public final class LessonText {

  /** A fenced block, code in a line, or a comment: nothing in it is a formula. */
  private static final String OTHER = "^ *```.*?^ *```[^\\n]*$|`[^`\\n]+`|<!--.*?-->";

  private static final Pattern PARTS =
      Pattern.compile("(?ms)(" + OTHER + ")|\\$\\$(.+?)\\$\\$|\\$([^$\\n]+(?:\\n[^$\\n]+)?)\\$");

  /** The characters that a Markdown parser could take for markup. */
  private static final Pattern MARK = Pattern.compile("[\\\\`*_{}\\[\\]()<>#+.!|~-]");

  private LessonText() {}

  static String plain(String markdown) {
    return withFormulas(markdown, tex -> escaped(Formula.line(tex)), LessonText::block);
  }

  /**
   * Replaces the formulas of a Markdown text.
   *
   * @param markdown the text
   * @param line makes of a formula in a line what stands there instead
   * @param block makes the same of a formula of its own
   * @return the text with everything else as it was
   */
  public static String withFormulas(
      String markdown, UnaryOperator<String> line, UnaryOperator<String> block) {
    return PARTS
        .matcher(markdown)
        .replaceAll(part -> Matcher.quoteReplacement(replaced(part, line, block)));
  }

  private static String replaced(
      MatchResult part, UnaryOperator<String> line, UnaryOperator<String> block) {
    if (part.group(1) != null) {
      return part.group();
    }
    return part.group(2) == null ? line.apply(part.group(3)) : block.apply(part.group(2));
  }

  /** A formula as a fenced block, in which the parser changes nothing. */
  private static String block(String tex) {
    String lines =
        Formula.lines(tex).stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
    return "\n\n```%s\n%s\n```\n\n".formatted(MarkdownView.FORMULA, lines);
  }

  private static String escaped(String text) {
    return MARK.matcher(text).replaceAll("\\\\$0");
  }
}
