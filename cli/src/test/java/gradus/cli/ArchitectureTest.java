package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import gradus.grading.compile.SourceCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan of the house: the rules hold, each can say no, and the map shows what is built. */
class ArchitectureTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final int MOST_CLASSES = 25;

  /** A line of the map in CONTRIBUTING.md: the room, and the rooms that it uses. */
  private static final Pattern ARROW = Pattern.compile("(?m)^  (\\w+) +→ ?([\\w ]*)$");

  /** The folders of all main classes: on the class path they may lie in jars, beside tests. */
  private static final List<Path> CLASSES =
      Stream.of("math", "nn", "exercises/grading", "cli")
          .map(module -> ROOT.resolve(module).resolve("target/classes"))
          .toList();

  private static final JavaClasses HOUSE = new ClassFileImporter().importPaths(CLASSES);

  static List<ArchitectureRule> rules() {
    return ArchitectureRule.ALL;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHolds(ArchitectureRule rule) {
    rule.rule().check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleCanSayNo(ArchitectureRule rule, @TempDir Path folder) throws IOException {
    Path source = Files.writeString(folder.resolve("Wrong.java"), rule.counterexample());
    SourceCompiler.compile(List.of(source), folder.resolve("classes"), classPath());
    List<Path> both = new ArrayList<>(CLASSES);
    both.add(folder.resolve("classes"));
    assertTrue(violates(rule.rule(), new ClassFileImporter().importPaths(both)), rule.toString());
  }

  private static boolean violates(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).hasViolation();
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  @Test
  void noRoomIsCrowded() {
    Map<String, Long> sizes =
        HOUSE.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .filter(type -> isRoom(type.getPackageName()))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertTrue(sizes.size() > 20, sizes.toString());
    sizes.forEach((room, size) -> assertTrue(size <= MOST_CLASSES, room + " has " + size));
  }

  private static boolean isRoom(String name) {
    return name.startsWith("gradus.grading") || name.startsWith("gradus.cli");
  }

  @Test
  void everyPackageSaysWhatLivesThere() throws IOException {
    for (String module : List.of("math", "nn", "exercises/grading", "cli")) {
      for (Path folder : packages(ROOT.resolve(module).resolve("src/main/java"))) {
        assertTrue(Files.exists(folder.resolve("package-info.java")), folder.toString());
      }
    }
  }

  private static List<Path> packages(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .toList();
    }
  }

  @Test
  void theMapShowsTheRoomsAsTheyAre() throws IOException {
    String map = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
    assertEquals(arrows("gradus.grading"), arrowsOnMap(map, "gradus.grading"));
    assertEquals(arrows("gradus.cli"), arrowsOnMap(map, "gradus.cli"));
  }

  /** The rooms that each room uses, of those in the same module. */
  private static Map<String, String> arrows(String module) {
    Map<String, Set<String>> arrows = new TreeMap<>();
    HOUSE.stream()
        .filter(type -> type.getPackageName().startsWith(module + "."))
        .forEach(
            type ->
                type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getPackageName())
                    .filter(target -> target.startsWith(module + "."))
                    .filter(target -> !target.equals(type.getPackageName()))
                    .forEach(target -> uses(arrows, room(type.getPackageName()), room(target))));
    HOUSE.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(module + "."))
        .forEach(name -> arrows.computeIfAbsent(room(name), none -> new TreeSet<>()));
    return arrows.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> String.join(" ", entry.getValue()),
                (one, other) -> one,
                TreeMap::new));
  }

  private static void uses(Map<String, Set<String>> arrows, String room, String used) {
    arrows.computeIfAbsent(room, none -> new TreeSet<>()).add(used);
  }

  private static String room(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The arrows in the block of the map that begins with a module's name. */
  private static Map<String, String> arrowsOnMap(String map, String module) {
    int start = map.indexOf("\n" + module + "\n");
    String block = map.substring(start + 1, map.indexOf("\n\n", start + 1));
    return ARROW
        .matcher(block)
        .results()
        .collect(
            Collectors.toMap(
                (MatchResult arrow) -> arrow.group(1),
                arrow -> arrow.group(2).strip(),
                (one, other) -> one,
                TreeMap::new));
  }
}
