package gradus.cli.work;

import gradus.cli.file.TemporaryFolder;
import gradus.cli.kit.KitFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder that a student's code is compiled to: in the kit, where it is found again, or a
 * temporary one where the kit belongs to somebody else or its disk is full.
 */
public final class ClassesFolder {

  /** Ten times what all classes take. */
  private static final long ROOM = 16L << 20;

  private ClassesFolder() {}

  /** The folder for a kit. */
  public static Path of(KitFolder kit) {
    Path classes = kit.own().resolve("classes");
    return canBeWritten(classes) ? classes : temporary();
  }

  private static boolean canBeWritten(Path folder) {
    try {
      Files.createDirectories(folder);
      return Files.getFileStore(folder).getUsableSpace() > ROOM && isWritable(folder);
    } catch (IOException | UncheckedIOException refused) {
      return false;
    }
  }

  /** With all folders of classes below it. */
  private static boolean isWritable(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.toString().endsWith(".class")).allMatch(Files::isWritable);
    }
  }

  private static Path temporary() {
    try {
      return TemporaryFolder.make("classes").path();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
