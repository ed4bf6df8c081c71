package gradus.cli.file;

import gradus.cli.failure.UserMistake;
import gradus.grading.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that a command is to write at its end.
 *
 * @param path its path
 */
public record OutputFile(Path path) {

  /** Refuses a file that cannot be written, before the work rather than after it. */
  public OutputFile requireWritable() {
    Path folder = path.toAbsolutePath().getParent();
    if (path.getFileName() == null || Files.isDirectory(path)) {
      throw new UserMistake("%s is a folder; give the name of a file in it.".formatted(this));
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new UserMistake(
          "%s is a pipe or a device, which would be replaced; give the name of a file."
              .formatted(this));
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

  /** Refuses a file that cannot be replaced. A missing folder is allowed: it is created again. */
  public void requireReplaceable() {
    if (Files.exists(path) || Files.isDirectory(path.toAbsolutePath().getParent())) {
      requireWritable();
    }
  }

  /** Refuses to replace a file that the command reads. */
  public OutputFile requireOther(Path read) {
    if (isSame(read)) {
      throw new UserMistake(
          "%s is the file that is read, and would be replaced; give another name.".formatted(this));
    }
    return this;
  }

  /** Whether both paths lead to the same file. */
  public boolean isSame(Path other) {
    try {
      return (Files.exists(path) && Files.exists(other))
          ? Files.isSameFile(path, other)
          : whole(path).equals(whole(other));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Path whole(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    return folder != null && Files.isDirectory(folder)
        ? folder.toRealPath().resolve(absolute.getFileName())
        : absolute;
  }

  /** Whether the name has this ending, in lower or upper case. */
  public boolean endsWith(String ending) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Writes the file whole or not at all: writes a temporary file beside it, then moves that. */
  public void write(byte[] content) {
    try {
      WholeFile.write(path, content);
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
