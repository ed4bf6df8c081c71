package gradus.cli.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class MathMlTest {

  private static final Path LESSONS = Path.of("..", "exercises", "lessons");
  private static final Pattern FORMULA = Pattern.compile("(?s)<math.*?</math>");

  /** Change it with the lessons: a number that falls by far is a defect. */
  private static final int FEWEST_FORMULAS = 400;

  @Test
  void aFractionAndAPower() {
    assertEquals(
        "<math><mfrac><mrow><mn>1</mn></mrow><mrow><mrow><mn>1</mn><mo>+</mo>"
            + "<msup><mi>e</mi><mrow><mrow><mo>−</mo><mi>x</mi></mrow></mrow></msup></mrow></mrow>"
            + "</mfrac></math>",
        MathMl.line("\\frac{1}{1 + e^{-x}}"));
    assertEquals(
        "<math><mrow><mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></mfrac>"
            + "<mi>x</mi></mrow></math>",
        MathMl.line("\\tfrac12 x"));
  }

  @Test
  void anIndexAndAPrimeAreOfTheSameLetter() {
    assertEquals(
        "<math><msubsup><mi>f</mi><mrow><mi>i</mi></mrow><mrow><mo>′</mo></mrow></msubsup></math>",
        MathMl.line("f_i'"));
  }

  @Test
  void aSumOfABlockHasItsIndexBelow() {
    assertTrue(MathMl.block("\\sum_i x").contains("<munder><mi>Σ</mi><mrow><mi>i</mi></mrow>"));
    assertTrue(MathMl.line("\\sum_i x").contains("<msub><mi>Σ</mi><mrow><mi>i</mi></mrow>"));
  }

  @Test
  void markupIsWrittenOut() {
    assertEquals("<math><mtext>a&lt;b&amp;c</mtext></math>", MathMl.line("\\text{a<b&c}"));
  }

  @Test
  void everyFormulaOfTheKitIsWellFormed() throws Exception {
    int formulas = 0;
    for (Path file : texts()) {
      String html = LessonPage.html(Files.readString(file));
      assertFalse(html.contains("\uE000"), file + " has a formula that was not put in");
      assertFalse(html.contains("$"), file + " has a formula that was not found");
      List<String> found = FORMULA.matcher(html).results().map(match -> match.group()).toList();
      for (String formula : found) {
        parse(formula);
        assertFalse(formula.contains("\\"), () -> file + ": " + formula);
      }
      formulas += found.size();
    }
    assertTrue(formulas >= FEWEST_FORMULAS, "formulas: " + formulas);
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.walk(LESSONS)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("hunt"))
          .toList();
    }
  }

  private static void parse(String formula)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(formula)));
  }
}
