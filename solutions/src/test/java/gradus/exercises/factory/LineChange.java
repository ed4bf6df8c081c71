package gradus.exercises.factory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of code in which two sources differ, from the first to the last of them. Comments and
 * blank lines do not count, so that a reworded comment changes no difference.
 */
public final class LineChange {

  private static final Pattern BLOCK_COMMENT = Pattern.compile("(?ms)^ */\\*.*?\\*/");

  private LineChange() {}

  /**
   * The lines of the first with a minus, then those of the second with a plus, without indentation.
   *
   * @param before the first source
   * @param after the second
   * @return the lines from the first difference to the last
   */
  public static List<String> between(String before, String after) {
    List<String> old = code(before);
    List<String> now = code(after);
    int start = 0;
    int most = Math.min(old.size(), now.size());
    while (start < most && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start && last(old, end).equals(last(now, end))) {
      end++;
    }
    List<String> lines = new ArrayList<>();
    old.subList(start, old.size() - end).forEach(line -> lines.add("- " + line));
    now.subList(start, now.size() - end).forEach(line -> lines.add("+ " + line));
    return lines;
  }

  private static List<String> code(String source) {
    return BLOCK_COMMENT
        .matcher(source)
        .replaceAll("")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .toList();
  }

  private static String last(List<String> lines, int before) {
    return lines.get(lines.size() - 1 - before);
  }
}
