package gradus.exercises.factory;

import gradus.exercises.kit.Reference;
import gradus.grading.bank.Change;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * A right program that is changed.
 *
 * @param exercise the method that is changed
 * @param name {@code solution}, or the name of an alternative of the bank
 * @param path the file of the method, below the sources
 * @param source its text
 */
public record Base(Exercise exercise, String name, String path, String source) {

  /**
   * Each method's solution, and after it what the bank has beside it.
   *
   * @return all, always in the same order
   * @throws IOException if a file cannot be read
   */
  public static List<Base> all() throws IOException {
    List<Change> alternatives = Change.readAll(Reference.BANK, Change.Kind.ALTERNATIVE);
    List<Base> bases = new ArrayList<>();
    for (Exercise exercise : Curriculum.exercises().filter(e -> !e.isFinale()).toList()) {
      String path = Variant.path(exercise, exercise.file());
      bases.add(
          new Base(exercise, "solution", path, Files.readString(Reference.SOURCES.resolve(path))));
      for (Change change : alternatives) {
        if (change.exercise().equals(exercise) && change.path().equals(path)) {
          bases.add(new Base(exercise, change.name(), path, change.applyTo(Reference.SOURCES)));
        }
      }
    }
    return bases;
  }
}
