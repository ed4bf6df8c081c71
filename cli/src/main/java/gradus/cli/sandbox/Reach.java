package gradus.cli.sandbox;

import java.nio.file.Path;
import java.util.List;

/**
 * What a process in a sandbox sees of the machine's files, beside Java and the system's libraries.
 *
 * @param readable files and folders
 * @param writable folders
 */
public record Reach(List<Path> readable, List<Path> writable) {

  /**
   * Copies the lists.
   *
   * @param readable files and folders
   * @param writable folders
   */
  public Reach {
    readable = List.copyOf(readable);
    writable = List.copyOf(writable);
  }
}
