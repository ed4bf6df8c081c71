package gradus.cli.lesson;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a lesson, ready for a Markdown parser: GitHub's formulas, of which that knows
 * nothing, have become plain text.
 */
final class LessonText {

  /** A fenced block, code in a line, or a comment: what is in there is no formula. */
  private static final String OTHER = "^ *```.*?^ *```[^\\n]*$|`[^`\\n]+`|<!--.*?-->";

  private static final Pattern PARTS =
      Pattern.compile("(?ms)(" + OTHER + ")|\\$\\$(.+?)\\$\\$|\\$([^$\\n]+(?:\\n[^$\\n]+)?)\\$");

  /** What a Markdown parser could take for a mark. */
  private static final Pattern MARK = Pattern.compile("[\\\\`*_{}\\[\\]()<>#+.!|~-]");

  private LessonText() {}

  static String plain(String markdown) {
    return PARTS.matcher(markdown).replaceAll(part -> Matcher.quoteReplacement(plain(part)));
  }

  private static String plain(MatchResult part) {
    if (part.group(1) != null) {
      return part.group();
    }
    return part.group(2) == null ? escaped(Formula.line(part.group(3))) : block(part.group(2));
  }

  /** As a block of its own, in which the parser changes nothing. */
  private static String block(String tex) {
    String lines =
        Formula.lines(tex).stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
    return "\n\n```%s\n%s\n```\n\n".formatted(MarkdownView.FORMULA, lines);
  }

  private static String escaped(String text) {
    return MARK.matcher(text).replaceAll("\\\\$0");
  }
}
