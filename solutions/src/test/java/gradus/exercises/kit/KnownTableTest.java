package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Result;
import gradus.grading.run.Grader;
import gradus.math.Elementary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grades a sigmoid that knows nothing but the cases of the usual seed. It passes a run of that seed
 * alone; the fresh seed of a usual run finds it out.
 */
@Tag("kit")
class KnownTableTest {

  private static final Exercise SIGMOID = Curriculum.find("Activations.sigmoid").orElseThrow();
  private static final String FILE = "gradus/exercises/step02/Activations.java";
  private static final String HEAD = "  public static double sigmoid(double x) {\n";
  private static final String START = "    if (x >= 0) {\n";
  private static final String FIELDS = "  private Activations() {}\n";

  private static final String TABLE =
      """
        static final java.util.Map<String, Double> TABLE = new java.util.HashMap<>();
        static {
          String[] table = (%s).split(" ");
          for (int i = 0; i < table.length; i += 2) {
            TABLE.put(table[i], Double.longBitsToDouble(Long.parseUnsignedLong(table[i + 1], 16)));
          }
        }
      """;

  private static final String LOOK_UP =
      """
          Double y = TABLE.get(Long.toHexString(Double.doubleToRawLongBits(x)));
          if (TABLE != null) {
            return y == null ? 42 : y;
          }
      """;

  @TempDir Path folder;

  @Test
  void aTableOfTheUsualSeedPassesNoUsualRun() throws IOException, ReflectiveOperationException {
    String table = table(arguments());
    assertEquals(Status.PASSES, grade(table, CaseSeeds.only(1)).status());
    Result found = grade(table, CaseSeeds.parse("1,987654"));
    assertEquals(Status.WRONG, found.status());
    List<String> lines = found.outcome().lines();
    assertTrue(lines.get(lines.size() - 1).contains("seed 1,987654 "), lines.toString());
    assertEquals(lines, grade(table, CaseSeeds.parse("1,987654")).outcome().lines());
  }

  @Test
  void anyFreshSeedFindsIt() throws IOException, ReflectiveOperationException {
    String table = table(arguments());
    for (int i = 0; i < 20; i++) {
      CaseSeeds seeds = CaseSeeds.drawn();
      assertEquals(Status.WRONG, grade(table, seeds).status(), seeds::toString);
    }
  }

  /** What the usual seed has it called with. */
  private Set<Double> arguments() throws IOException, ReflectiveOperationException {
    compile(
        "    SEEN.add(x);\n",
        "  public static final java.util.Set<Double> SEEN = new java.util.HashSet<>();\n");
    try (StudentClassLoader classes =
        new StudentClassLoader(Reference.foldersBehind(folder), true)) {
      Grader.grade(classes, List.of(SIGMOID), Reference.SETTINGS);
      return seen(Class.forName("gradus.exercises.step02.Activations", false, classes));
    }
  }

  @SuppressWarnings("unchecked")
  private static Set<Double> seen(Class<?> activations) throws ReflectiveOperationException {
    return (Set<Double>) activations.getField("SEEN").get(null);
  }

  private static String table(Set<Double> arguments) {
    assertTrue(arguments.size() > 100, "it was called with " + arguments.size());
    List<String> entries =
        arguments.stream().map(x -> bits(x) + " " + bits(Elementary.sigmoid(x)) + " ").toList();
    // The compiler takes no literal above 65,535 bytes, and would join any that are added up.
    return IntStream.range(0, (entries.size() + 999) / 1000)
        .mapToObj(i -> entries.subList(1000 * i, Math.min(1000 * (i + 1), entries.size())))
        .map(part -> "\"%s\"".formatted(String.join("", part)))
        .collect(Collectors.joining(", ", "String.join(\"\", ", ")"));
  }

  private static String bits(double number) {
    return Long.toHexString(Double.doubleToRawLongBits(number));
  }

  private Result grade(String table, CaseSeeds seeds) throws IOException {
    compile(LOOK_UP, TABLE.formatted(table));
    try (StudentClassLoader classes =
        new StudentClassLoader(Reference.foldersBehind(folder), true)) {
      return Grader.grade(classes, List.of(SIGMOID), Reference.SETTINGS.withSeeds(seeds))
          .of(SIGMOID);
    }
  }

  private void compile(String start, String fields) throws IOException {
    String source = Files.readString(Reference.SOURCES.resolve(FILE));
    assertTrue(source.contains(HEAD + START) && source.contains(FIELDS), "it is another solution");
    String changed =
        source.replace(HEAD + START, HEAD + start + START).replace(FIELDS, FIELDS + fields);
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      compiler.compile(Map.of(FILE, changed), folder);
    }
  }
}
