package gradus.cli.gradebook;

import gradus.cli.failure.UserMistake;
import gradus.cli.file.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of results, into which everything is written.
 *
 * @param path its path
 */
record ExportFolder(Path path) {

  /** Removes a file of an earlier export, if there is one. */
  void remove(String name) {
    Path file = path.resolve(name);
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UserMistake(
          "%s is of an earlier export and cannot be removed.".formatted(file), failure);
    }
  }

  /** Writes a file whole or not at all, and makes the folders that it needs. */
  void write(String name, String text) {
    Path file = path.resolve(name);
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be made.".formatted(file.getParent()), failure);
    }
    new OutputFile(file).write(text.getBytes(StandardCharsets.UTF_8));
  }
}
