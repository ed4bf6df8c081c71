package gradus.cli.file;

import gradus.cli.failure.UserMistake;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Turns a file name that the user wrote into a path. */
public final class FileName {

  private FileName() {}

  /** The path of a file to read. */
  public static Path path(String name) {
    if (name.isBlank()) {
      throw new UserMistake("the name of a file is empty; give the name of a file to read.");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException wrong) {
      throw new UserMistake(
          "%s cannot be the name of a file here; in a UTF-8 locale more names can.".formatted(name),
          wrong);
    }
  }
}
