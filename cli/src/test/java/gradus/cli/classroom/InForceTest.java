package gradus.cli.classroom;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.cli.course.Course;
import gradus.cli.course.CourseFile;
import gradus.cli.failure.UserMistake;
import gradus.cli.journal.Verdicts;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.VerdictKey;
import gradus.grading.curriculum.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was in force is said, and no option is forgotten. */
class InForceTest {

  @TempDir private Path folder;

  private static ClassRequest request(String key) {
    return new ClassRequest(List.of("in"), "", key, "", "", "1", "", false, false, "");
  }

  private static ClassResults results(Course course, String seeds) {
    StepVerdict verdict =
        Verdicts.of(new VerdictKey(7, "files", "grader", seeds, "17"), id -> Status.PASSES);
    GradedSubmission ada =
        new GradedSubmission(
            "Ada", "", "", "ada.zip", State.GRADED, "", List.of(), List.of(verdict), 12, 0, 0);
    return new ClassResults(1, course, "2026-11-30T22:00:00Z", "none", List.of(ada));
  }

  @Test
  void whatWasForgottenIsSeen() throws IOException {
    Path file = folder.resolve("course.yaml");
    Files.writeString(
        file,
        """
        steps: [7]
        zone: Europe/Berlin
        deadlines:
          7: 2026-11-29 23:59
        extensions:
          Ada: 3
        """);
    assertEquals(
        List.of(
            "No --key: secret cases were not drawn.",
            "Deadlines: of 1 step.",
            "Extensions: 1.",
            "1 submission without a moment counts as on time; --handed-in gives moments."),
        new InForce(request(""), results(CourseFile.read(file), "1")).lines());
  }

  @Test
  void withAKeyAndWithoutDeadlinesNothingIsMissed() {
    assertEquals(
        List.of("Secret seeds: drawn with the key.", "Deadlines: none."),
        new InForce(request("secret.key"), results(Course.whole(), "1+abc")).lines());
  }

  @Test
  void theKeyOfEarlierResultsIsAskedFor() {
    assertDoesNotThrow(() -> InForce.requireOptions(request(""), folder));
    ResultsFile.write(folder, results(Course.whole(), "1+abc"));
    assertDoesNotThrow(() -> InForce.requireOptions(request("secret.key"), folder));
    UserMistake refused =
        assertThrows(UserMistake.class, () -> InForce.requireOptions(request(""), folder));
    assertEquals(
        "the results in %s were graded with a key; give --key, or another --out.".formatted(folder),
        refused.getMessage());
  }

  @Test
  void aForgottenCourseAndTableOfMomentsAreAskedFor() {
    ClassRequest with =
        new ClassRequest(List.of("in"), "c.yaml", "", "", "at.csv", "1", "", false, false, "");
    with.write(folder);
    assertDoesNotThrow(
        () -> InForce.requireOptions(request(""), folder), "nothing is there to be replaced");
    ResultsFile.write(folder, results(Course.whole(), "1"));
    assertDoesNotThrow(() -> InForce.requireOptions(with, folder));
    UserMistake refused =
        assertThrows(UserMistake.class, () -> InForce.requireOptions(request(""), folder));
    assertEquals(
        "the results in %s were graded with a course and a table of moments; give --course and --handed-in, or another --out."
            .formatted(folder),
        refused.getMessage());
  }
}
