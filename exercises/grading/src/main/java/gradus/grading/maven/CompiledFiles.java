package gradus.grading.maven;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Compares the student's files with the classes that Maven has made of them. */
final class CompiledFiles {

  private CompiledFiles() {}

  /**
   * The exercises whose file was saved after Maven had compiled it and before the grading began:
   * what is graded is not what the file says. A file from the future says nothing of that.
   */
  static List<Exercise> savedSince(ClassFolders classes, KitPaths paths) {
    return Curriculum.exercises()
        .filter(exercise -> !exercise.isFinale())
        .filter(exercise -> isSavedSince(exercise, classes, paths))
        .toList();
  }

  private static boolean isSavedSince(Exercise exercise, ClassFolders classes, KitPaths paths) {
    String name =
        "%s/%s/%s.class"
            .formatted(KitPaths.PACKAGE.replace('.', '/'), exercise.folder(), exercise.file());
    try {
      Instant saved = time(paths.source(exercise));
      for (Path folder : classes.students()) {
        Path compiled = folder.resolve(name);
        if (Files.exists(compiled)) {
          return saved.isAfter(time(compiled)) && saved.isBefore(Instant.now());
        }
      }
    } catch (IOException gone) {
      // Without the file or its class there is nothing to compare.
    }
    return false;
  }

  private static Instant time(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }
}
