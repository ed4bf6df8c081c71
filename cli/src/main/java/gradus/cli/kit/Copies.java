package gradus.cli.kit;

import gradus.cli.failure.UserMistake;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Keeps copies of a student's files before a command replaces them. */
public final class Copies {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss", Locale.ROOT);

  private Copies() {}

  /**
   * Copies files byte for byte.
   *
   * @return the folder of the copies, in which each file has its path below the kit's folder
   */
  public static Path keep(KitFolder kit, List<Path> files) {
    Path folder = folder(kit);
    for (Path file : files) {
      try {
        Path copy = folder.resolve(kit.root().relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      } catch (IOException failure) {
        throw refused(kit.shown(file), failure);
      }
    }
    return folder;
  }

  /** Creates a new folder; two calls in one second get one each. */
  private static Path folder(KitFolder kit) {
    Path copies = kit.own().resolve("copies");
    String moment = MOMENT.format(LocalDateTime.now(ZoneId.systemDefault()));
    try {
      Files.createDirectories(copies);
      return create(copies, moment);
    } catch (IOException failure) {
      throw refused("the file", failure);
    }
  }

  private static Path create(Path copies, String moment) throws IOException {
    for (int i = 1; ; i++) {
      try {
        return Files.createDirectory(copies.resolve(i == 1 ? moment : moment + "-" + i));
      } catch (FileAlreadyExistsException taken) {
        // The next number may be free.
      }
    }
  }

  private static UserMistake refused(String file, IOException failure) {
    return new UserMistake(
        "%s cannot be copied to .gradus/copies, so nothing was changed.".formatted(file), failure);
  }
}
