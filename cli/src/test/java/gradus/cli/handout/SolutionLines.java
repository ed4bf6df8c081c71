package gradus.cli.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of the solutions that tell something: lines of code that stand in no stub, without
 * those that any program has, such as the head of a loop over all entries, {@code return sum;} and
 * a name for something that is given.
 */
final class SolutionLines {

  private static final int SHORTEST = 7;

  private static final Pattern ORDINARY =
      Pattern.compile(
          String.join(
              "|",
              "for \\(int \\w+ = 0; \\w+ < [\\w.]+(\\(\\))?; \\w+\\+\\+\\) \\{",
              "for \\(\\w+ \\w+ : [\\w.]+(\\(\\))?\\) \\{",
              "while \\(!\\w+\\.isEmpty\\(\\)\\) \\{",
              "[\\w<>]+ \\w+ = [\\w.]+(\\(\\w*\\))?;",
              "[\\w<>]+ \\w+ =",
              "this\\.\\w+ = \\w+;",
              "\\w+\\+\\+;",
              "\\w+",
              "return \\w+;",
              "return Double\\.POSITIVE_INFINITY;"));

  private final Set<String> telling;

  /** The lines of a kit with solutions. */
  SolutionLines(Path kit) {
    Set<String> stubs = javaLines(kit.resolve("exercises/src/main/java"));
    this.telling =
        javaLines(kit.resolve("solutions/src/main/java")).stream()
            .filter(line -> line.length() >= SHORTEST && !stubs.contains(line))
            .filter(line -> !line.startsWith("//") && !line.startsWith("*"))
            .filter(line -> !ORDINARY.matcher(line).matches())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  int count() {
    return telling.size();
  }

  /** Where one of them stands in a text file below a folder, also behind a + or a -. */
  List<String> in(Path folder) {
    List<String> found = new ArrayList<>();
    for (Path file : files(folder)) {
      if (!file.toString().matches(".*\\.(class|jar|png)")) {
        for (String line : lines(file)) {
          String code = line.strip();
          String changed = code.replaceFirst("^[+-] ", "").strip();
          if (telling.contains(code) || telling.contains(changed)) {
            found.add(folder.relativize(file) + ": " + code);
          }
        }
      }
    }
    return found;
  }

  private static Set<String> javaLines(Path folder) {
    return files(folder).stream()
        .filter(file -> file.toString().endsWith(".java"))
        .flatMap(file -> lines(file).stream())
        .map(String::strip)
        .collect(Collectors.toSet());
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !folder.relativize(file).startsWith(".git"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
