package gradus.exercises.grading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What properties have seen that is worth a line on the board and has no points. */
public final class Notes {

  private static final Map<Integer, Set<String>> NOTES = new TreeMap<>();

  private Notes() {}

  /**
   * Adds a line below a step's row; the same line again changes nothing.
   *
   * @param step the step's number
   * @param line one short sentence
   */
  public static synchronized void add(int step, String line) {
    NOTES.computeIfAbsent(step, none -> new LinkedHashSet<>()).add(line);
  }

  static synchronized List<String> of(int step) {
    return List.copyOf(NOTES.getOrDefault(step, Set.of()));
  }
}
