package gradus.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of a process that runs a student's code: the grader, the kit, the libraries. */
final class WorkerClassPath {

  private WorkerClassPath() {}

  /**
   * As the command line of {@code java} takes it: that of this command, so that one archive of
   * classes serves both.
   */
  static String ofThisCommand() {
    return System.getProperty("java.class.path");
  }

  /** All the jars, for compilers, which do not look for more of them in a jar's manifest. */
  static String expanded() {
    Path jar = Path.of(first(ofThisCommand()));
    Path libraries = jar.toAbsolutePath().resolveSibling("lib");
    // The launcher names the one jar; tests and IDEs name all of them.
    if (!Files.isDirectory(libraries) || !jar.toString().endsWith(".jar")) {
      return ofThisCommand();
    }
    try (Stream<Path> jars = Files.list(libraries)) {
      return jars.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String first(String path) {
    int end = path.indexOf(File.pathSeparatorChar);
    return end < 0 ? path : path.substring(0, end);
  }
}
