package gradus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * A file that a command is to write at its end.
 *
 * @param path where
 */
record OutputFile(Path path) {

  /** Refuses what cannot be written, before the work rather than after it. */
  OutputFile requireWritable() {
    Path folder = path.toAbsolutePath().getParent();
    if (path.getFileName() == null || Files.isDirectory(path)) {
      throw new UserMistake("%s is a folder; give the name of a file in it.".formatted(this));
    }
    if (!Files.isDirectory(folder)) {
      throw new UserMistake(
          "%s cannot be written: the folder %s is not there; make it first."
              .formatted(this, folder));
    }
    if (!Files.isWritable(folder) || (Files.exists(path) && !Files.isWritable(path))) {
      throw new UserMistake(
          "%s cannot be written: you may not write there; choose another folder.".formatted(this));
    }
    return this;
  }

  /** Whether the name ends so, in small letters or capitals. */
  boolean endsWith(String ending) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Writes the file whole or not at all: beside it first, then one move. */
  void write(byte[] content) {
    Path target = path.toAbsolutePath();
    Path temporary =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try {
        Files.write(temporary, content);
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException failure) {
      throw new UserMistake(
          "%s cannot be written (%s); choose another place."
              .formatted(this, failure.getClass().getSimpleName().replace("Exception", "")),
          failure);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
