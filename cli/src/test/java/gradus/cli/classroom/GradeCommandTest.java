package gradus.cli.classroom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.classroom.MixedClass.Student;
import gradus.cli.journal.Journal;
import gradus.cli.marks.GradedSubmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The instructor's commands from the first grading to a dispute, and mistakes in asking. */
class GradeCommandTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @TempDir private Path folder;

  private Cli.Result run(String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "class";
    all[1] = command;
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    all[all.length - 1] = "--out=" + folder.resolve("out");
    return new Cli().in(ROOT).execute(all);
  }

  private Path handIn(int count) throws IOException {
    for (Student student : new MixedClass(ROOT, 1).students(count)) {
      student.writeTo(folder.resolve("in"));
    }
    return folder.resolve("in");
  }

  @Test
  @Tag("kit")
  void aClassIsGradedGradedAgainAndReplayed() throws IOException {
    String in = handIn(2).toString();
    Cli.Result graded = run("grade", in, "--only=02", "--jobs=2");
    assertEquals(0, graded.exitCode(), graded.err());
    assertTrue(graded.out().contains("2 graded, 0 refused, 0 not graded; 2 verdicts found"));
    assertTrue(graded.out().contains("No --key: secret cases were not drawn."), graded.out());
    Cli.Result again = run("grade", in, "--only=02");
    assertTrue(again.out().contains("0 verdicts found, 2 there before."), again.out());

    Student first = new MixedClass(ROOT, 1).student(0);
    Path file =
        folder
            .resolve("in")
            .resolve(first.name())
            .resolve("exercises/src/main/java")
            .resolve("gradus/exercises/step02/Activations.java");
    Files.writeString(
        file, Files.readString(file).replaceFirst("return Math\\.max\\(0[^;]*;", "return -x;"));
    Cli.Result changed = run("regrade");
    assertEquals(0, changed.exitCode(), changed.err());
    assertTrue(
        changed.out().contains("Activations.relu  passes → wrong  -1 (other files)"),
        changed.out());
    assertTrue(changed.out().contains("results.json stays as it was; --publish writes it."));
    assertTrue(run("regrade", "--publish").out().contains("Written: "));
    assertTrue(run("regrade").out().startsWith("0 gain, 0 lose, 0 with other changes, 2 as"));

    List<String> receipts = Journal.read(folder.resolve("out")).receipts().sorted().toList();
    assertEquals(3, receipts.size());
    Cli.Result same = run("replay", receipts.get(0));
    assertEquals(0, same.exitCode(), same.out() + same.err());
    assertTrue(same.out().contains("the same, to the bit.\n    ✔ "), same.out());
    assertTrue(same.out().contains("    It counts for "), same.out());
    aFriendsReceiptIsNotOnesOwn();
    Path claims = folder.resolve("grade.json");
    Files.writeString(
        claims,
        """
        {"methods": [{"method": "Activations.relu", "status": "not-started"}], "receipts": ["%s"]}
        """
            .formatted(receipts.get(0)));
    Cli.Result claimed = run("replay", claims.toString());
    assertEquals(1, claimed.exitCode(), claimed.err());
    assertTrue(
        claimed.out().contains("Activations.relu  the file says not started, and the verdict "),
        claimed.out());
    String forged = receipts.get(0).substring(0, 16) + "0123456789ab";
    run("replay", forged).assertRefused(forged + " is not what was found: ");
  }

  private void aFriendsReceiptIsNotOnesOwn() throws IOException {
    List<GradedSubmission> both =
        ResultsFile.read(folder.resolve("out")).orElseThrow().submissions();
    String form = "{\"student\": \"%s\", \"number\": \"\", \"receipts\": [\"%s\"]}";
    for (GradedSubmission of : both) {
      for (GradedSubmission receipts : both) {
        String id = receipts.verdicts().get(0).receipt().id();
        Path file = folder.resolve("receipts.json");
        Files.writeString(file, form.formatted(of.student(), id));
        Cli.Result replay = run("replay", file.toString());
        boolean isOwn = of.verdicts().get(0).receipt().id().equals(id);
        assertEquals(isOwn ? 0 : 1, replay.exitCode(), replay.out());
        assertTrue(replay.out().contains("the same, to the bit."), replay.out());
        assertTrue(replay.out().contains("It counts for " + receipts.student()), replay.out());
      }
    }
  }

  @Test
  void anEmptySubmissionIsNoZero() throws IOException {
    Cli.Result result = run("grade", Files.createDirectory(folder.resolve("in")).toString());
    assertEquals(1, result.exitCode());
    assertTrue(result.out().contains("in: in is empty; ask for the sources"), result.out());
  }

  @Test
  void aMemberWhomTheRosterDoesNotKnowHasNoResult() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.createDirectories(in.resolve("ada"));
    Path course = folder.resolve("course.yaml");
    Files.writeString(course, "groups:\n  T: [Ada, Carol, Daev]\n");
    Path roster = folder.resolve("roster.csv");
    Files.writeString(roster, "Name\nAda\nCarol\nDave\n");
    Cli.Result result = run("grade", in.toString(), "--course=" + course, "--roster=" + roster);
    String said = result.out().replace("\r\n", "\n");
    assertTrue(said.contains("nothing came by that name:\n  T: Carol\n"), said);
    assertTrue(said.contains("in the roster either, and are left out:\n  T: Daev\n"), said);
    assertTrue(said.contains("Handed in nothing:\n  Dave\n"), said);
    List<GradedSubmission> found =
        ResultsFile.read(folder.resolve("out")).orElseThrow().submissions();
    assertEquals(List.of("Carol", "ada"), found.stream().map(GradedSubmission::student).toList());
  }

  @Test
  void fewerStudentsThanBeforeHaveToBeAskedFor() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    for (String student : List.of("ada", "bob")) {
      Files.createDirectories(in.resolve(student));
    }
    run("grade", in.toString());
    Path results = folder.resolve("out").resolve("results.json");
    byte[] before = Files.readAllBytes(results);
    Cli.Result fewer = run("grade", in.resolve("ada").toString());
    fewer.assertRefused("the results in " + folder.resolve("out") + " have 1 student more, who is");
    assertArrayEquals(before, Files.readAllBytes(results));
    assertEquals(1, run("grade", in.resolve("ada").toString(), "--replace").exitCode());
    assertFalse(Files.readString(results).contains("bob"));
  }

  @Test
  void aForgottenCourseReplacesNoResults() throws IOException {
    String in = Files.createDirectory(folder.resolve("in")).toString();
    Path course = Files.writeString(folder.resolve("course.yaml"), "steps: [2]\n");
    run("grade", in, "--course=" + course);
    Path results = folder.resolve("out").resolve("results.json");
    byte[] before = Files.readAllBytes(results);
    run("grade", in)
        .assertRefused(
            "the results in %s were graded with a course; give --course, or another --out."
                .formatted(folder.resolve("out")));
    assertArrayEquals(before, Files.readAllBytes(results));
  }

  @Test
  void resultsDoNotLieAmongSubmissions() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in").resolve("ada")).getParent();
    for (Path out : List.of(in, in.resolve("ada"), in.resolve("new").resolve("results"))) {
      new Cli()
          .in(ROOT)
          .execute("class", "grade", in.toString(), "--out=" + out)
          .assertRefused("%s is among the submissions in %s, and".formatted(out, in));
    }
    try (Stream<Path> files = Files.walk(in)) {
      assertEquals(2, files.count(), "nothing is written");
    }
  }

  @Test
  void whatIsNotThereIsRefused() {
    run("grade", folder.resolve("nowhere").toString()).assertRefused("");
    Path request = folder.resolve("out").resolve("request.json");
    run("regrade").assertRefused(request + " is not there; give the --out of");
    run("replay", "07-3f29a41bd07c-9e01c2aa41f0").assertRefused(request + " is not there");
  }

  @Test
  void aPartThatIsNoneIsRefusedBeforeAnythingIsGraded() throws IOException {
    run("grade", handIn(1).toString(), "--only=99").assertRefused("99 names no step");
  }

  @Test
  void anEngineOrAMomentThatIsNoneIsRefused() {
    run("grade", "in", "--engine=cloud")
        .assertRefused("--engine is cloud; it must be one of local, slurm, kubernetes.");
    run("grade", "in", "--at=tomorrow")
        .assertRefused("--at is tomorrow; it must be a moment with its zone");
  }
}
