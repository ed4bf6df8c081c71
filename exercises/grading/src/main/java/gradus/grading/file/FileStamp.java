package gradus.grading.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What tells, without reading a file, whether it is still the same. */
public final class FileStamp {

  private FileStamp() {}

  /**
   * The name, the size and the time of a file.
   *
   * @param file which need not be there
   * @return one line with its end
   */
  public static String of(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return "%s %d %s\n".formatted(file, attributes.size(), attributes.lastModifiedTime());
    } catch (IOException gone) {
      return file + " gone\n";
    }
  }
}
