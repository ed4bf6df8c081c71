package gradus.grading.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files, and nothing that only looks like one: reading a pipe never ends. */
public final class PlainFile {

  private PlainFile() {}

  /**
   * Reads a file.
   *
   * @param path the file, or a link to it
   * @return its bytes
   * @throws NoSuchFileException if nothing is there
   * @throws IOException if it is something else, or cannot be read
   */
  public static byte[] read(Path path) throws IOException {
    if (Files.notExists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (!Files.isRegularFile(path)) {
      throw new FileSystemException(path.toString(), null, "it is no plain file");
    }
    return Files.readAllBytes(path);
  }
}
