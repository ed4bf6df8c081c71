package gradus.exercises.factory.wrong;

import gradus.exercises.factory.Variant;
import gradus.grading.curriculum.Exercise;
import java.util.Map;

/**
 * A right program that is changed.
 *
 * @param exercise the method that is changed
 * @param name {@code solution}, or that of an alternative of the bank
 * @param sources the text of the exercise's file, and of others that differ from the solution's
 */
record Base(Exercise exercise, String name, Map<String, String> sources) {

  /** The path of the exercise's file below the sources. */
  String path() {
    return Variant.path(exercise, exercise.file());
  }

  /** The text of the exercise's file. */
  String text() {
    return sources.get(path());
  }
}
