package gradus.exercises.factory;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A submission that nobody wrote by hand: a right program, changed by rules.
 *
 * @param exercise the method that was changed
 * @param base the program that was changed: {@code solution}, or the name of an alternative of the
 *     bank
 * @param rules what was done to it, in that order
 * @param change the lines of code that differ from the base, with {@code -} and {@code +} before
 *     them
 * @param sources the text of every file that is not the solution's own, by its path below the
 *     sources
 */
public record Variant(
    Exercise exercise,
    String base,
    List<String> rules,
    List<String> change,
    Map<String, String> sources) {

  /** Keeps copies of what it is given. */
  public Variant {
    rules = List.copyOf(rules);
    change = List.copyOf(change);
    sources = Map.copyOf(sources);
  }

  /**
   * What identifies it from one run to the next.
   *
   * @return the exercise and a number
   */
  public String key() {
    String all = exercise.id() + base + new TreeMap<>(sources);
    String backwards = new StringBuilder(all).reverse().toString();
    return "%s %08x%08x".formatted(exercise.id(), all.hashCode(), backwards.hashCode());
  }

  /**
   * The path of a file of the exercise's step, below the sources.
   *
   * @param exercise of the step
   * @param file the name of its class
   * @return the path
   */
  public static String path(Exercise exercise, String file) {
    return "gradus/exercises/%s/%s.java".formatted(Curriculum.stepOf(exercise).folder(), file);
  }
}
