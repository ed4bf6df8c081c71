package gradus.cli.overview;

import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many of a class stand where with a method.
 *
 * @param exercise the method
 * @param counts of submissions by the status of the method; a status that nobody has is missing
 */
record MethodTally(Exercise exercise, Map<Status, Integer> counts) {

  MethodTally {
    Map<Status, Integer> copy = new EnumMap<>(Status.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
  }

  int count(Status status) {
    return counts.getOrDefault(status, 0);
  }

  int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Those who have written something that was graded. */
  int begun() {
    return count(Status.PASSES) + trouble();
  }

  int passed() {
    return count(Status.PASSES);
  }

  int trouble() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().isTrouble())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** The share of those who have begun that does not pass. */
  double hardness() {
    return begun() == 0 ? 0 : (double) trouble() / begun();
  }
}
