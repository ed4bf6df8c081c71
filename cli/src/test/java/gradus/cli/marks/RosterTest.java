package gradus.cli.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.UserMistake;
import gradus.cli.marks.HandInTimes.Name;
import gradus.cli.marks.Roster.Match;
import gradus.cli.marks.Roster.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

  @TempDir private Path folder;

  private Roster read(String csv) throws IOException {
    return Roster.read(Files.writeString(folder.resolve("roster.csv"), csv));
  }

  private Path write(String csv) throws IOException {
    return Files.writeString(folder.resolve("roster.csv"), csv);
  }

  @Test
  void aTableOfTheUniversityIsRead() throws IOException {
    Roster roster =
        read("\uFEFFIdentifier;Last name;First name;Email\r\ns1;Müller;Zoë;zoe@uni.example\r\n");
    assertEquals(
        List.of(new Person("s1", "Zoë Müller", "zoe@uni.example", "", "", "", "", "")),
        roster.people());
  }

  @Test
  void theGradebookOfMoodleIsRead() throws IOException {
    Roster roster =
        read(
            """
            Identifier,Full name,Email address,Status,Grade
            Participant 1234,"Lovelace, Ada",ada@uni.example,No submission,
            """);
    assertEquals("Participant 1234", roster.people().get(0).identifier());
    assertEquals(1, roster.candidates("whoever", "1234").size());
  }

  @Test
  void theGradebookOfCanvasIsRead() throws IOException {
    Roster roster =
        read(
            """
            Student,ID,SIS User ID,SIS Login ID,Section,Homework (99)
                Points Possible,,,,,100
            "Lovelace, Ada",4711,u1,alove,Group 1,
            """);
    assertEquals(
        List.of(new Person("", "Lovelace, Ada", "", "", "4711", "u1", "alove", "Group 1")),
        roster.people());
  }

  @ParameterizedTest
  @CsvSource({
    "Zoë Müller, '', true",
    "zoe muller, '', true",
    "ZOE MUELLER, '', true",
    "'Müller, Zoë', '', true",
    "mullerzoe, '', true",
    "zoemueller, '', true",
    "Zoe\u0308 Mu\u0308ller, '', true",
    "zmueller, '', true",
    "zoe.m, '', true",
    "s1, '', true",
    "somebody, 4711, true",
    "Zoë Müller, 9999, true",
    "Zoë Meier, '', false",
    "Zoë, '', false",
    "'', '', false",
    "名前, '', false",
    "राम, '', false"
  })
  void aStudentIsFoundByNumberLoginOrName(String student, String number, boolean isFound)
      throws IOException {
    Roster roster =
        read(
            """
            Identifier,Name,Email,Canvas ID,SIS Login ID
            s1,Zoë Müller,zoe.m@uni.example,4711,zmueller
            s2,Bob,,4712,bob
            s3,रीम,,,
            """);
    List<Person> found = roster.candidates(student, number);
    assertEquals(
        isFound ? List.of("s1") : List.of(), found.stream().map(Person::identifier).toList());
  }

  /** Vowels of other scripts are marks, and marks of Latin letters are often left out. */
  @ParameterizedTest
  @CsvSource({
    "राम, रीम, false",
    "ริม, รึม, false",
    "רָם, רִם, false",
    "राम कुमार, कुमार राम, true",
    "Ἀθηνᾶ, αθηνα, true",
    "Йоёл, иоел, true",
    "Nguyễn, nguyen, true"
  })
  void namesDifferByTheirLetters(String one, String other, boolean areAlike) {
    assertEquals(areAlike, PersonName.areAlike(one, other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Name,ID,,\nAda,7,,\n", "Name,ID,Points,Points\nAda,7,1,2\n"})
  void aColumnMayComeTwice(String csv) throws IOException {
    assertEquals(List.of("Ada"), read(csv).people().stream().map(Person::name).toList());
  }

  @Test
  void whoHasSeveralResultsIsSaid() throws IOException {
    Roster roster = read("Identifier,Name,Moodle ID\ns1,Ada Lovelace,5\ns2,Bob,6\n");
    GradedSubmission ada = submission("ada lovelace");
    GradedSubmission again = submission("adalovelace");
    GradedSubmission bob = submission("Bob");
    Match match = roster.match(List.of(ada, again, bob));
    assertEquals(
        List.of("Ada Lovelace (s1) is found several times, as ada lovelace and adalovelace"),
        match.repeated());
    assertEquals(
        List.of(true, true, false),
        List.of(ada, again, bob).stream().map(match::isRepeated).toList());
  }

  @Test
  void numbersCountBeforeNames() throws IOException {
    Roster roster = read("Name,Moodle ID\nAda,1\nBob,2\n");
    assertEquals("Bob", roster.candidates("Ada", "2").get(0).name());
  }

  @Test
  void whoCannotBeMatchedIsListed() throws IOException {
    Roster roster = read("Identifier,Name\ns1,Ada Lovelace\ns2,Lovelace Ada\ns3,Bob\ns4,Carol\n");
    GradedSubmission twice = submission("Ada Lovelace");
    GradedSubmission bob = submission("bob");
    GradedSubmission nobody = submission("Dave");
    Match match = roster.match(List.of(twice, bob, nobody));
    assertEquals("s3", match.found().get(bob).identifier());
    assertEquals(
        List.of(
            "Ada Lovelace may be Ada Lovelace (s1) or Lovelace Ada (s2)",
            "Dave is not in the roster"),
        match.unmatched());
    assertEquals(
        List.of("s1", "s2", "s4"), match.missing().stream().map(Person::identifier).toList());
  }

  private static GradedSubmission submission(String student) {
    return new GradedSubmission(
        student, "", "", student, GradedSubmission.State.GRADED, "", List.of(), List.of(), 0, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29T23:05:00+01:00, 2026-11-29T22:05:00Z",
    "2026-11-29 23:05, 2026-11-29T22:05:00Z",
    "2026-11-29 22:05:00 UTC, 2026-11-29T22:05:00Z",
    "'Sunday, 29 November 2026, 11:05\u202fPM', 2026-11-29T22:05:00Z",
    "'Sunday, November 29, 2026, 11:05 PM', 2026-11-29T22:05:00Z",
    "'Sunday, 29 November 2026, 23:05', 2026-11-29T22:05:00Z",
    "'Sonntag, 29. November 2026, 23:05', 2026-11-29T22:05:00Z",
    "'Sonntag, 1. März 2026, 23:05', 2026-03-01T22:05:00Z",
    "'dimanche 29 novembre 2026, 23:05', 2026-11-29T22:05:00Z",
    "'dimanche 1 février 2026 à 23h05', 2026-02-01T22:05:00Z",
    "'domingo, 29 de noviembre de 2026, 23:05', 2026-11-29T22:05:00Z",
    "'miércoles, 2 de diciembre de 2026, 09:05', 2026-12-02T08:05:00Z"
  })
  void aTableSaysWhenAStudentHandedIn(String written, Instant moment) throws IOException {
    Path file = write("Name,Handed in\nBob,-\nZoë Müller,\"%s\"\n".formatted(written));
    HandInTimes times = HandInTimes.read(file, ZoneId.of("Europe/Berlin"));
    assertEquals(Optional.of(moment), times.of("zoe mueller", ""));
    assertEquals(Optional.empty(), times.of("Bob", ""));
  }

  /** The columns of Moodle's grading worksheet, and its number of a student. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ID,Vollständiger Name,Zuletzt geändert (Abgabe)|Teilnehmer/in123456",
        "Identifiant,Nom complet,Dernière modification (travail remis)|Participant 123456",
        "Identificador,Nombre completo,Última modificación (entrega)|Participante 123456",
        "Identifier,Full name,Last modified (submission)|Participant 123456"
      })
  void moodlesWorksheetIsReadInItsLanguages(String head, String id) throws IOException {
    Path file = write("%s\n%s,Zoë Müller,2026-11-29 23:05\n".formatted(head, id));
    HandInTimes times = HandInTimes.read(file, ZoneId.of("UTC"));
    assertEquals(Optional.of(Instant.parse("2026-11-29T23:05:00Z")), times.of("?", "123456"));
    assertEquals(Optional.empty(), times.of("?", "654321"));
  }

  @Test
  void rowsThatGiveNobodyAMomentAreSaid() throws IOException {
    Path file =
        write(
            """
            Name,Student ID,Handed in
            Ada,1,2026-11-29 22:00
            Bob,2,2026-11-29 22:00
            Bob,3,2026-11-29 23:00
            Eve,4,2026-11-29 22:00
            Eve,4,2026-11-29 23:00
            Zoe,5,2026-11-29 23:00
            Tim,6,-
            """);
    HandInTimes times = HandInTimes.read(file, ZoneId.of("UTC"));
    assertEquals(
        List.of(
            "Bob may be Bob (2) or Bob (3), so none of these rows counts",
            "Eve (4) has several rows, and the last counts",
            "Zoe (5) is nobody who handed in"),
        times.complaints(List.of(new Name("Ada", ""), new Name("Bob", ""), new Name("Eve", "4"))));
  }

  @Test
  void aMomentThatIsNoneIsRefused() throws IOException {
    ZoneId zone = ZoneId.of("UTC");
    Path file = write("Name,Handed in\nAda,yesterday\n");
    String sentence =
        assertThrows(UserMistake.class, () -> HandInTimes.read(file, zone)).getMessage();
    assertTrue(sentence.contains("line 2: yesterday is no moment"), sentence);
    Path late = write("Name,Handed in\nAda,+12026-11-29T23:05:00Z\n");
    assertThrows(UserMistake.class, () -> HandInTimes.read(late, zone));
    Path without = write("Name,When\nAda,2026-11-29 23:05\n");
    String other =
        assertThrows(UserMistake.class, () -> HandInTimes.read(without, zone)).getMessage();
    assertTrue(other.contains("has no column with moments"), other);
  }

  @Test
  void whatIsNoRosterIsRefused() throws IOException {
    assertRefused("has no column with names", "Grade,Comment\n1,good\n");
    assertRefused("names no student", "Name,Email\n");
    assertRefused("names no student", "");
    assertRefused("is no CSV", "Name\n\"Ada\n");
    assertThrows(UserMistake.class, () -> Roster.read(folder.resolve("nowhere.csv")));
  }

  private void assertRefused(String words, String csv) throws IOException {
    Path file = write(csv);
    UserMistake mistake = assertThrows(UserMistake.class, () -> Roster.read(file));
    assertTrue(mistake.getMessage().contains(words), mistake.getMessage());
  }
}
