package gradus.cli.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Builds command lines of bubblewrap: no network, no other process in sight, of all files only
 * Java, the system's libraries and what is asked for, and {@code /tmp} empty and private.
 */
final class Bubblewrap {

  private static final List<String> ALONE =
      List.of("bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL");

  /** Without the rest of the environment, which may hold secrets. */
  private static final List<String> ENVIRONMENT =
      List.of(
          "--clearenv",
          "--setenv",
          "PATH",
          "/usr/local/bin:/usr/bin:/bin",
          "--setenv",
          "LC_ALL",
          "C.UTF-8",
          "--setenv",
          "MALLOC_ARENA_MAX",
          "2");

  /** Where systems keep their programs and libraries. */
  private static final List<String> SYSTEM =
      List.of("/usr", "/bin", "/lib", "/lib64", "/lib32", "/nix/store", "/etc/ld.so.cache");

  private Bubblewrap() {}

  /**
   * The beginning of a command line, to be followed by the program.
   *
   * @param reach what the program sees
   */
  static List<String> command(Reach reach) {
    List<String> command = new ArrayList<>(ALONE);
    command.addAll(ENVIRONMENT);
    Stream.concat(SYSTEM.stream().map(Path::of), java().stream())
        .forEach(path -> bind(command, "--ro-bind-try", path));
    command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    command.addAll(List.of("--size", String.valueOf(Limits.DISK), "--tmpfs", "/tmp"));
    reach.readable().forEach(path -> bind(command, "--ro-bind", path));
    reach.writable().forEach(path -> bind(command, "--bind", path));
    command.addAll(List.of("--chdir", "/"));
    return command;
  }

  private static void bind(List<String> command, String how, Path path) {
    command.addAll(List.of(how, path.toString(), path.toString()));
  }

  /** The folder of this Java, and where the links in it lead: to {@code /etc}, on some systems. */
  private static Set<Path> java() {
    Path home = Path.of(System.getProperty("java.home"));
    Set<Path> paths = new LinkedHashSet<>();
    paths.add(home);
    try (Stream<Path> files = Files.walk(home)) {
      paths.add(home.toRealPath());
      files
          .filter(Files::isSymbolicLink)
          .flatMap(link -> target(link).stream())
          .filter(target -> !target.startsWith("/usr") && !target.startsWith(home))
          .forEach(paths::add);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return paths;
  }

  private static List<Path> target(Path link) {
    try {
      return List.of(link.toRealPath());
    } catch (IOException dangling) {
      return List.of();
    }
  }
}
