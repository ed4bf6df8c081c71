package gradus.cli.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import gradus.cli.feedback.Feedback;
import gradus.cli.feedback.SampleClass;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GradebooksTest {

  private final List<Feedback> students = SampleClass.all().toList();
  private final Gradebooks books = new Gradebooks(students, Identity::of);

  private static List<List<String>> rows(String csv) {
    return CsvReader.builder().ofCsvRecord(csv).stream().map(row -> row.getFields()).toList();
  }

  /** What a spreadsheet shows of a cell. */
  private static String shown(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  @Test
  void moodleHasItsColumns() {
    List<List<String>> rows = rows(books.moodle());
    assertEquals(
        List.of(
            "Identifier",
            "Full name",
            "Grade",
            "Maximum grade",
            "Last modified (grade)",
            "Feedback comments"),
        rows.get(0));
    assertEquals(
        List.of("Participant 123456", SampleClass.WHOLE, "120", "100", "-"),
        rows.get(1).subList(0, 5));
    assertEquals("", rows.get(2).get(0));
    assertEquals("", rows.get(3).get(2), "refused is no zero");
    assertEquals("107.5", rows.get(4).get(2));
    assertEquals("", rows.get(5).get(2), "not graded is no zero");
  }

  @Test
  void moodlesFeedbackIsHarmlessHtmlInOneLine() {
    String comment = rows(books.moodle()).get(2).get(5);
    assertTrue(comment.startsWith("<p>") && comment.endsWith("</p>"), comment);
    assertTrue(comment.contains("✘ 01 Matrices.multiply: wrong (transposed)"), comment);
    assertFalse(comment.replaceAll("</?(p|br)>", "").contains("<"), comment);
    assertFalse(comment.contains("\n"), comment);
  }

  @Test
  void canvasHasItsColumnsAndPointsPossible() {
    List<List<String>> rows = rows(books.canvas("Project 2 (4711)"));
    assertEquals(
        List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Project 2 (4711)"),
        rows.get(0));
    assertEquals("    Points Possible", rows.get(1).get(0));
    assertEquals("100", rows.get(1).get(5));
    assertEquals(List.of(SampleClass.WHOLE, "", "", "", "", "120"), rows.get(2));
    assertEquals("", rows.get(4).get(5), "refused is no zero");
  }

  @Test
  void aPlatformGetsItsOwnNumbersOnly() {
    Identity moodle = Identity.of(from("dl/Eva Ek_17_assignsubmission_file"));
    assertEquals(List.of("17", ""), List.of(moodle.moodleNumber(), moodle.canvasId()));
    Identity canvas = Identity.of(from("dl/ekeva_LATE_17_4711_DenseLayer.java"));
    assertEquals(List.of("", "17"), List.of(canvas.moodleNumber(), canvas.canvasId()));
    Identity neither = Identity.of(from("dl/Eva Ek.zip"));
    assertEquals(List.of("", ""), List.of(neither.moodleNumber(), neither.canvasId()));
  }

  private static Feedback from(String origin) {
    GradedSubmission submission =
        new GradedSubmission(
            "Eva Ek", "17", "", origin, State.GRADED, "", List.of(), List.of(), 0, 0, 0);
    return new Feedback(SampleClass.results(), submission);
  }

  @Test
  void namesAndPointsComeBackFromEveryGradebook() {
    Map<String, List<List<String>>> files =
        Map.of(
            "moodle", rows(books.moodle()).subList(1, 6),
            "canvas", rows(books.canvas("A")).subList(2, 7),
            "plain", rows(books.plain()).subList(1, 6));
    Map<String, Integer> nameColumns = Map.of("moodle", 1, "canvas", 0, "plain", 0);
    Map<String, Integer> totalColumns = Map.of("moodle", 2, "canvas", 5, "plain", 7);
    files.forEach(
        (name, rows) -> {
          for (int i = 0; i < students.size(); i++) {
            Feedback feedback = students.get(i);
            List<String> row = rows.get(i);
            String student = feedback.submission().student();
            assertEquals(student, shown(row.get(nameColumns.get(name))), name);
            String total = row.get(totalColumns.get(name));
            if (feedback.isGraded()) {
              assertEquals(feedback.submission().total(), Double.parseDouble(total), name);
            } else {
              assertEquals("", total, name);
            }
          }
        });
  }

  @Test
  void plainHasAColumnForEachExercise() {
    List<List<String>> rows = rows(books.plain());
    Map<String, String> wrong = new TreeMap<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      wrong.put(rows.get(0).get(i), rows.get(2).get(i));
    }
    assertEquals("0", wrong.get("Matrices.multiply"));
    assertEquals("5", wrong.get("NeuralNetwork.backward"));
    assertEquals("graded", wrong.get("State"));
    assertEquals("'" + SampleClass.WRONG, wrong.get("Student"));
  }

  @Property
  void noCellIsAFormulaOrEndsItsRow(@ForAll String text) {
    String cell = CsvTable.harmless(text);
    String begin = cell.strip();
    assertTrue(begin.length() < 2 || "=+-@".indexOf(begin.charAt(0)) < 0, cell);
    assertTrue(cell.chars().noneMatch(sign -> sign < ' '), cell);
  }

  @Test
  void junitHasASuiteAStudentAndACaseAnExercise() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(JunitXml.of(students).getBytes(StandardCharsets.UTF_8)));
    NodeList suites = document.getElementsByTagName("testsuite");
    assertEquals(students.size(), suites.getLength());
    for (int i = 0; i < suites.getLength(); i++) {
      Element suite = (Element) suites.item(i);
      assertEquals(students.get(i).submission().student(), suite.getAttribute("name"));
      for (String kind : List.of("failure", "error", "skipped")) {
        String counted = kind.equals("skipped") ? kind : kind + "s";
        assertEquals(
            suite.getElementsByTagName(kind).getLength(),
            Integer.parseInt(suite.getAttribute(counted)));
      }
      assertEquals(
          suite.getElementsByTagName("testcase").getLength(),
          Integer.parseInt(suite.getAttribute("tests")));
    }
    Element wrong = (Element) suites.item(1);
    assertEquals("5", wrong.getAttribute("failures"));
    assertEquals("1", wrong.getAttribute("errors"));
    assertEquals("1", wrong.getAttribute("skipped"), "a bonus that was not begun");
    assertEquals("0", ((Element) suites.item(0)).getAttribute("failures"));
    Element error = (Element) wrong.getElementsByTagName("error").item(0);
    assertEquals("does-not-run", error.getAttribute("type"));
    assertTrue(error.getTextContent().contains("]]>"), error.getTextContent());
  }
}
