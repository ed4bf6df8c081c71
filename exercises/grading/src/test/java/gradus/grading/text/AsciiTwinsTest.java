package gradus.grading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiTwinsTest {

  private static final Path KIT = Path.of("..", "..");

  /** A full bar, which the progress bar has a style without, and the mark that begins a file. */
  private static final String NOT_PRINTED = "[█\ufeff]";

  @ParameterizedTest
  @ValueSource(strings = {"✔", "✘", "○", "⧗", "⛔", "·"})
  void aSignOfTheBoardTakesOneColumn(String sign) {
    String twin = AsciiTwins.of(sign);
    assertEquals(1, twin.length());
    assertTrue(isAscii(twin));
    assertNotEquals("?", twin);
  }

  @Test
  void signsOfTheBoardStayApart() {
    assertEquals(6, Stream.of("✔", "✘", "○", "⧗", "⛔", "·").map(AsciiTwins::of).distinct().count());
  }

  @ParameterizedTest
  @CsvSource({
    "3×4 · 4×2,       3x4 . 4x2",
    "x² + y¹⁰,        x^2 + y^10",
    "∂L/∂W ≈ −½,      dL/dW ~ -1/2",
    "Wᵀ · δ → η,      W^T . delta -> eta",
    "‖a − n‖₂,        ||a - n||2",
    "x̂ and ŷ,        x^ and y",
    "⅓ of Zürich,     1/3 of Zurich",
    "“so” it is…,     '\"so\" it is...'"
  })
  void aFormulaCanStillBeRead(String text, String twin) {
    assertEquals(twin, AsciiTwins.of(text));
  }

  @Test
  void asciiStaysAsItIs() {
    String text = "a\tb ~ ^ \"c\"\n?";
    assertEquals(text, AsciiTwins.of(text));
  }

  @Test
  void aSignWithoutTwinIsAQuestionMark() {
    assertEquals("a ? b", AsciiTwins.of("a 語 b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"exercises/grading", "cli", "nn", "math"})
  void everySignInATextOfTheKitHasATwin(String module) throws IOException {
    texts(KIT.resolve(module).resolve("src/main/java")).forEach(AsciiTwinsTest::assertHasTwins);
  }

  @Test
  void everySignInALessonHasATwin() throws IOException {
    try (Stream<Path> files = Files.walk(KIT.resolve("exercises/lessons"))) {
      for (Path lesson : files.filter(file -> file.toString().endsWith(".md")).toList()) {
        assertHasTwins(Files.readString(lesson));
      }
    }
  }

  @Test
  void theTextsOfTheKitAreFound() throws IOException {
    List<String> texts = texts(KIT.resolve("exercises/grading/src/main/java"));
    assertTrue(texts.contains("✔"), "the board's sign is among " + texts.size() + " texts");
  }

  private static List<String> texts(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(AsciiTwinsTest::parse)
          .flatMap(AsciiTwinsTest::texts)
          .toList();
    }
  }

  private static Stream<String> texts(CompilationUnit unit) {
    return Stream.concat(
        unit.findAll(StringLiteralExpr.class).stream().map(StringLiteralExpr::asString),
        unit.findAll(TextBlockLiteralExpr.class).stream().map(TextBlockLiteralExpr::asString));
  }

  private static CompilationUnit parse(Path file) {
    ParserConfiguration java17 = new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17);
    try {
      return new JavaParser(java17).parse(file).getResult().orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void assertHasTwins(String text) {
    for (String line : text.replaceAll(NOT_PRINTED, "").lines().toList()) {
      String twin = AsciiTwins.of(line);
      assertTrue(isAscii(twin), line);
      assertEquals(questionMarks(line), questionMarks(twin), line + " became " + twin);
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(sign -> sign < 128);
  }

  private static long questionMarks(String text) {
    return text.chars().filter(sign -> sign == '?').count();
  }
}
