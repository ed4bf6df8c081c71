package gradus.cli.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import gradus.cli.marks.GradedSubmission.State;
import gradus.grading.curriculum.Status;
import gradus.grading.result.StoredResult;
import gradus.nn.mistake.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  private static final String BIAS = "DenseLayer.biasGradient";

  private static final StoredResult NAMED =
      ClassOnDisk.result(
          Status.WRONG,
          List.of("dL/db[0]  yours 1.5, finite differences 0.5"),
          List.of(new Diagnosis("mean-for-sum", "Yours is the mean of the rows.")));

  private static final StoredResult NOT_STARTED =
      ClassOnDisk.result(Status.NOT_STARTED, List.of(), List.of());

  @TempDir Path folder;
  private KitCopy kit;
  private ClassOnDisk sample;

  @BeforeEach
  void kit() {
    kit = KitCopy.in(folder);
    sample = new ClassOnDisk(folder);
  }

  /** A file of step 07 with a body of its own. */
  private static Map<String, String> dense(String parameter, String body) {
    return Map.of(
        "step07/DenseLayer.java",
        """
        package gradus.exercises.step07;

        public final class DenseLayer {
          @Graded(points = 3)
          Matrix biasGradient(Matrix %s) {
            %s
          }
        }
        """
            .formatted(parameter, body));
  }

  private String report(Path out, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("class", "report", "--out", out.toString()));
    arguments.addAll(List.of(more));
    Cli.Result run = kit.run(arguments.toArray(String[]::new));
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.exitCode());
    return Files.readString(out.resolve("report.html"));
  }

  @Test
  void whatNeedsSomebodyStandsFirst() throws IOException {
    Path out =
        sample
            .graded("Ada", Map.of(), Map.of())
            .without("Zoë <b>", State.REFUSED, "the ZIP is encrypted; ask for one without.")
            .without("Mei", State.NOT_GRADED, "the disk was full.")
            .write();
    String page = report(out);
    int first = page.indexOf("the ZIP is encrypted");
    assertTrue(first > 0 && first < page.indexOf("<h2>Points</h2>"), page);
    assertTrue(page.contains("the disk was full."));
    assertTrue(page.contains("Graded at 2026-11-30 12:00:00 (UTC); "), page);
    assertTrue(page.contains("Zoë &lt;b&gt;") || page.contains("Zo&euml; &lt;b&gt;"), page);
    assertFalse(page.contains("<b>"), page);
  }

  @Test
  void refusedSubmissionsAreNoZeros() throws IOException {
    Path out =
        sample.graded("Ada", Map.of(), Map.of()).without("Mei", State.REFUSED, "empty.").write();
    String page = report(out);
    assertTrue(page.contains("Lowest 120, lower quartile 120, median 120"));
  }

  @Test
  void whatWasNotHandedInIsNoMistake() throws IOException {
    String source = "exercises/src/main/java/gradus/exercises/step07/DenseLayer.java";
    StoredResult missing =
        ClassOnDisk.result(Status.DOES_NOT_RUN, List.of(source + " is not there"), List.of());
    String page = report(sample.graded("Ada", Map.of(BIAS, missing), Map.of()).write());
    assertTrue(page.contains("Nothing that was begun is wrong."), page);
    assertFalse(page.contains("is not there"), page);
  }

  @Test
  void mistakesAreCountedWithAReportAndCodeWithoutAName() throws IOException {
    Path out =
        sample
            .graded("Ada", Map.of(BIAS, NAMED), dense("g", "// by Ada\n return g.mean(\"Ada\");"))
            .graded("Mei", Map.of(BIAS, NAMED), Map.of())
            .graded("Zoe", Map.of(BIAS, NOT_STARTED), Map.of())
            .write();
    String page = report(out);
    String section = page.substring(page.indexOf("<h2>Most common mistakes</h2>"));
    section = section.substring(0, section.indexOf("<h2>Wrong in the same words</h2>"));
    assertTrue(section.contains("07 DenseLayer.biasGradient: 2 of 3"), section);
    assertTrue(section.contains("Yours is the mean of the rows."), section);
    assertTrue(section.contains("finite differences 0.5"), section);
    assertTrue(section.contains("return g.mean("), section);
    assertFalse(section.contains("Ada"), section);
    assertFalse(section.contains("printed by a student"), section);
    String hardest = page.substring(page.indexOf("<h2>Hardest methods</h2>"));
    assertTrue(hardest.indexOf("100 %") < hardest.indexOf("Most common"), hardest);
  }

  @Test
  void wrongBodiesThatDifferInNamesOnlyAreAlike() throws IOException {
    String loop = "double s = 0; for (int i = 0; i < 3; i++) { s += %s.get(i); } return s;";
    Path out =
        sample
            .graded("Ada", Map.of(BIAS, NAMED), dense("g", loop.formatted("g")))
            .graded(
                "Mei",
                Map.of(BIAS, NAMED),
                dense(
                    "gradient",
                    "double t = 0; /* mine */ for (int k = 0; k < 3; k++) t += gradient.get(k);"
                        + " return t;"))
            .graded("Zoe", Map.of(BIAS, NAMED), dense("g", "return g.first();"))
            .write();
    String page = report(out);
    String section = page.substring(page.indexOf("<h2>Wrong in the same words</h2>"));
    assertTrue(
        section.contains("07 DenseLayer.biasGradient: 2 submissions with this body"), section);
    assertTrue(section.contains("Ada, Mei"), section);
    assertFalse(section.contains("Zoe"), section);
  }

  @Test
  void rightBodiesAreNotCompared() throws IOException {
    Map<String, String> same = dense("g", "return g.sum();");
    Path out = sample.graded("Ada", Map.of(), same).graded("Mei", Map.of(), same).write();
    String page = report(out);
    assertTrue(page.contains("No two submissions share a wrong body"));
  }

  @Test
  void namesAreLeftOutWhenThatIsAsked() throws IOException {
    Map<String, String> same = dense("g", "return g.first();");
    Path out =
        sample
            .graded("Nadia", Map.of(BIAS, NAMED), same)
            .graded("Mei", Map.of(BIAS, NAMED), same)
            .without("Zoe", State.REFUSED, "empty.")
            .write();
    String page = report(out, "--anonymous");
    for (String name : List.of("Nadia", "Mei", "Zoe")) {
      assertFalse(page.contains(name), name);
    }
    assertTrue(page.matches("(?s).*<p>submission [123], submission [123]</p>.*"), page);
  }

  @Test
  void reasonsAndNotesHaveNamesInThemAndAreLeftOutWithThem() throws IOException {
    Path out =
        sample
            .graded("x", Map.of(), Map.of())
            .as("Nadia", "4711")
            .without("Zoe", State.REFUSED, "in/Zoe Haddad is empty; ask for the sources.")
            .without("Mei", State.NOT_GRADED, "in/Mei cannot be laid out for grading.")
            .write();
    String page = report(out, "--anonymous");
    for (String name : List.of("Nadia", "Mei", "Zoe", "4711", "is empty")) {
      assertFalse(page.contains(name), name);
    }
    assertTrue(page.contains("Refused: ask these students"), page);
    assertTrue(page.matches("(?s).*<th scope=\"row\">submission [123]</th>.*"), page);
    String named = report(out);
    assertTrue(named.contains("in/Zoe Haddad is empty; ask for the sources."), named);
    assertTrue(named.contains("a step counts as it was in in/Nadia"), named);
  }

  @Test
  void whatAGroupHandedInIsNotAlikeItself() throws IOException {
    Path out =
        sample
            .graded("Ada", Map.of(BIAS, NAMED), dense("g", "return g.first();"))
            .also("Mei")
            .graded("Zoe", Map.of(BIAS, NAMED), dense("g", "return g.last();"))
            .write();
    String page = report(out);
    assertTrue(page.contains("No two submissions share a wrong body that few have."), page);
    assertTrue(page.contains("07 DenseLayer.biasGradient: 2 of 2"), page);
    assertTrue(page.contains("counts once for each of them here and in the points"), page);
    assertTrue(page.contains("3 submissions: 3 graded"), page);
  }

  @Test
  void whoHasTheBodyOfAGroupIsAlikeTheGroup() throws IOException {
    Map<String, String> same = dense("g", "return g.first();");
    Path out =
        sample
            .graded("Ada", Map.of(BIAS, NAMED), same)
            .also("Mei")
            // All files alike give all verdicts alike, and are no group.
            .graded("Zoe", Map.of(BIAS, NAMED), same)
            .write();
    String page = report(out);
    assertTrue(page.contains("<p>Ada with Mei, Zoe</p>"), page);
    assertTrue(page.contains("07 DenseLayer.biasGradient: 2 submissions with this body"), page);
  }

  @Test
  void namesakesAreTwo() throws IOException {
    Path out =
        sample
            .graded("a", Map.of(BIAS, NAMED), dense("g", "return g.first();"))
            .as("Jan Novak", "200001")
            .graded("b", Map.of(BIAS, NAMED), dense("g", "return g.last();"))
            .as("Jan Novak", "200002")
            .graded("Zoe", Map.of(BIAS, NAMED), dense("g", "return g.first();"))
            .write();
    String page = report(out);
    assertTrue(page.contains("<p>Jan Novak (200001), Zoe</p>"), page);
    String alike = page.substring(page.indexOf("<h2>Wrong in the same words</h2>"));
    alike = alike.substring(0, alike.indexOf("<h2>Repaired"));
    assertFalse(alike.contains("200002"), alike);
  }

  @Test
  void filesThatAreGoneAreSaid() throws IOException {
    Path out = sample.graded("Ada", Map.of(BIAS, NAMED), dense("g", "return g.first();")).write();
    Path source = Path.of("exercises/src/main/java/gradus/exercises/step07/DenseLayer.java");
    Files.delete(folder.resolve("handed-in/Ada").resolve(source));
    assertTrue(report(out).contains("The files of 1 submission were not found"));
  }

  @Test
  void aClassOfNobody() throws IOException {
    assertTrue(report(sample.write()).contains("No submission has been graded yet"));
  }

  @Test
  void aPageNeedsNothingElse() throws IOException {
    String page = report(sample.graded("Ada", Map.of(), Map.of()).write());
    assertFalse(page.contains("<link") || page.contains("<script") || page.contains("src="), page);
    assertTrue(page.contains("prefers-color-scheme: dark") && page.contains("@media print"));
  }

  @Test
  void badInput() throws IOException {
    kit.run("class", "report").assertRefused("--out");
    kit.run("class", "report", "--out", folder.resolve("none").toString())
        .assertRefused(folder.resolve("none").resolve("results.json") + " is not there; gradus");
    Path out = sample.write();
    Files.writeString(out.resolve("results.json"), "{\"version\": 1, \"sub");
    kit.run("class", "report", "--out", out.toString())
        .assertRefused(out.resolve("results.json") + " cannot be read as results of a class");
    Files.writeString(out.resolve("results.json"), "{\"version\":9,\"submissions\":[]}");
    kit.run("class", "report", "--out", out.toString())
        .assertRefused(out.resolve("results.json") + " has version 9");
  }
}
