package gradus.cli.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.UserMistake;
import gradus.cli.marks.Roster.Match;
import gradus.cli.marks.Roster.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        List.of(new Person("s1", "Zoë Müller", "zoe@uni.example", "", "", "", "", "", "")),
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
        List.of(new Person("", "Lovelace, Ada", "", "", "4711", "u1", "alove", "Group 1", "")),
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
  void whoeverBearsTheirNumberIsToldApart() throws IOException {
    Roster roster = read("Name,Moodle ID\nAda,1\n");
    Match match = roster.match(List.of(submission("Ada"), submission("Ada", "1")));
    assertEquals(List.of("Ada is found several times, as Ada and Ada (1)"), match.repeated());
    Match strangers = roster.match(List.of(submission("Jan", "2"), submission("Jan", "3")));
    assertEquals(
        List.of("Jan (2) is not in the roster", "Jan (3) is not in the roster"),
        strangers.unmatched());
  }

  @Test
  void namesakesWithoutASubmissionAreToldApart() throws IOException {
    Roster roster = read("Identifier,Name\ns1,Jan\ns2,Jan\ns3,Ada\n");
    assertEquals(List.of("Jan (s1)", "Jan (s2)", "Ada"), roster.match(List.of()).missingNames());
    assertEquals(
        List.of("Jan (s2)", "Ada"), roster.match(List.of(submission("s1"))).missingNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ID number", "ID-Nummer", "Numéro d’identification", "Número de ID"})
  void moodlesIdNumberMayBeTheNameOfAFolder(String column) throws IOException {
    Roster roster =
        read(
            "Identifier,Full name,%s\nParticipant 7,Ada,S12\nParticipant 12,Bob,7\n"
                .formatted(column));
    assertEquals("Ada", roster.candidates("s12", "").get(0).name());
    assertEquals("Ada", roster.candidates("somebody", "7").get(0).name());
    // Of one the platform's number, of another the university's: it may be either.
    assertEquals(List.of(), roster.candidates("7", ""));
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
    return submission(student, "");
  }

  private static GradedSubmission submission(String student, String number) {
    return new GradedSubmission(
        student,
        number,
        "",
        student,
        GradedSubmission.State.GRADED,
        "",
        List.of(),
        List.of(),
        0,
        0,
        0);
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
