package gradus.cli.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.kept.KeptResult;
import gradus.grading.report.GradeFileReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FeedbackTest {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)");

  static Stream<Feedback> everyone() {
    return SampleClass.all();
  }

  private static Optional<String> lesson(Step step) {
    return Optional.of("exercises/lessons/" + step.label() + ".md");
  }

  @Test
  void aSentenceSaysWhatCounts() {
    assertEquals(
        "100 of 100 points, and 20 of the bonus: 120 count.",
        SampleClass.of(SampleClass.WHOLE).sentence());
    assertEquals(
        "100 of 100 points, and 20 of the bonus, less 12.5 for being late: 107.5 count.",
        SampleClass.of(SampleClass.LATE).sentence());
    assertTrue(SampleClass.of(SampleClass.REFUSED).sentence().contains("That is no zero"));
    assertTrue(SampleClass.of(SampleClass.NOT_GRADED).sentence().contains("That is no zero"));
  }

  @Test
  void theFirstThatDoesNotPassIsNext() {
    assertEquals("Matrices.multiply", SampleClass.of(SampleClass.WRONG).next().orElseThrow().id());
    assertEquals(Optional.empty(), SampleClass.of(SampleClass.WHOLE).next());
  }

  @ParameterizedTest
  @MethodSource("everyone")
  void thePageIsWellFormedAndSaysTheNameAndNothingOfAStudentIsATag(Feedback feedback)
      throws Exception {
    String page = HtmlFeedback.of(feedback, FeedbackTest::lesson);
    assertTrue(page.contains(HtmlFeedback.escaped(feedback.submission().student())), page);
    assertEquals(
        List.of(),
        TAG.matcher(page)
            .results()
            .map(tag -> tag.group(2))
            .filter(tag -> List.of("script", "img", "b", "iframe", "link").contains(tag))
            .toList());
    // Read as XML, every tag has its end; only these two have none in HTML.
    String xml = page.replace("<!doctype html>", "").replaceAll("(<meta [^>]*)>", "$1/>");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aFileThatIsMissingWasNotHandedIn() {
    Feedback feedback = SampleClass.of(SampleClass.WRONG);
    String page = HtmlFeedback.of(feedback, FeedbackTest::lesson);
    assertTrue(page.contains("&#160;not handed in</td>"), page);
    assertFalse(page.contains("is not there"), page);
    assertTrue(GradeJson.of(feedback).contains("\"message\" : \"not handed in\""));
  }

  @Test
  void aRefusalSpeaksToTheStudent() {
    Feedback refused = SampleClass.of(SampleClass.REFUSED);
    String page = HtmlFeedback.of(refused, FeedbackTest::lesson);
    assertTrue(page.contains("a.rar is a RAR archive; hand in a ZIP."), page);
    assertFalse(page.contains("on time"), page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /home/prof/in/Eva Ek is empty; ask for the sources | /home/prof/in/Eva Ek | \
          your submission is empty; hand in the sources
          in/eva.zip is an empty file; ask for it again | in/eva.zip | \
          eva.zip is an empty file; hand it in again
          the repository /in/eva cannot be read (no HEAD); ask for a new clone | /in/eva | \
          your repository cannot be read (no HEAD); hand in a new clone
          /tmp/x/a.rar is a RAR archive; ask for a ZIP | eva | a.rar is a RAR archive; hand in a ZIP
          """)
  void noPathOfTheCourseIsInARefusal(String sentence, String origin, String told) {
    assertEquals(told, Refusal.toStudent(sentence, origin));
  }

  @Test
  void theNumberTellsNamesakesApart() {
    Feedback feedback = SampleClass.of(SampleClass.WHOLE);
    assertTrue(HtmlFeedback.of(feedback, FeedbackTest::lesson).contains(", number 123456<"));
    assertTrue(MarkdownFeedback.of(feedback, FeedbackTest::lesson).contains(", number 123456."));
  }

  @Test
  void thePageLoadsNothing() {
    String page = HtmlFeedback.of(SampleClass.of(SampleClass.WHOLE), FeedbackTest::lesson);
    assertFalse(page.contains("src="), "an image or a script");
    assertFalse(page.contains("url("), "a style's file");
    assertTrue(page.contains("default-src 'none'"));
  }

  @Test
  void thePageHasEveryReportAndMistake() {
    String page = HtmlFeedback.of(SampleClass.of(SampleClass.WRONG), FeedbackTest::lesson);
    assertTrue(page.contains("yours 1.2"), page);
    assertTrue(page.contains("It looks as if &lt;b&gt; were transposed."), page);
    assertTrue(page.contains("<code>transposed</code>"), page);
    assertTrue(page.contains("&lt;/pre&gt;&lt;img src=x"), page);
    assertTrue(page.contains("read <code>exercises/lessons/01.md</code>"), page);
    assertTrue(page.contains("Graded without a sandbox"), page);
  }

  @ParameterizedTest
  @MethodSource("everyone")
  void markdownShowsTheNameAsItIs(Feedback feedback) {
    String text = plain(MarkdownFeedback.of(feedback, FeedbackTest::lesson));
    assertTrue(text.contains("Feedback for " + feedback.submission().student()), text);
  }

  @Test
  void whatIsThrownStaysInItsFence() {
    String markdown = MarkdownFeedback.of(SampleClass.of(SampleClass.WRONG), FeedbackTest::lesson);
    String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
    assertFalse(html.contains("<img"), html);
    assertTrue(html.contains("``` =1+1"), html);
  }

  private static String plain(String markdown) {
    Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    return TextContentRenderer.builder().build().render(parser.parse(markdown));
  }

  @ParameterizedTest
  @MethodSource("everyone")
  void gradeJsonIsReadByTheKit(Feedback feedback) throws Exception {
    JsonNode grade = new ObjectMapper().readTree(GradeJson.of(feedback));
    assertTrue(GradeFileReader.knows(grade));
    Map<String, KeptResult> results = GradeFileReader.results(grade);
    assertEquals(feedback.isGraded() ? Curriculum.exercises().count() - 1 : 0, results.size());
    assertEquals(feedback.submission().student(), grade.get("student").asText());
    assertEquals(feedback.submission().points(), grade.get("points").asDouble());
    assertEquals(feedback.receipts().size(), grade.get("receipts").size());
  }

  @Test
  void gradeJsonHasTheReceiptsAndNoTotalWithoutAGrade() throws Exception {
    JsonNode whole = new ObjectMapper().readTree(GradeJson.of(SampleClass.of(SampleClass.WHOLE)));
    JsonNode receipt = whole.get("receipts").get(6);
    assertTrue(receipt.get("id").asText().matches("07-[0-9a-f]{12}-[0-9a-f]{12}"));
    assertEquals(1, whole.get("seed").asLong());
    JsonNode refused =
        new ObjectMapper().readTree(GradeJson.of(SampleClass.of(SampleClass.REFUSED)));
    assertTrue(refused.get("total").isNull());
    assertEquals("refused", refused.get("state").asText());
    JsonNode wrong = new ObjectMapper().readTree(GradeJson.of(SampleClass.of(SampleClass.WRONG)));
    assertEquals("transposed", wrong.at("/methods/0/diagnoses/0").asText());
    assertEquals(Status.WRONG.id(), wrong.at("/methods/0/status").asText());
    assertEquals(1, wrong.at("/methods/0/caseLines").asInt());
  }
}
