package gradus.cli.classroom;

import gradus.cli.failure.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a class's results: made if it may be, and there if it must be. */
final class ClassFolder {

  private ClassFolder() {}

  /** The folder to write results to. */
  static Path made(Path folder) {
    try {
      return Files.createDirectories(folder).toRealPath();
    } catch (IOException failure) {
      throw new UserMistake(
          "%s cannot be made as a folder of results; choose another --out.".formatted(folder),
          failure);
    }
  }

  /** The folder of an earlier grading. */
  static Path there(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserMistake(
          "%s is not there; give the --out of an earlier gradus class grade.".formatted(folder));
    }
    return folder.toAbsolutePath().normalize();
  }
}
