package gradus.cli;

import gradus.exercises.grading.Stubs;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A student's file as it was before anything was written in it. It is made of the solution, so it
 * can be had without git, and whatever has become of the file.
 *
 * @param file the student's
 * @param text what it began with
 */
record Stub(Path file, String text) {

  static Stub of(Exercises exercises, Path file) {
    Path solution = exercises.solution(file);
    if (!Files.exists(solution)) {
      throw new UserMistake(
          "%s is not there, and the stub is made of it; get the kit again, or that file."
              .formatted(exercises.shown(solution)));
    }
    return new Stub(file, Stubs.of(exercises.read(solution)));
  }

  /** Whether nothing has been written in it yet. */
  boolean isUntouched(Exercises exercises) {
    return Files.exists(file) && exercises.read(file).equals(text);
  }
}
