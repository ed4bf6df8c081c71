package gradus.cli.gradebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.Cli;
import gradus.cli.classroom.ResultsFile;
import gradus.cli.failure.ExitCode;
import gradus.cli.feedback.SampleClass;
import gradus.cli.marks.ClassResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  private static final Path KIT = Path.of("").toAbsolutePath().getParent();

  @TempDir Path out;

  @BeforeEach
  void results() throws IOException {
    new ObjectMapper().writeValue(out.resolve(ClassResults.FILE).toFile(), SampleClass.results());
  }

  private Cli.Result export(String... options) {
    Stream<String> arguments =
        Stream.concat(Stream.of("class", "export", "--out", out.toString()), Stream.of(options));
    return new Cli().in(KIT).execute(arguments.toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !file.equals(ClassResults.FILE))
          .sorted()
          .toList();
    }
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    assertEquals(SampleClass.results(), ResultsFile.read(out).orElseThrow());
  }

  @Test
  void feedbackHasAFolderForEachStudent() throws IOException {
    Cli.Result run = export("--format", "feedback");
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.exitCode());
    List<String> files = files();
    assertEquals(15, files.size(), files::toString);
    assertTrue(files.contains("students/" + SampleClass.WHOLE + "/feedback.html"), files::toString);
    assertTrue(files.contains("students/_script_alert_1_script_/grade.json"), files::toString);
  }

  @Test
  void everyFormatWritesItsFiles() throws IOException {
    export("--format", "csv,moodle,canvas,junit");
    assertEquals(List.of("canvas.csv", "gradebook.csv", "junit.xml", "moodle.csv"), files());
    export("--format", "gradescope,prairielearn,classroom50");
    // Two of the five have no grade.
    assertEquals(4 + 5 + 5 + 3, files().size());
  }

  @Test
  void aCourseOrKeyThatCannotBeReadIsNotPutIntoAGrader() throws IOException {
    Path other = Files.writeString(out.resolve("other.txt"), "steps: 01-19\n", UTF_8);
    for (String option : List.of("--course", "--key")) {
      Cli.Result run = export(option, other.toString());
      assertEquals(ExitCode.USER_MISTAKE, run.exitCode(), option);
      assertEquals(List.of("other.txt"), files(), option);
    }
  }

  @Test
  void classroom50GetsNothingForWhoHasNoGrade() throws IOException {
    Path earlier = out.resolve("students/_script_alert_1_script_/classroom50/result.json");
    Files.createDirectories(earlier.getParent());
    Files.writeString(earlier, "{}", UTF_8);
    String said = export("--format", "classroom50").out();
    assertFalse(Files.exists(earlier));
    assertTrue(said.contains("classroom50/result.json"), said);
    assertTrue(said.contains(" 3 students\n"), said);
    assertTrue(
        said.contains(
            "No grade, and so no result.json for Classroom 50: <script>alert(1)</script>, Ümit"),
        said);
  }

  @Test
  void whoHasNoGradeIsSaid() {
    String said = export("--format", "moodle").out();
    assertTrue(
        said.contains("No grade, and so empty cells: <script>alert(1)</script>, Ümit"), said);
    assertTrue(said.contains("if the assignment's maximum is 120: Zoë"), said);
    assertTrue(said.contains("No number of a participant"), said);
  }

  @Test
  void aRosterGivesTheNumbersAndSaysWhoIsUnknown() throws IOException {
    Path roster = out.resolve("roster.csv");
    Files.writeString(
        roster,
        """
        Name,Identifier,ID,SIS User ID,SIS Login ID,Section
        "Müller-Łukasz 李, Zoë",Participant 123456,42,s1,zoe,A
        Nobody Else,Participant 9,43,s2,nobody,B
        """,
        UTF_8);
    Cli.Result run = export("--format", "canvas", "--roster", roster.toString());
    assertEquals("", run.err());
    String canvas = Files.readString(out.resolve("canvas.csv"), UTF_8);
    assertTrue(canvas.contains(",42,s1,zoe,A,120"), canvas);
    assertTrue(
        run.out().contains("In the roster and without a submission: Nobody Else."), run.out());
    assertTrue(run.out().contains("is not in the roster."), run.out());
  }

  @Test
  void whereAPlatformKnowsNobodyTheirNamesAreNotListed() {
    Cli.Result run = export("--format", "canvas");
    String said =
        "No number of Canvas, so Canvas cannot know them (--roster helps): all 5 students.";
    assertTrue(run.out().contains(said), run.out());
  }

  @Test
  void twoResultsOfOnePersonAreNoGrade() throws IOException {
    Path roster = out.resolve("roster.csv");
    Files.writeString(
        roster,
        """
        Name,Identifier,ID,Moodle ID
        Zoë,99,42,123456
        """,
        UTF_8);
    Cli.Result run = export("--format", "moodle,canvas", "--roster", roster.toString());
    assertTrue(run.out().contains("Zoë (99) is found several times, as "), run.out());
    String remedy =
        "and so empty cells for Moodle and Canvas; give them one name and one number, and grade again.";
    assertTrue(run.out().contains(remedy), run.out());
    List<String> moodle = Files.readAllLines(out.resolve("moodle.csv"), UTF_8);
    assertEquals(
        2, moodle.stream().filter(row -> row.startsWith("Participant 123456,Zoë,,100,-,")).count());
    String canvas = Files.readString(out.resolve("canvas.csv"), UTF_8);
    assertEquals(2, canvas.lines().filter(row -> row.matches("Zoë,42,,,,\\s*")).count(), canvas);
  }

  @Test
  void aFolderOfWhoIsNoLongerInTheResultsGoes() throws IOException {
    export("--format", "feedback");
    Path students = out.resolve("students");
    Files.move(students.resolve(SampleClass.WHOLE), students.resolve("Gone"));
    Files.move(students.resolve("_script_alert_1_script_"), students.resolve("Noted"));
    Files.writeString(students.resolve("Noted/mine.txt"), "mine", UTF_8);
    Files.createDirectory(students.resolve("Own"));
    Files.writeString(students.resolve("Own/grade.json"), "{}", UTF_8);
    String said = export("--format", "feedback").out();
    assertTrue(said.contains("No longer in the results: Gone; their folders were removed."), said);
    assertTrue(said.contains("No longer in the results: Noted; their folders hold more"), said);
    assertFalse(Files.exists(students.resolve("Gone")));
    assertEquals("mine", read("students/Noted/mine.txt"));
    assertEquals("{}", read("students/Own/grade.json"));
  }

  @Test
  void onceMoreWritesTheSameBytes() throws IOException {
    export("--format", "feedback,csv,moodle,canvas,junit");
    List<String> names = files();
    List<String> before = names.stream().map(this::read).toList();
    export("--format", "feedback,csv,moodle,canvas,junit");
    assertEquals(names, files());
    assertEquals(before, names.stream().map(this::read).toList());
  }

  private String read(String name) {
    try {
      return Files.readString(out.resolve(name), UTF_8);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void mistakesAreOneSentence() throws IOException {
    export("--format", "excel").assertRefused("");
    Files.writeString(out.resolve(ClassResults.FILE), "{\"version\": 1, ");
    export()
        .assertRefused(out.resolve(ClassResults.FILE) + " cannot be read as results of a class");
    Files.writeString(out.resolve(ClassResults.FILE), "{\"version\": 7, \"submissions\": []}");
    export().assertRefused(out.resolve(ClassResults.FILE) + " has version 7");
    Files.delete(out.resolve(ClassResults.FILE));
    export().assertRefused(out.resolve(ClassResults.FILE) + " is not there");
    assertFalse(Files.exists(out.resolve("students")));
  }
}
