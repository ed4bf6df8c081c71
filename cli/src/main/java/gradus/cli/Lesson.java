package gradus.cli;

import gradus.exercises.grading.Ladder.Method;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lesson of a step.
 *
 * @param exercises where it belongs to
 * @param file the Markdown file
 */
record Lesson(Exercises exercises, Path file) {

  /** Finds it; the finale has none. */
  static Optional<Lesson> find(Exercises exercises, int step) {
    String start = "%02d-".formatted(step);
    if (!Files.isDirectory(exercises.lessons())) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(exercises.lessons())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(start))
          .filter(file -> file.toString().endsWith(".md"))
          .min(Path::compareTo)
          .map(file -> new Lesson(exercises, file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** That of the step of a method. */
  static Lesson of(Exercises exercises, Method method) {
    return find(exercises, method.step())
        .orElseThrow(
            () ->
                new UserMistake(
                    "there is no lesson for %s in exercises/lessons."
                        .formatted(
                            method.step() == 0
                                ? "the finale"
                                : "step %02d".formatted(method.step()))));
  }

  /** Its place, from the kit's folder. */
  String name() {
    return exercises.shown(file);
  }

  String text() {
    return exercises.read(file);
  }
}
