package gradus.cli.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.UserMistake;
import gradus.cli.marks.Groups.Member;
import gradus.cli.marks.HandInTimes.Arrival;
import gradus.cli.marks.HandInTimes.Dates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandInTimesTest {

  @TempDir private Path folder;

  private Path write(String csv) throws IOException {
    return Files.writeString(folder.resolve("times.csv"), csv);
  }

  /** Submissions by name and number; those with a star have a date of their own. */
  private static List<Arrival> came(String... submissions) {
    return Stream.of(submissions).map(HandInTimesTest::arrival).toList();
  }

  private static Arrival arrival(String submission) {
    boolean isDated = submission.endsWith("*");
    String[] parts = submission.replace("*", "").split("/", -1);
    return new Arrival(new Member(parts[0], parts[1]), isDated);
  }

  private static Optional<Instant> of(HandInTimes times, String student, String number) {
    return times.datesOf(came(student + "/" + number)).moments().get(0);
  }

  /** Rows with days, at noon of which something came. */
  private Dates dates(String rows, String... submissions) throws IOException {
    String noon = rows.replaceAll("(2026-11-..)", "$1 12:00");
    Path file = write("Name,Student ID,Handed in\n" + noon);
    return HandInTimes.read(file, ZoneId.of("UTC")).datesOf(came(submissions));
  }

  /** The days of November, with 0 for none. */
  private static List<Integer> days(Dates dates) {
    return dates.moments().stream()
        .map(moment -> moment.map(at -> at.atZone(ZoneId.of("UTC")).getDayOfMonth()).orElse(0))
        .toList();
  }

  @Test
  void oneRowDatesTheLastOfSeveralSubmissions() throws IOException {
    Dates two = dates("Ada,1,2026-11-29\n", "Ada/1", "Bob/2", "Ada/1");
    assertEquals(List.of(0, 0, 29), days(two));
    assertEquals(
        List.of(
            "Ada (1) has 2 submissions and 1 row: the row dates the last submission, and the other"
                + " counts as on time"),
        two.complaints());
    Dates three = dates("Ada,1,2026-11-28\nAda,1,2026-11-29\n", "Ada/1", "Ada/1", "Ada/1");
    assertEquals(List.of(0, 0, 29), days(three));
    assertEquals(
        List.of(
            "Ada (1) has 3 submissions and 2 rows: the last row dates the last submission, and the"
                + " others count as on time"),
        three.complaints());
  }

  @Test
  void asManyRowsAsSubmissionsDateEachOfThem() throws IOException {
    Dates dates = dates("Ada,1,2026-11-28\nAda,1,2026-11-29\n", "Ada/1", "Ada/1");
    assertEquals(List.of(28, 29), days(dates));
    assertEquals(List.of(), dates.complaints());
  }

  @Test
  void aRowIsOfTheSubmissionWithoutADate() throws IOException {
    Dates mixed = dates("Ada,1,2026-11-29\n", "Ada/1", "Ada/1*");
    assertEquals(List.of(29, 0), days(mixed));
    assertEquals(List.of(), mixed.complaints());
    Dates clones = dates("Ada,1,2026-11-29\n", "Ada/1*", "Ada/1*");
    assertEquals(List.of(0, 29), days(clones));
    assertTrue(clones.complaints().get(0).endsWith("and the other keeps its date"));
  }

  @Test
  void aRowWithANumberIsOfThatNumberAlone() throws IOException {
    String[] three = {"Mei Müller/200004", "Mei Müller/200010", "Mei Müller/200022"};
    Dates one = dates("Mei Müller,200010,2026-11-29\n", three);
    assertEquals(List.of(0, 29, 0), days(one));
    assertEquals(List.of(), one.complaints());
    Dates nobody = dates("Mei Müller,200011,2026-11-29\n", three[0]);
    assertEquals(List.of(0), days(nobody));
    assertEquals(
        List.of(
            "Mei Müller (200011) is nobody who handed in; of that name, but with another number: Mei"
                + " Müller (200004)"),
        nobody.complaints());
    assertEquals(List.of(29), days(dates("Mei Müller,200010,2026-11-29\n", "mei mueller/")));
    assertEquals(List.of(29), days(dates("Mei Müller,s10,2026-11-29\n", "Mei Müller/200010")));
  }

  @Test
  void aRowWithANumberCountsBeforeOneWithoutIt() throws IOException {
    Dates both = dates("Mei,,2026-11-28\nMei,4,2026-11-29\n", "Mei/4");
    assertEquals(List.of(29), days(both));
    assertEquals(
        List.of("Mei has a row that names the student more surely, and that counts"),
        both.complaints());
  }

  private void assertRefused(String sentence, String rows, String... submissions) {
    UserMistake mistake = assertThrows(UserMistake.class, () -> dates(rows, submissions));
    assertEquals(folder.resolve("times.csv") + sentence, mistake.getMessage());
  }

  @Test
  void aNameThatSeveralHaveIsRefused() throws IOException {
    assertRefused(
        ", line 3: 3 students bear the name Mei Müller (200004, 200010, 200022); write the number.",
        "Bob,,2026-11-29\nMei Müller,,2026-11-29\n",
        "Bob/7",
        "Mei Müller/200004",
        "mei mueller/200010",
        "Mei Müller/200010",
        "Mei Müller/200022");
    assertRefused(
        ", line 2: Mei Müller may be mei mueller or meimuller; write the name as it stands there.",
        "Mei Müller,,2026-11-29\n",
        "mei mueller/",
        "meimuller/");
    Dates exact = dates("Mei Müller,,2026-11-29\n", "mei mueller/", "Mei Müller/");
    assertEquals(List.of(0, 29), days(exact));
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
    assertEquals(Optional.of(moment), of(times, "zoe mueller", ""));
    assertEquals(Optional.empty(), of(times, "Bob", ""));
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
    assertEquals(Optional.of(Instant.parse("2026-11-29T23:05:00Z")), of(times, "?", "123456"));
    assertEquals(Optional.empty(), of(times, "?", "654321"));
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
        times.datesOf(came("Ada/", "Bob/", "Eve/4")).complaints());
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
}
