package gradus.cli.work;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds the class path of a process that runs a student's code: the grader, the kit, the
 * libraries.
 */
public final class WorkerClassPath {

  private WorkerClassPath() {}

  /**
   * The class path of this command, for the command line of {@code java}; both are equal so that
   * one archive of classes serves both.
   */
  public static String ofThisCommand() {
    return System.getProperty("java.class.path");
  }

  /** The jars one by one, for compilers, which do not read the class path in a jar's manifest. */
  public static List<Path> expanded() {
    List<Path> entries =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(ofThisCommand())
            .map(Path::of)
            .toList();
    Path libraries = entries.get(0).toAbsolutePath().resolveSibling("lib");
    // The launcher's class path is one jar; that of tests and IDEs lists all of them.
    if (!Files.isDirectory(libraries) || !entries.get(0).toString().endsWith(".jar")) {
      return entries;
    }
    try (Stream<Path> jars = Files.list(libraries)) {
      return jars.sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
