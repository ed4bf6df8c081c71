package gradus.cli.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.failure.UserMistake;
import gradus.grading.curriculum.Curriculum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseFileTest {

  private static final String WHOLE =
      """
      title: Neural networks
      steps: 01-03, 7
      points:
        DenseLayer.forward: 5
      zone: Europe/Berlin
      deadlines:
        01-03: 2026-11-30 23:59
        07: 2026-12-14T12:00:30
      late:
        free-days: 3
        percent-a-day: 12.5
        until-days: 7
      counts: best
      groups:
        Team A: [Ada Lovelace, 4711]
        Team B:
          - Alan Turing
      extensions:
        4711: 2
        Alan Turing: {07: 2026-12-20 12:00}
      derivations: closed
      solutions: open
      """;

  private static Course read(String yaml) {
    return CourseFile.parse("course.yaml", yaml);
  }

  @Test
  void everyKeyIsRead() {
    Course course = read(WHOLE);
    assertEquals("Neural networks", course.title());
    assertEquals(List.of(1, 2, 3, 7), course.steps());
    assertEquals(Map.of("DenseLayer.forward", 5), course.points());
    assertEquals("Europe/Berlin", course.zone());
    assertEquals("2026-11-30T22:59:00Z", course.deadlines().get(2));
    assertEquals(
        Optional.of(Instant.parse("2026-12-14T11:00:30Z")), course.deadline(Curriculum.step(7)));
    assertEquals(new LateRule(3, 12.5, 7), course.late());
    assertEquals(Counts.BEST, course.counts());
    assertEquals(List.of("Ada Lovelace", "4711"), course.groups().get("Team A"));
    assertEquals(List.of("Alan Turing"), course.groups().get("Team B"));
    assertEquals(Derivations.CLOSED, course.derivations());
    assertEquals(Solutions.OPEN, course.solutions());
    assertEquals(8 + 8 + 10 + 12 + 2, course.points(false));
  }

  @Test
  void anEmptyFileIsTheWholeCurriculum() {
    assertEquals(Course.whole(), read(""));
    assertEquals(Course.whole(), read("# nothing yet\n"));
    assertEquals(Optional.empty(), Course.whole().deadline(Curriculum.step(1)));
  }

  @Test
  void aListOfStepsIsReadWithZerosBeforeThem() {
    assertEquals(List.of(1, 8, 10), read("steps: [01, 08, 10]").steps());
    assertEquals(List.of(8, 9), read("steps:\n  - 08-09\n").steps());
  }

  @Test
  void aCourseIsTheSameAfterJson() throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    Course course = read(WHOLE);
    assertEquals(course, json.readValue(json.writeValueAsString(course), Course.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "titel: x|line 1: titel is no key of course.yaml; it knows title, steps,",
        "title: x\\ntitle: y|line 2: title stands here a second time",
        "title:|line 1: title needs a value",
        "[1, 2]|line 1: course.yaml must have lines of keys and values",
        "title: [|line 1: this is no YAML: while parsing a flow node, expected",
        "title: a\\n---\\ntitle: b|line 3: a second document begins",
        "title: &x a\\nsteps: *x|line 2: aliases and tags",
        "steps: 01-14|line 1: there is no step 14; there are 01 to 13",
        "title: x\\nsteps: [1, x]|line 2: x names no steps; 07, 01-11",
        "steps: 9-3|line 1: 9-3 runs backwards",
        "steps: 0|line 1: there is no step 0",
        "points: 5|line 1: points must have lines of keys",
        "points:\\n  Dense.forward: 3|line 2: Dense.forward is no method of the curriculum",
        "points:\\n  Finale.solvesXor: 3|line 2: Finale.solvesXor is no method",
        "points:\\n  DenseLayer.forward: x|line 2: points of DenseLayer.forward is x; it must be a number",
        "points:\\n  DenseLayer.forward: 1.5|line 2: points of DenseLayer.forward is 1.5; it must be a whole",
        "points:\\n  DenseLayer.forward: -1|line 2: points of DenseLayer.forward is -1; it must be",
        "steps: 1\\npoints:\\n  DenseLayer.forward: 1|line 3: DenseLayer.forward is of step 07, which",
        "zone: Berlin|line 1: Berlin is no zone of time; Europe/Berlin",
        "deadlines:\\n  1: 2026-11-30 23:59|line 1: deadlines need a zone",
        "zone: UTC\\ndeadlines:\\n  1: tomorrow|line 3: tomorrow is no moment; write it as 2026-11-30",
        "zone: UTC\\ndeadlines:\\n  1: 2026-11-31 23:59|line 3: 2026-11-31 23:59 is no moment",
        "zone: UTC\\ndeadlines:\\n  1: 2026-11-30|line 3: 2026-11-30 is no moment",
        "zone: UTC\\ndeadlines:\\n  1-2: 2026-11-30 23:59\\n  2: 2026-12-01 23:59|line 4: step 02 has a deadline already",
        "steps: 1\\nzone: UTC\\ndeadlines:\\n  2: 2026-11-30 23:59|line 4: step 02 is not in the course",
        "zone: Europe/Berlin\\ndeadlines:\\n  1: 2027-03-28 02:30|line 3: 2027-03-28 02:30 does not exist in",
        "late:\\n  free-days: 1|line 1: nothing is late without deadlines",
        "zone: UTC\\ndeadlines:\\n  1: 2026-11-30 23:59\\nlate:\\n  days: 3|line 5: days is no key of late",
        "zone: UTC\\ndeadlines:\\n  1: 2026-11-30 23:59\\nlate:\\n  percent-a-day: 10%|line 5: percent-a-day is 10%; it",
        "counts: first|line 1: counts is first; it must be one of last, best",
        "derivations: never|line 1: derivations is never; it must be one of after-pass, open, closed",
        "solutions: [kept]|line 1: solutions needs a value",
        "groups:\\n  A: [Ada]\\n  B: [ada]|line 3: ada is in A already",
      })
  void aMistakeIsOneSentenceWithItsLine(String yaml, String sentence) {
    UserMistake mistake = assertThrows(UserMistake.class, () -> read(yaml.replace("\\n", "\n")));
    assertTrue(mistake.getMessage().startsWith("course.yaml, " + sentence), mistake.getMessage());
  }

  @Test
  void aTimeOfDayThatComesTwiceIsTheLaterOne() {
    Course course = read("zone: Europe/Berlin\ndeadlines:\n  1: 2026-10-25 02:30\n");
    assertEquals("2026-10-25T01:30:00Z", course.deadlines().get(1));
  }

  @ParameterizedTest
  @CsvSource({
    // The clocks go back in the night to the 25th: that day has 25 hours.
    "2026-10-24T21:59:00Z, 0",
    "2026-10-24T21:59:01Z, 1",
    "2026-10-25T22:59:00Z, 1",
    "2026-10-25T22:59:01Z, 2",
    "2026-10-26T22:59:00Z, 2",
    "2026-10-20T00:00:00Z, 0"
  })
  void lateDaysAreThoseOfTheCalendar(Instant handedIn, int days) {
    Course course = read("zone: Europe/Berlin\ndeadlines:\n  1: 2026-10-24 23:59\n");
    assertEquals(days, course.lateDays(Curriculum.step(1), Optional.of(handedIn)));
    assertEquals(0, course.lateDays(Curriculum.step(2), Optional.of(handedIn)));
    assertEquals(0, course.lateDays(Curriculum.step(1), Optional.empty()));
  }

  /** What instructors copy from the documentation has to be read. */
  @Test
  void theExamplesOfTheDocumentationAreRead() throws IOException {
    String text = Files.readString(Path.of("..", "INSTRUCTORS.md"));
    List<String> examples =
        Pattern.compile("(?s)```yaml\\n(.*?)```")
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(5, examples.size());
    examples.forEach(example -> assertTrue(!read(example).steps().isEmpty()));
  }

  @Test
  void theDocumentationHasEveryKey() throws IOException {
    String text = Files.readString(Path.of("..", "INSTRUCTORS.md"));
    Pattern.compile("(?m)^([a-z]+):")
        .matcher(WHOLE)
        .results()
        .map(MatchResult::group)
        .forEach(key -> assertTrue(text.contains("`" + key.replace(":", "`")), key));
  }

  private static final String DUE =
      """
      zone: Europe/Berlin
      deadlines:
        01-02: 2026-10-24 12:00
        03: 2026-11-10 12:00
      """;

  /** A day is one of the calendar: the clocks go back in the night to the 25th. */
  @Test
  void anExtensionIsDaysOrAMomentForAllStepsOrSomeOfThem() {
    Course course =
        read(
            DUE
                + """
                extensions:
                  4711: 2
                  Ada Lovelace: 2026-11-01 12:00
                  Team A:
                    01: 2026-11-12 12:00
                    02, 03: 1
                """);
    assertEquals(
        Map.of(
            "4711",
            Map.of(1, "2026-10-26T11:00:00Z", 2, "2026-10-26T11:00:00Z", 3, "2026-11-12T11:00:00Z"),
            "Ada Lovelace",
            Map.of(1, "2026-11-01T11:00:00Z", 2, "2026-11-01T11:00:00Z"),
            "Team A",
            Map.of(
                1, "2026-11-12T11:00:00Z", 2, "2026-10-25T11:00:00Z", 3, "2026-11-11T11:00:00Z")),
        course.extensions());
    assertEquals(course.extensions(), course.withSteps(List.of(1)).extensions());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada: 0|line 6: the extension of Ada is 0; it must be a number from 1 to 366",
        "Ada: -3|line 6: the extension of Ada is -3; write days, such as 3, or a moment",
        "Ada: a week|line 6: the extension of Ada is a week; write days, such as 3",
        "Ada: [3]|line 6: the extension of Ada needs a value behind the colon",
        "Ada: 2026-13-01 12:00|line 6: 2026-13-01 12:00 is no moment",
        "Ada: 2026-10-01 12:00|line 6: the extension of Ada is 2026-10-01 12:00, and nothing is due",
        "Ada: {03: 2026-11-10 12:00}|line 6: the extension of Ada is 2026-11-10 12:00, and step 03",
        "Ada: {04: 3}|line 6: step 04 has no deadline, so Ada needs no extension of it",
        "Ada: {01: 3, 01-02: 4}|line 6: Ada has an extension of step 01 already",
        "Ada: {99: 3}|line 6: there is no step 99",
      })
  void anExtensionThatIsNoneSaysWhere(String line, String sentence) {
    UserMistake mistake =
        assertThrows(UserMistake.class, () -> read(DUE + "extensions:\n  " + line + "\n"));
    assertTrue(mistake.getMessage().contains(sentence), mistake.getMessage());
    UserMistake noDeadlines =
        assertThrows(UserMistake.class, () -> read("extensions:\n  Ada: 3\n"));
    assertEquals(
        "course.yaml, line 1: extensions need deadlines; add some.", noDeadlines.getMessage());
  }

  /** As results have it that were graded before there were extensions. */
  @Test
  void aCourseOfEarlierResultsHasNoExtensions() throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode earlier = json.valueToTree(Course.whole());
    earlier.remove("extensions");
    assertEquals(Course.whole(), json.treeToValue(earlier, Course.class));
  }

  @Test
  void stopsAreAllMomentsBehindWhichWorkMayCountForLess() {
    String course =
        """
        steps: 1-2
        zone: Europe/Berlin
        deadlines:
          1: 2026-10-24 12:00
          2: 2026-11-20 12:00
        late:
          free-days: 1
          percent-a-day: 50
        extensions:
          Ada:
            2: 2026-11-21 18:00
        """;
    // The clocks go back on the 25th; a third late day keeps nothing.
    assertEquals(
        List.of(
            "2026-10-24T10:00:00Z",
            "2026-10-25T11:00:00Z",
            "2026-10-26T11:00:00Z",
            "2026-11-20T11:00:00Z",
            "2026-11-21T11:00:00Z",
            "2026-11-21T17:00:00Z",
            "2026-11-22T11:00:00Z",
            "2026-11-22T17:00:00Z",
            "2026-11-23T17:00:00Z"),
        CourseFile.parse("course.yaml", course).stops().stream().map(Object::toString).toList());
    assertEquals(List.of(), Course.whole().stops());
  }
}
