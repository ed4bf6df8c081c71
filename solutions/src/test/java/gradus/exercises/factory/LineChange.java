package gradus.exercises.factory;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, from the first to the last of them. */
public final class LineChange {

  private LineChange() {}

  /**
   * The lines of the first with a minus, then those of the second with a plus, without indentation.
   *
   * @param before the first text
   * @param after the second
   * @return the lines from the first difference to the last
   */
  public static List<String> between(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
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
    old.subList(start, old.size() - end).forEach(line -> lines.add("- " + line.strip()));
    now.subList(start, now.size() - end).forEach(line -> lines.add("+ " + line.strip()));
    return lines;
  }

  private static String last(List<String> lines, int before) {
    return lines.get(lines.size() - 1 - before);
  }
}
