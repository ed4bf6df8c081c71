package gradus.grading.allowlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.compile.SourceCompiler;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.result.Outcome;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests who may use what, whatever it is called and wherever it stands. */
class InspectionTest {

  private static final Exercise RELU = Curriculum.find("Activations.relu").orElseThrow();
  private static final Exercise SOFTMAX =
      Curriculum.find("SoftmaxCrossEntropy.softmax").orElseThrow();
  private static final Exercise VALUE = Curriculum.find("SoftmaxCrossEntropy.value").orElseThrow();

  private static final String LOSS =
      """
      package gradus.exercises.step12;
      import gradus.math.Matrix;
      import gradus.math.Softmax;
      import java.util.function.UnaryOperator;
      public class SoftmaxCrossEntropy {
        private static final UnaryOperator<Matrix> KITS = Softmax::of;
        public static Matrix softmax(Matrix z) { return %s; }
        public double value(Matrix z, Matrix t) { return KITS.apply(z).sum() + helped(z).sum(); }
        static Matrix value(Matrix z) { return Softmax.of(z); }
        private static Matrix helped(Matrix z) { return Softmax.log(z); }
      }
      """;

  @TempDir private Path folder;

  @Test
  void whatWorksForAMethodMayUseWhatThatMay() throws IOException {
    assertEquals(Optional.empty(), refusal(VALUE, LOSS.formatted("z")));
    assertEquals(Optional.empty(), refusal(SOFTMAX, LOSS.formatted("z")));
  }

  @Test
  void aNameGivesNoPermission() throws IOException {
    for (String answer : List.of("value(z)", "helped(z)", "KITS.apply(z)")) {
      assertTrue(refusal(SOFTMAX, LOSS.formatted(answer)).isPresent(), answer);
    }
  }

  @Test
  void whatOneWouldExpectIsAllowed() throws IOException {
    String[] statements = {
      "new java.util.concurrent.atomic.AtomicInteger().incrementAndGet();",
      "new java.util.concurrent.atomic.LongAdder().add(1);",
      "new java.util.concurrent.ConcurrentHashMap<String, Double>().merge(\"a\", x, Double::sum);",
      "java.util.stream.StreamSupport.stream(java.util.List.of(x).spliterator(), false).count();",
      "new java.util.Scanner(\"1 2\").nextInt();",
      "new java.text.DecimalFormat(\"0.0\").format(x);",
      "java.text.NumberFormat.getInstance(java.util.Locale.ROOT).format(x);",
      "java.util.regex.Pattern.compile(\"a\").matcher(\"b\").find();",
      "java.util.Objects.requireNonNull(new java.util.BitSet()).set(1);",
      "new java.util.EnumMap<java.math.RoundingMode, Double>(java.math.RoundingMode.class).size();",
    };
    for (String statement : statements) {
      assertEquals(Optional.empty(), refusal(RELU, activations(statement)), statement);
    }
  }

  @Test
  void whatReachesFurtherIsRefusedWithLineAndReason() throws IOException {
    String[][] statements = {
      {"new Thread(() -> {}).start();", "one thread"},
      {
        "java.util.stream.StreamSupport.stream(java.util.List.of(x).spliterator(), x > 0);",
        "thread"
      },
      {
        "new java.util.concurrent.ConcurrentHashMap<Long, Long>().forEach(1L, (a, b) -> {});",
        "thread"
      },
      {"java.util.concurrent.Executors.newCachedThreadPool();", "one thread"},
      {"try { new java.util.Formatter(\"file\"); } catch (java.io.IOException e) {}", "no files"},
      {"try { Class.forName(\"a\"); } catch (ClassNotFoundException e) {}", "no reflection"},
      {"System.exit(0);", "return or throw"},
      {"new Throwable().getStackTrace();", "who asks"},
    };
    for (String[] statement : statements) {
      String report =
          refusal(RELU, activations(statement[0])).map(Outcome::lines).orElseThrow().get(0);
      assertTrue(report.contains("Activations.java:3"), report);
      assertTrue(report.contains(statement[1]), report);
    }
  }

  /** What stands in its place says what it uses; a text in a class file has an end. */
  @Test
  void aMethodOfAThousandRefusedCallsIsBlocked() throws Exception {
    String calls = "System.getenv(\"A\");\n".repeat(1_200);
    String source = activations("return all(x); } static double all(double x) {\n" + calls);
    assertTrue(refusal(RELU, source).isPresent());
    ClassFolders folders = new ClassFolders(List.of(), List.of(folder.resolve("classes")));
    try (StudentClassLoader loader = new StudentClassLoader(folders, true)) {
      Method all =
          loader
              .loadClass("gradus.exercises.step02.Activations")
              .getDeclaredMethod("all", double.class);
      all.setAccessible(true);
      Exception thrown = assertThrows(InvocationTargetException.class, () -> all.invoke(null, 1.0));
      assertInstanceOf(NotAllowedException.class, thrown.getCause());
      assertTrue(thrown.getCause().getMessage().contains("Activations.java:4"));
    }
  }

  private static String activations(String statement) {
    return """
        package gradus.exercises.step02; class Activations {
        static double relu(double x) {
        %s
        return x; } }
        """
        .formatted(statement);
  }

  private Optional<Outcome> refusal(Exercise exercise, String source) throws IOException {
    Path file = folder.resolve(exercise.file() + ".java");
    Files.writeString(file, source);
    Path output = folder.resolve("classes");
    assertEquals(List.of(), SourceCompiler.compile(List.of(file), output, classPath()));
    ClassFolders folders = new ClassFolders(List.of(), List.of(output));
    return new AllowListEnforcer(new StudentClassFiles(folders), true).refusalOf(exercise);
  }

  private static List<Path> classPath() {
    String own = System.getProperty("java.class.path");
    String path = System.getProperty("surefire.test.class.path", own);
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(path)
        .map(Path::of)
        .toList();
  }
}
