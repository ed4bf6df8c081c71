package gradus.cli.lesson;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lesson of a step.
 *
 * @param kit the kit that contains it
 * @param file the Markdown file
 */
record Lesson(KitFolder kit, Path file) {

  /** Finds the lesson of a step; the finale has none. */
  static Optional<Lesson> find(KitFolder kit, int step) {
    String start = "%02d-".formatted(step);
    if (!Files.isDirectory(kit.lessons())) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(kit.lessons())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(start))
          .filter(file -> file.toString().endsWith(".md"))
          .min(Path::compareTo)
          .map(file -> new Lesson(kit, file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The lesson of an exercise's step. */
  static Lesson of(KitFolder kit, Exercise exercise) {
    return find(kit, exercise.step())
        .orElseThrow(
            () ->
                new UserMistake(
                    "there is no lesson for %s in exercises/lessons."
                        .formatted(
                            exercise.step() == 0
                                ? "the finale"
                                : "step %02d".formatted(exercise.step()))));
  }

  /** The path below the kit's folder. */
  String name() {
    return kit.shown(file);
  }

  String text() {
    return kit.read(file);
  }
}
