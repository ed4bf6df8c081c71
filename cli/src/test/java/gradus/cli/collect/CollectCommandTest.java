package gradus.cli.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectCommandTest {

  private static final Path SOLUTIONS =
      Path.of("").toAbsolutePath().getParent().resolve("solutions/src/main/java/gradus/exercises");

  @TempDir private Path folder;

  @BeforeEach
  void twoSubmissions() throws IOException {
    Path ada = Files.createDirectories(folder.resolve("class/ada/step01"));
    String source = Files.readString(SOLUTIONS.resolve("step01/Matrices.java"));
    Files.write(ada.resolve("Matrices.java"), source.replace("\n", "\r\n").getBytes(UTF_8));
    Files.write(folder.resolve("class/bob.rar"), "Rar!\u001a\u0007".getBytes(UTF_8));
    Files.writeString(folder.resolve("class/grades.csv"), "");
    Files.writeString(folder.resolve("roster.csv"), "Name\nAda\nCarol\n");
    Files.writeString(folder.resolve("course.yaml"), "steps: [1, 7]\n");
  }

  private Cli.Result collect(String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "class";
    arguments[1] = "collect";
    arguments[2] = folder.resolve("class").toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Cli.run(arguments);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void eachSubmissionSaysWhatBecomesOfIt() {
    Cli.Result result = collect("--course", path("course.yaml"), "--roster", path("roster.csv"));
    assertEquals(1, result.exitCode(), result.err());
    assertEquals(
        """
          ✔ ada   1 file
              not handed in: step07/DenseLayer.java
              line ends of Windows were made plain in step01/Matrices.java
          ✘ bob   refused
              bob.rar is a RAR archive, which is not read; ask for a ZIP of the sources
          belong to no submission:
              class/grades.csv
          are not to be found in the roster:
              bob is not in the roster
          have handed in nothing:
              Carol
        2 submissions: 1 taken, 1 refused
        """,
        result.out().replace("\r\n", "\n"));
  }

  @Test
  void jsonHasTheSame() throws IOException {
    Cli.Result result = collect("--json", "--roster", path("roster.csv"));
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertEquals(1, result.exitCode());
    JsonNode ada = json.at("/submissions/0");
    assertEquals("ada", ada.get("student").asText());
    assertEquals("step01/Matrices.java", ada.at("/files/0").asText());
    assertTrue(ada.get("refusal").isNull());
    assertTrue(ada.get("handedIn").isNull());
    assertTrue(json.at("/submissions/1/refusal").asText().contains("RAR"));
    assertEquals("class/grades.csv", json.at("/strays/0").asText());
    assertEquals("Carol", json.at("/missing/0").asText());
    assertEquals("bob is not in the roster", json.at("/notInRoster/0").asText());
  }

  @Test
  void aStudentUnderSeveralNamesIsSaid() throws IOException {
    Files.createDirectories(folder.resolve("class/a.lovelace"));
    Files.writeString(
        folder.resolve("names.csv"), "Name,Email\nAda,ada@uni.example\nA. Lovelace,\n");
    String apart = collect("--roster", path("names.csv")).out();
    assertFalse(apart.contains("several"), apart);
    Files.writeString(folder.resolve("names.csv"), "Name,Email\nAda,a.lovelace@uni.example\n");
    String said = collect("--roster", path("names.csv")).out();
    assertTrue(said.contains("  have several submissions, of which none will be the grade:"), said);
    assertTrue(said.contains("Ada is found several times, as a.lovelace and ada"), said);
    String json = collect("--json", "--roster", path("names.csv")).out();
    assertTrue(json.contains("repeatedInRoster"), json);
  }

  @Test
  void aTableSaysWhenItWasHandedIn() throws IOException {
    Files.writeString(folder.resolve("times.csv"), "Name,Handed in\nADA,2026-11-29 23:05\n");
    Files.writeString(folder.resolve("zone.yaml"), "zone: Europe/Berlin\n");
    Cli.Result result =
        collect("--json", "--handed-in", path("times.csv"), "--course", path("zone.yaml"));
    JsonNode ada = new ObjectMapper().readTree(result.out()).at("/submissions/0");
    assertEquals("2026-11-29T22:05:00Z", ada.get("handedIn").asText());
  }

  @Test
  void aRowOfTheTableThatIsNobodysIsSaid() throws IOException {
    StringBuilder rows = new StringBuilder("Name,Handed in\nADA,2026-11-29 23:05\n");
    for (int i = 1; i <= 23; i++) {
      rows.append("Nobody %d,2026-11-29 23:05\n".formatted(i));
    }
    Files.writeString(folder.resolve("times.csv"), rows);
    Cli.Result result = collect("--handed-in", path("times.csv"));
    assertTrue(
        result
            .out()
            .replace("\r\n", "\n")
            .contains(
                """
                  in the table of --handed-in:
                      Nobody 1 is nobody who handed in
                """),
        result.out());
    assertTrue(result.out().contains("      and 3 more"), result.out());
    JsonNode json =
        new ObjectMapper().readTree(collect("--json", "--handed-in", path("times.csv")).out());
    assertEquals("Nobody 1 is nobody who handed in", json.at("/handedInTable/0").asText());
  }

  @Test
  void aMemberOfAGroupOfWhomNothingCameIsSaid() throws IOException {
    Files.writeString(folder.resolve("groups.yaml"), "groups:\n  T: [Ada, Carol, Daev]\n");
    String open = collect("--course", path("groups.yaml")).out().replace("\r\n", "\n");
    assertTrue(
        open.contains(
            """
              members of groups of whom nothing came by that name:
                  T: Carol, Daev
            """),
        open);
    Cli.Result listed =
        collect("--json", "--course", path("groups.yaml"), "--roster", path("roster.csv"));
    JsonNode json = new ObjectMapper().readTree(listed.out());
    assertEquals("T: Carol", json.at("/absentMembers/0").asText());
    assertEquals("T: Daev", json.at("/membersLeftOut/0").asText());
  }

  private void twoStudentsOfOneName() throws IOException {
    for (int number = 4; number <= 5; number++) {
      String name = "Mei_%d_assignsubmission_file".formatted(number);
      Path step = Files.createDirectories(folder.resolve("moodle").resolve(name).resolve("step01"));
      Files.writeString(step.resolve("Matrices.java"), "class Matrices {}");
    }
  }

  @Test
  void aRowThatMayBeOfSeveralStudentsIsRefused() throws IOException {
    twoStudentsOfOneName();
    Files.writeString(folder.resolve("times.csv"), "Name,Handed in\nMei,2026-11-29 23:05\n");
    Cli.run("class", "collect", path("moodle"), "--handed-in", path("times.csv"))
        .assertRefused(
            path("times.csv") + ", line 2: 2 students bear the name Mei (4, 5); write the number.");
  }

  @Test
  void aMemberOfAGroupWhoMayBeSeveralStudentsIsRefused() throws IOException {
    twoStudentsOfOneName();
    Files.writeString(folder.resolve("groups.yaml"), "groups:\n  T: [Mei, Zoe]\n");
    Cli.run("class", "collect", path("moodle"), "--course", path("groups.yaml"))
        .assertRefused("group T: Mei may be 4 or 5; write the number.");
  }

  @Test
  void allTakenIsSuccess() {
    Cli.Result result = Cli.run("class", "collect", path("class/ada"));
    assertEquals(0, result.exitCode(), result.err());
    assertEquals("1 submission: 1 taken, 0 refused", result.lastLine());
  }

  @Test
  void mistakesAreOneSentence() {
    Cli.run("class", "collect", path("nowhere")).assertRefused(path("nowhere") + " is not there");
    collect("--at", "noon").assertRefused("--at is noon; it must be a moment with its zone");
    collect("--course", path("nowhere.yaml"))
        .assertRefused(path("nowhere.yaml") + " cannot be read");
    collect("--roster", path("nowhere.csv")).assertRefused(path("nowhere.csv") + " cannot be read");
    Cli.run("class", "collect").assertRefused("PATHS is missing");
    Cli.run("class", "colect")
        .assertRefused("colect is not a command of gradus class; did you mean");
  }
}
