package gradus.cli.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.cli.course.Course;
import gradus.cli.intake.Submission;
import gradus.cli.marks.ClassResults;
import gradus.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gains and who loses by a new grading, and why. */
class ResultsComparisonTest {

  @TempDir private Path out;

  private ClassResults results(FakeGraders graders, Course course, Submission... submissions)
      throws InterruptedException {
    LocalEngine engine = new LocalEngine(Terminal.NONE, graders, 1);
    return new ClassRun(Terminal.NONE, out, course, graders, engine)
        .grade(List.of(submissions))
        .results();
  }

  private ClassResults results(Submission... submissions) throws InterruptedException {
    return results(new FakeGraders(), Course.whole(), submissions);
  }

  private static List<String> lines(ClassResults before, ClassResults after) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(InputStream.nullInputStream(), bytes, bytes, UTF_8, false, false);
    ResultsComparison.of(before, after).print(terminal);
    terminal.flush();
    return bytes.toString(UTF_8).lines().toList();
  }

  @Test
  void nothingChangedIsOneLine() throws InterruptedException {
    ClassResults same = results(Submissions.of("a", "right"), Submissions.refused("b"));
    assertEquals(List.of("0 gain, 0 lose, 0 with other changes, 2 as before."), lines(same, same));
  }

  @Test
  void aFileHandedInAgainIsTheReason() throws InterruptedException {
    ClassResults before =
        results(Submissions.of("a", "right", "step08", "wrong"), Submissions.of("b", "right"));
    ClassResults after =
        results(Submissions.of("a", "right", "step08", "better"), Submissions.of("b", "right"));
    assertEquals(
        List.of(
            "a  115 → 120 (+5)",
            "    SigmoidLayer.forward  wrong → passes  +2 (other files)",
            "    SigmoidLayer.backward  wrong → passes  +3 (other files)",
            "",
            "1 gains, 0 lose, 0 with other changes, 1 as before."),
        lines(before, after));
  }

  @Test
  void anotherGraderIsTheReason() throws InterruptedException {
    ClassResults before = results(Submissions.of("a", "right"));
    ClassResults after =
        results(
            new FakeGraders("stricter", "XorNetwork.accuracy"),
            Course.whole(),
            Submissions.of("a", "right"));
    assertEquals(
        List.of(
            "a  120 → 118 (-2)",
            "    XorNetwork.accuracy  passes → wrong  -2 (another grader)",
            "",
            "0 gain, 1 loses, 0 with other changes, 0 as before."),
        lines(before, after));
  }

  @Test
  void otherPointsAreTheReason() throws InterruptedException {
    Course worth = new Course("Gradus", Course.whole().steps(), Map.of("Matrices.multiply", 5));
    ClassResults before = results(Submissions.of("a", "right"));
    ClassResults after = results(new FakeGraders(), worth, Submissions.of("a", "right"));
    assertEquals(
        List.of(
            "a  120 → 122 (+2)",
            "    Matrices.multiply  passes  +2 (worth 5, was 3)",
            "",
            "1 gains, 0 lose, 0 with other changes, 0 as before."),
        lines(before, after));
  }

  @Test
  void whoComesAndWhoGoesIsSaidAndIsNoZero() throws InterruptedException {
    ClassResults before = results(Submissions.of("a", "right"), Submissions.refused("b"));
    ClassResults after = results(Submissions.of("b", "right"), Submissions.refused("c"));
    assertEquals(
        List.of(
            "a  120 → no points",
            "    no longer handed in",
            "b  no points → 120",
            "    graded, was refused",
            "c  no points → no points",
            "    handed in for the first time",
            "",
            "0 gain, 1 loses, 2 with other changes, 0 as before."),
        lines(before, after));
  }

  @Test
  void whoseSubmissionIsRefusedNowLosesTheGrade() throws InterruptedException {
    List<String> lines =
        lines(results(Submissions.of("a", "right")), results(Submissions.refused("a")));
    assertEquals("a  120 → no points", lines.get(0));
    assertEquals("0 gain, 1 loses, 0 with other changes, 0 as before.", lines.get(3));
  }

  @Test
  void namesakesAreTwoStudents() throws InterruptedException {
    Submission first = Submissions.numbered("200001", Submissions.of("Jan", "right"));
    Submission second = Submissions.numbered("200002", Submissions.of("Jan", "right"));
    Submission worse =
        Submissions.numbered("200002", Submissions.of("Jan", "right", "step08", "wrong"));
    assertEquals(
        List.of(
            "Jan (200002)  120 → 115 (-5)",
            "    SigmoidLayer.forward  passes → wrong  -2 (other files)",
            "    SigmoidLayer.backward  passes → wrong  -3 (other files)",
            "",
            "0 gain, 1 loses, 0 with other changes, 1 as before."),
        lines(results(first, second), results(first, worse)));
  }
}
