package gradus.exercises.factory.wrong;

import gradus.exercises.factory.Variant;
import gradus.exercises.kit.Change;
import gradus.exercises.kit.Change.Kind;
import gradus.exercises.kit.Reference;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The right programs that are changed: the solutions, and the bank's alternatives. */
final class Bases {

  private Bases() {}

  /** All of them: those of one exercise together, the solution first. */
  static List<Base> all() {
    try {
      List<Change> alternatives = Change.readAll(Kind.ALTERNATIVE);
      List<Base> bases = new ArrayList<>();
      for (Exercise exercise : Curriculum.exercises().filter(e -> !e.isFinale()).toList()) {
        bases.add(new Base(exercise, "solution", Map.of(path(exercise), solution(exercise))));
        for (Change change : alternatives) {
          if (change.exercise().equals(exercise)) {
            bases.add(of(change));
          }
        }
      }
      return bases;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Base of(Change change) throws IOException {
    Map<String, String> sources = new HashMap<>();
    sources.put(path(change.exercise()), solution(change.exercise()));
    sources.put(change.path(), change.applyTo(Reference.SOURCES));
    return new Base(change.exercise(), change.name(), sources);
  }

  private static String path(Exercise exercise) {
    return Variant.path(exercise, exercise.file());
  }

  private static String solution(Exercise exercise) throws IOException {
    return Files.readString(Reference.SOURCES.resolve(path(exercise)));
  }
}
