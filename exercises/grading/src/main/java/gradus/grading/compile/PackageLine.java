package gradus.grading.compile;

import gradus.grading.file.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which package a source says that it is of. One that names another than its folder's is not
 * compiled: its classes could stand in the place of others.
 */
final class PackageLine {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");
  private static final Pattern COMMENT = Pattern.compile("\\G\\s*(//[^\\r\\n]*|(?s:/\\*.*?\\*/))");
  private static final Pattern PACKAGE = Pattern.compile("\\G\\s*package\\s+([\\w.\\s]+?)\\s*;");

  private PackageLine() {}

  /** Whether a source is of a package; one that cannot be read is of none. */
  static boolean isOf(Path source, String packageName) {
    try {
      String text = new String(PlainFile.read(source), StandardCharsets.UTF_8);
      return of(text).equals(packageName);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** The package of a source; empty if it names none before anything else. */
  static String of(String source) {
    // Java reads escapes before all else, so one may end a comment.
    String text = ESCAPE.matcher(source).replaceAll(PackageLine::character).replace("\uFEFF", "");
    int start = 0;
    Matcher comment = COMMENT.matcher(text);
    while (comment.find(start)) {
      start = comment.end();
    }
    Matcher line = PACKAGE.matcher(text);
    return line.find(start) ? line.group(1).replaceAll("\\s", "") : "";
  }

  private static String character(MatchResult escape) {
    char character = (char) Integer.parseInt(escape.group(1), 16);
    return Matcher.quoteReplacement(String.valueOf(character));
  }
}
