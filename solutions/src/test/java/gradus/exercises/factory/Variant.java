package gradus.exercises.factory;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.util.List;
import java.util.Map;

/**
 * A submission that nobody wrote by hand: a right program, changed by rules.
 *
 * @param exercise the method that was changed
 * @param base the program that was changed: {@code solution}, or the name of an alternative of the
 *     bank
 * @param rules what was done to it, in that order
 * @param change the lines that differ from the base, with {@code -} and {@code +} before them; with
 *     the exercise and the base it identifies the variant
 * @param sources the text of every file that is not the solution's own, by its path below the
 *     sources
 */
record Variant(
    Exercise exercise,
    String base,
    List<String> rules,
    List<String> change,
    Map<String, String> sources) {

  Variant {
    rules = List.copyOf(rules);
    change = List.copyOf(change);
    sources = Map.copyOf(sources);
  }

  /** The path of a file of the exercise's step, below the sources. */
  static String path(Exercise exercise, String file) {
    return "gradus/exercises/%s/%s.java".formatted(Curriculum.stepOf(exercise).folder(), file);
  }
}
