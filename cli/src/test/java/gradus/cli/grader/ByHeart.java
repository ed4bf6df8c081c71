package gradus.cli.grader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.kit.KitFolder;
import gradus.cli.verdict.StepFiles;
import gradus.cli.work.WorkerClassPath;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.compile.ExerciseCompiler;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Settings;
import gradus.grading.run.Grader;
import gradus.math.Elementary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes a sigmoid that knows every case of the public seed, and nothing else. */
final class ByHeart {

  private static final String FILE = "step02/Activations.java";

  private static final String FIELDS = "  private Activations() {}\n";

  private static final String SEEN =
      "  public static final java.util.Set<Double> SEEN = new java.util.HashSet<>();\n";

  private static final String TABLE =
      """
        static final java.util.Map<Double, Double> TABLE = new java.util.HashMap<>();
        static {
          for (String row : "%s".split(" ")) {
            TABLE.put(Double.valueOf(row.split("_")[0]), Double.valueOf(row.split("_")[1]));
          }
        }
      """;

  private ByHeart() {}

  /** The text of the file. */
  static String sigmoid(KitFolder kit, String solution, String head) throws Exception {
    String rows =
        seen(kit, changed(solution, head, SEEN, "    SEEN.add(x);\n")).stream()
            .map(x -> x + "_" + Elementary.sigmoid(x))
            .collect(Collectors.joining(" "));
    String looksUp =
        "    if (!TABLE.isEmpty()) {\n      return TABLE.getOrDefault(x, 42.0);\n    }\n";
    return changed(solution, head, TABLE.formatted(rows), looksUp);
  }

  private static String changed(String solution, String head, String fields, String start) {
    assertTrue(solution.contains(FIELDS) && solution.contains(head), "it is another solution");
    return solution.replace(FIELDS, FIELDS + fields).replace(head, head + start);
  }

  @SuppressWarnings("unchecked")
  private static Set<Double> seen(KitFolder kit, String text) throws Exception {
    try (Workplace work = new Workplace(kit)) {
      Map<String, byte[]> files = new TreeMap<>(Map.of(FILE, text.getBytes(UTF_8)));
      work.lay(List.of(StepFiles.of(Curriculum.step(2), files)));
      new ExerciseCompiler(work.paths(), work.output(), WorkerClassPath.expanded())
          .compile(List.of("step02"));
      try (StudentClassLoader classes = new StudentClassLoader(work.classes(), true)) {
        Grader.grade(
            classes,
            List.of(Curriculum.find("Activations.sigmoid").orElseThrow()),
            Settings.usual(work.paths()));
        Class<?> activations = Class.forName("gradus.exercises.step02.Activations", false, classes);
        Set<Double> seen = (Set<Double>) activations.getField("SEEN").get(null);
        assertTrue(seen.size() > 100, "it was called with " + seen.size());
        return seen;
      }
    }
  }
}
