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

  /** As the command line of {@code java} takes it. */
  static String ofThisCommand() {
    Path jar = Path.of(first(System.getProperty("java.class.path")));
    Path libraries = jar.toAbsolutePath().resolveSibling("lib");
    // The launcher names the one jar; tests and IDEs name all of them.
    return Files.isDirectory(libraries) && jar.toString().endsWith(".jar")
        ? libraries + File.separator + "*"
        : System.getProperty("java.class.path");
  }

  /** The same without the asterisk, which compilers do not know. */
  static String expanded() {
    String path = ofThisCommand();
    if (!path.endsWith("*")) {
      return path;
    }
    try (Stream<Path> jars = Files.list(Path.of(path.substring(0, path.length() - 1)))) {
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
