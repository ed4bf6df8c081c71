package gradus.cli.work;

import gradus.grading.compile.MethodCode;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers the code of graded methods. Whoever saves a file waits for the verdict on what they
 * have changed in it, so that comes first.
 */
final class ChangedMethods {

  private final Path classes;
  private final Map<Exercise, String> known = new HashMap<>();
  private final Map<Exercise, String> asked = new HashMap<>();

  /**
   * Remembers nothing yet.
   *
   * @param classes the folder of the student's classes
   */
  ChangedMethods(Path classes) {
    this.classes = classes;
  }

  /**
   * Puts those first whose code is not what it was when they were graded last, and keeps the order
   * otherwise.
   */
  List<Exercise> first(List<Exercise> exercises) {
    List<Exercise> changed = new ArrayList<>();
    List<Exercise> others = new ArrayList<>();
    for (Exercise exercise : exercises) {
      String now = code(exercise);
      asked.put(exercise, now);
      (now.equals(known.get(exercise)) ? others : changed).add(exercise);
    }
    changed.addAll(others);
    return changed;
  }

  /** An exercise has been graded, with the code that it had when its turn was asked for. */
  void graded(Exercise exercise) {
    known.put(exercise, asked.getOrDefault(exercise, ""));
  }

  /** Empty if there is none that could be read. */
  private String code(Exercise exercise) {
    Path file =
        classes
            .resolve(KitPaths.PACKAGE.replace('.', '/'))
            .resolve(exercise.folder())
            .resolve(exercise.file() + ".class");
    try {
      return MethodCode.of(Files.readAllBytes(file)).getOrDefault(exercise.name(), "");
    } catch (IOException | RuntimeException unreadable) {
      // It may be half written by somebody else, who compiles at the same time.
      return "";
    }
  }
}
