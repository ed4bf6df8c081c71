package gradus.grading.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files whole or not at all: into a temporary file first, which then replaces the old one.
 */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a file. A reader never sees half of it, and a failure leaves the old file.
   *
   * @param path the file; where it is a symbolic link, what that points to is replaced
   * @param content its bytes
   * @throws IOException if it cannot be written; its folder has to be there
   */
  public static void write(Path path, byte[] content) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path temporary = Files.createFile(beside(target));
    try {
      Files.write(temporary, content);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * The temporary file, with a unique name: two processes in one folder must not move each other's
   * file.
   */
  private static Path beside(Path target) {
    long unique = ProcessHandle.current().pid() ^ System.nanoTime();
    return target.resolveSibling(".%s.%016x".formatted(target.getFileName(), unique));
  }
}
