package gradus.cli.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.course.Course;
import gradus.cli.feedback.SampleClass;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table that a grading prints, of a class with all that there may be. */
class ResultsTableTest {

  private static String printed() {
    return printed(SampleClass.results());
  }

  private static String printed(ClassResults results) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(InputStream.nullInputStream(), bytes, bytes, UTF_8, false, false);
    new ResultsTable(terminal, results).print();
    terminal.flush();
    return bytes.toString(UTF_8);
  }

  private static String row(String student) {
    return printed().lines().filter(line -> line.contains(student)).findFirst().orElseThrow();
  }

  /** Of step 07 a file was not handed in, of step 02 and the last one something is not begun. */
  @Test
  void whatWasNotHandedInIsNoTrouble() {
    String row = row(SampleClass.WRONG);
    assertTrue(row.endsWith(" 01"), row);
  }

  @Test
  void namesakesHaveTheirNumbers() {
    List<GradedSubmission> students =
        List.of(refused("Mei", "1"), refused("Mei", "2"), refused("Ada", "3"));
    String table =
        printed(new ClassResults(ClassResults.VERSION, Course.whole(), "", "none", students));
    assertTrue(table.contains("  Mei (1)  "), table);
    assertTrue(table.contains("  Mei (1), Mei (2), Ada: it is empty"), table);
  }

  @Test
  void whereNothingIsBegunItIsSaid() {
    List<GradedSubmission> students =
        List.of(
            refused("Ada", ""),
            new GradedSubmission(
                "Mei", "", "", "in", State.GRADED, "", List.of(), List.of(), 0, 0, 0));
    String table =
        printed(new ClassResults(ClassResults.VERSION, Course.whole(), "", "none", students));
    assertTrue(
        table.endsWith("Nothing is begun in what came; is it all that there is?\n  Mei\n"), table);
    assertFalse(printed().contains("Nothing is begun"), printed());
  }

  private static GradedSubmission refused(String student, String number) {
    return new GradedSubmission(
        student, number, "", "in", State.REFUSED, "it is empty", List.of(), List.of(), 0, 0, 0);
  }

  @Test
  void whoPassesAllHasNoTrouble() {
    String row = row(SampleClass.WHOLE);
    assertTrue(row.strip().endsWith("46 of 46"), row);
  }

  @Test
  void whoHasNoPointsSaysWhy() {
    String table = printed();
    assertTrue(table.contains("Refused, and no zero; ask for them again:"), table);
    assertTrue(table.contains("a.rar is a RAR archive; ask for a ZIP."), table);
    assertFalse(table.contains("To be looked at:"), table);
    assertEquals(1, table.lines().filter(line -> line.contains("Not graded, and no")).count());
  }
}
