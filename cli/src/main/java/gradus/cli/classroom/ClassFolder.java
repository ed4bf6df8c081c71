package gradus.cli.classroom;

import gradus.cli.failure.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of a class's results: made if it may be, and there if it must be. */
final class ClassFolder {

  private ClassFolder() {}

  /**
   * The folder to write results to.
   *
   * @param submissions the paths that are read; results among them would be read as one
   */
  static Path made(Path folder, List<String> submissions) {
    Path out = real(folder);
    for (String path : submissions) {
      if (out.startsWith(real(Path.of(path)))) {
        throw new UserMistake(
            "%s is among the submissions in %s, and would be read as one; choose an --out outside of them."
                .formatted(folder, path));
      }
    }
    try {
      return Files.createDirectories(folder).toRealPath();
    } catch (IOException failure) {
      throw new UserMistake(
          "%s cannot be made as a folder of results; choose another --out.".formatted(folder),
          failure);
    }
  }

  /** A path without links, so far as it is there already. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    for (Path there = whole; there != null; there = there.getParent()) {
      if (Files.exists(there)) {
        try {
          return there.toRealPath().resolve(there.relativize(whole));
        } catch (IOException unreadable) {
          return whole;
        }
      }
    }
    return whole;
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
