package gradus.cli.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.course.Course;
import gradus.cli.course.CourseFile;
import gradus.cli.failure.UserMistake;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.marks.Groups.Member;
import gradus.cli.marks.Roster.Person;
import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.VerdictKey;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.result.StoredResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarksTest {

  /** Steps 01 and 02 with 8 points each, 12 with 10 as bonus; two deadlines at noon. */
  private static final String COURSE =
      """
      steps: [1, 2, 12]
      zone: UTC
      deadlines:
        1: 2026-11-10 12:00
        2: 2026-11-20 12:00
      """;

  private static final String LATE =
      "late:\n  free-days: 2\n  percent-a-day: 25\n  until-days: 5\n";

  private static final String ON_TIME = "2026-11-09T12:00:00Z";

  private static Course course(String more) {
    return CourseFile.parse("course.yaml", COURSE + more);
  }

  /** An attempt in which some steps pass whole and all others fail. */
  private static GradedSubmission attempt(String handedIn, Integer... passing) {
    List<StepVerdict> verdicts = new ArrayList<>();
    for (int number : new int[] {1, 2, 12, 0}) {
      verdicts.add(verdict(Curriculum.step(number), Set.of(passing).contains(number)));
    }
    return submission("ada", "1", handedIn, State.GRADED, verdicts);
  }

  private static GradedSubmission submission(
      String student, String number, String handedIn, State state, List<StepVerdict> verdicts) {
    String sentence = state == State.GRADED ? "" : "it is broken";
    return new GradedSubmission(
        student,
        number,
        handedIn,
        "from " + handedIn,
        state,
        sentence,
        List.of(),
        verdicts,
        0,
        0,
        0);
  }

  private static StepVerdict verdict(Step step, boolean passes) {
    return verdict(step, passes ? Status.PASSES : Status.WRONG);
  }

  private static StepVerdict verdict(Step step, Status status) {
    Map<String, StoredResult> results = new LinkedHashMap<>();
    for (Exercise exercise : step.exercises()) {
      // As of a file that was not handed in.
      List<String> lines =
          status == Status.DOES_NOT_RUN ? List.of(exercise.source() + " is not there") : List.of();
      results.put(
          exercise.id(),
          new StoredResult(
              status, null, List.of(), lines, List.of(), List.of(), 1, 1, List.of(), false));
    }
    return new StepVerdict(new VerdictKey(step.number(), "f", "g", "1", "17"), results, "none");
  }

  private static GradedSubmission marks(Course course, GradedSubmission... attempts) {
    return Marks.of(course, List.of(attempts));
  }

  private static void assertMarks(
      double points, double bonus, double penalty, GradedSubmission found) {
    assertEquals(points, found.points(), 1e-9);
    assertEquals(bonus, found.bonus(), 1e-9);
    assertEquals(penalty, found.penalty(), 1e-9);
  }

  @Test
  void oneOnTimeHasAllItsPoints() {
    GradedSubmission found = marks(course(""), attempt(ON_TIME, 1, 2, 12));
    assertMarks(16, 10, 0, found);
    assertEquals(26, found.total(), 1e-9);
    assertEquals(List.of(1, 2, 12, 0), found.verdicts().stream().map(v -> v.key().step()).toList());
    assertTrue(found.notes().isEmpty(), found.notes().toString());
  }

  @Test
  void atTheVeryMomentItIsOnTime() {
    assertMarks(16, 0, 0, marks(course(""), attempt("2026-11-10T12:00:00Z", 1, 2)));
    GradedSubmission late = marks(course(""), attempt("2026-11-10T12:00:00.001Z", 1, 2));
    assertMarks(16, 0, 8, late);
    assertEquals(List.of("step 01 is 1 day late and does not count"), late.notes());
  }

  @Test
  void withoutAMomentItIsOnTimeAndSaid() {
    GradedSubmission found = marks(course(""), attempt("", 1, 2));
    assertMarks(16, 0, 0, found);
    assertEquals(
        List.of("when it was handed in is not known; it counts as on time"), found.notes());
    assertTrue(marks(Course.whole(), attempt("", 1)).notes().isEmpty());
  }

  @Test
  void theLastOneOnTimeCountsStepByStep() {
    GradedSubmission first = attempt("2026-11-08T12:00:00Z", 1);
    GradedSubmission second = attempt(ON_TIME, 1);
    GradedSubmission third = attempt("2026-11-15T12:00:00Z", 2);
    GradedSubmission found = marks(course(LATE), third, first, second);
    assertMarks(16, 0, 0, found);
    assertEquals("2026-11-15T12:00:00Z", found.handedIn());
    assertEquals(
        List.of("step 01 counts as it was in from 2026-11-09T12:00:00Z of 2026-11-09 12:00:00"),
        found.notes());
  }

  @Test
  void aLaterOneOnTimeReplacesABetterOneUnlessTheBestCounts() {
    GradedSubmission better = attempt("2026-11-08T12:00:00Z", 1, 2);
    GradedSubmission worse = attempt(ON_TIME, 2);
    assertMarks(8, 0, 0, marks(course(""), better, worse));
    assertMarks(16, 0, 0, marks(course("counts: best\n"), better, worse));
  }

  @Test
  void whatIsNotBegunReplacesNothing() {
    GradedSubmission first = attempt("2026-11-08T12:00:00Z", 1);
    for (Status empty : List.of(Status.NOT_STARTED, Status.DOES_NOT_RUN)) {
      List<StepVerdict> verdicts =
          List.of(verdict(Curriculum.step(1), empty), verdict(Curriculum.step(2), true));
      GradedSubmission second = submission("ada", "1", ON_TIME, State.GRADED, verdicts);
      GradedSubmission found = marks(course(""), first, second);
      assertMarks(16, 0, 0, found);
      assertTrue(found.notes().get(0).startsWith("step 01 counts as it was in"), found::toString);
    }
    List<StepVerdict> untouched = List.of(verdict(Curriculum.step(1), Status.NOT_STARTED));
    GradedSubmission late = submission("ada", "1", "2026-12-01T12:00:00Z", State.GRADED, untouched);
    assertEquals(List.of(), marks(course(""), late).notes());
  }

  @Test
  void whatComesAgainUnchangedIsNoLater() {
    GradedSubmission early = attempt("2026-11-13T12:00:00Z", 1);
    // Five days late with step 01, which nobody has touched since.
    GradedSubmission later = attempt("2026-11-15T12:00:00Z", 1, 2);
    assertMarks(16, 0, 2, marks(course(LATE), early, later));
    assertMarks(16, 0, 6, marks(course(LATE), attempt("2026-11-13T12:00:00Z"), later));
  }

  @Test
  void lateDaysLoseTheirShareOfTheStep() {
    // Three days late for step 01, of which two are free; in time for step 02.
    GradedSubmission found = marks(course(LATE), attempt("2026-11-13T12:00:00Z", 1, 2));
    assertMarks(16, 0, 2, found);
    assertEquals(List.of("step 01 is 3 days late, 2 of them free: 6 of 8 points"), found.notes());
  }

  @Test
  void freeDaysAreUsedInTheOrderOfTheDeadlines() {
    GradedSubmission early = attempt("2026-11-11T12:00:00Z", 1);
    GradedSubmission late = attempt("2026-11-22T12:00:00Z", 2);
    // One free day for step 01, so one of the two late days of step 02 costs a quarter.
    assertMarks(16, 0, 2, marks(course(LATE), early, late));
  }

  @Test
  void stepsThatAreDueTogetherShareTheirFreeDays() {
    Course course =
        CourseFile.parse(
            "course.yaml", "steps: 1-2\nzone: UTC\ndeadlines:\n  1-2: 2026-11-10 12:00\n" + LATE);
    assertMarks(16, 0, 0, marks(course, attempt("2026-11-12T12:00:00Z", 1, 2)));
  }

  @Test
  void afterTheLastLateDayNothingCounts() {
    assertMarks(8, 0, 6, marks(course(LATE), attempt("2026-11-15T12:00:00Z", 1)));
    assertMarks(8, 0, 8, marks(course(LATE), attempt("2026-11-15T12:00:01Z", 1)));
  }

  @Test
  void aLateOneThatCountsIsTakenBeforeOneThatDoesNot() {
    GradedSubmission inTime = attempt("2026-11-12T12:00:00Z", 1);
    GradedSubmission tooLate = attempt("2026-11-19T12:00:00Z", 1, 2);
    assertMarks(16, 0, 0, marks(course(LATE), inTime, tooLate));
  }

  @Test
  void aLateOneCountsOnlyWhereItGivesMore() {
    GradedSubmission onTime = attempt(ON_TIME, 1);
    GradedSubmission late = attempt("2026-11-24T12:00:00Z", 1, 2);
    // Step 01 stays as it was; step 02 is four days late, of which two are free.
    assertMarks(16, 0, 4, marks(course(LATE), onTime, late));
    assertMarks(8, 0, 0, marks(course(""), onTime, late));
  }

  @Test
  void theBestWeighsWhatIsLost() {
    Course course = course(LATE + "counts: best\n");
    GradedSubmission early = attempt("2026-11-12T12:00:00Z", 1);
    GradedSubmission later = attempt("2026-11-14T12:00:00Z", 1);
    GradedSubmission found = marks(course, early, later);
    assertMarks(8, 0, 0, found);
    assertEquals("2026-11-12T12:00:00Z", found.handedIn());
  }

  @Test
  void marksAreTheSameInAnyOrderAndAgain() {
    GradedSubmission first = attempt("2026-11-12T12:00:00Z", 1);
    GradedSubmission second = attempt("2026-11-21T12:00:00Z", 2);
    GradedSubmission found = marks(course(LATE), first, second);
    assertEquals(found, marks(course(LATE), second, first));
  }

  @Test
  void aRefusedOneDoesNotReplaceOneThatWasGraded() {
    GradedSubmission graded = attempt("2026-11-08T12:00:00Z", 1, 2);
    GradedSubmission refused = submission("ada", "1", ON_TIME, State.REFUSED, List.of());
    GradedSubmission found = marks(course(""), graded, refused);
    assertMarks(16, 0, 0, found);
    assertEquals(State.GRADED, found.state());
    assertTrue(found.notes().get(0).endsWith("was refused and does not count: it is broken"));
    assertEquals(State.REFUSED, marks(course(""), refused).state());
  }

  @Test
  void whatTheMachineDidNotGradeKeepsTheMarkOpen() {
    GradedSubmission graded = attempt("2026-11-08T12:00:00Z", 1, 2);
    GradedSubmission lacking = submission("ada", "1", ON_TIME, State.NOT_GRADED, List.of());
    GradedSubmission earlier =
        submission("ada", "1", "2026-11-07T12:00:00Z", State.NOT_GRADED, List.of());
    assertEquals(State.NOT_GRADED, marks(course(""), graded, lacking).state());
    assertEquals("it is broken", marks(course(""), graded, lacking).sentence());
    assertEquals(State.GRADED, marks(course(""), graded, earlier).state());
    assertEquals(State.NOT_GRADED, marks(course("counts: best\n"), graded, earlier).state());
  }

  /** Nobody knows whether the late one gives more than what the machine owes. */
  @Test
  void aLateOneDoesNotReplaceWhatTheMachineOwesOfTheTimeBefore() {
    GradedSubmission lacking = submission("ada", "1", ON_TIME, State.NOT_GRADED, List.of());
    for (String late :
        List.of("2026-11-12T12:00:00Z", "2026-11-14T12:00:00Z", "2026-12-20T12:00:00Z")) {
      GradedSubmission found = marks(course(LATE), lacking, attempt(late, 1, 2));
      assertEquals(State.NOT_GRADED, found.state(), late);
      assertEquals("it is broken", found.sentence());
    }
  }

  @Test
  void whatTheMachineOwesIsDecidedStepByStep() {
    GradedSubmission half = partly(ON_TIME, verdict(Curriculum.step(1), true));
    GradedSubmission late = attempt("2026-11-21T12:00:00Z", 1, 2, 12);
    assertEquals(State.NOT_GRADED, marks(course(LATE), half, late).state());
    GradedSubmission whole =
        partly(
            ON_TIME,
            verdict(Curriculum.step(1), true),
            verdict(Curriculum.step(2), true),
            verdict(Curriculum.step(12), true));
    GradedSubmission second = attempt("2026-11-15T12:00:00Z", 1, 2, 12);
    // The finale alone is missing, and gives no points.
    assertEquals(State.GRADED, marks(course(LATE), whole, second).state());
  }

  @Test
  void whatTheMachineOwesOfLateWorkIsOpenOnlyIfItMayGiveMore() {
    String steps = COURSE.replace(", 12", "");
    Course course = CourseFile.parse("course.yaml", steps + LATE);
    GradedSubmission lacking = partly("2026-11-23T12:00:00Z");
    assertEquals(State.GRADED, marks(course, attempt(ON_TIME, 1, 2), lacking).state());
    assertEquals(State.NOT_GRADED, marks(course, attempt(ON_TIME, 1), lacking).state());
    // Too late for step 01, and in the strict course for step 02.
    assertEquals(State.GRADED, marks(course, attempt(ON_TIME, 2), lacking).state());
    Course strict = CourseFile.parse("course.yaml", steps);
    assertEquals(State.GRADED, marks(strict, attempt(ON_TIME, 1), lacking).state());
  }

  private static GradedSubmission partly(String handedIn, StepVerdict... verdicts) {
    return submission("ada", "1", handedIn, State.NOT_GRADED, List.of(verdicts));
  }

  @Test
  void freeDaysAreNotUsedByWorkThatGivesNothing() {
    // Twelve days late for step 01, which is too late, and two for step 02.
    assertMarks(16, 0, 8, marks(course(LATE), attempt("2026-11-22T12:00:00Z", 1, 2)));
    // One day late for step 01, of which nothing passes.
    GradedSubmission failed = attempt("2026-11-11T12:00:00Z");
    assertMarks(8, 0, 0, marks(course(LATE), failed, attempt("2026-11-22T12:00:00Z", 2)));
    // Every point of step 01 is lost, with its free days or without.
    Course strict = course(LATE.replace("25", "100"));
    GradedSubmission lost = attempt("2026-11-13T12:00:00Z", 1);
    assertMarks(16, 0, 8, marks(strict, lost, attempt("2026-11-22T12:00:00Z", 2)));
  }

  @Test
  void whoeverComesAtTheEndOfTimeIsVeryLate() {
    GradedSubmission found = marks(course(LATE), attempt("+999999999-12-31T00:00:00Z", 1, 2, 12));
    assertMarks(16, 10, 16, found);
    assertTrue(
        found.notes().get(0).startsWith("step 01 is 10,000 days late"), found.notes().get(0));
  }

  @Test
  void ofAttemptsWithoutAMomentTheLaterGivenCounts() {
    GradedSubmission first = named("zoe", "1", attempt("", 1));
    GradedSubmission second = named("ada", "1", attempt("", 1, 2));
    assertMarks(16, 0, 0, Marks.ofClass(course(""), List.of(first, second)).get(0));
    assertMarks(8, 0, 0, Marks.ofClass(course(""), List.of(second, first)).get(0));
  }

  /** Of several attempts one result is made, and by other rules each still has its own moment. */
  @Test
  void anEarlierResultIsMarkedAgainByTheRulesOfNow() {
    GradedSubmission first = attempt("2026-11-12T12:00:00Z", 1);
    GradedSubmission second = attempt("2026-11-21T12:00:00Z", 1, 2);
    Course then = course(LATE);
    GradedSubmission found = marks(then, first, second);
    assertMarks(16, 0, 2, found);
    assertEquals(found, Marks.again(then, found, then));
    GradedSubmission now =
        Marks.again(
            then, found, course(LATE.replace("25", "50") + "points: {Matrices.multiply: 0}\n"));
    assertEquals(13, now.points(), 1e-9);
    assertEquals(4, now.penalty(), 1e-9);
    assertEquals(
        List.of(
            "step 01 counts as it was in from 2026-11-12T12:00:00Z of 2026-11-12 12:00:00 and is"
                + " 2 days late, all free: 5 of 5 points",
            "step 02 is 1 day late: 4 of 8 points"),
        now.notes());
  }

  @Test
  void studentsAreToldApartByNumberElseByName() {
    GradedSubmission sameNumber = attempt("2026-11-08T12:00:00Z", 1);
    GradedSubmission otherName = named("Ada L.", "1", attempt(ON_TIME, 2));
    GradedSubmission otherNumber = named("ada", "2", attempt(ON_TIME, 1, 2));
    List<GradedSubmission> found =
        Marks.ofClass(course("counts: best\n"), List.of(sameNumber, otherName, otherNumber));
    assertEquals(2, found.size());
    assertEquals(
        Map.of("1", 16.0, "2", 16.0),
        Map.of(
            found.get(0).number(),
            found.get(0).points(),
            found.get(1).number(),
            found.get(1).points()));
  }

  private static GradedSubmission named(String student, String number, GradedSubmission other) {
    return submission(student, number, other.handedIn(), other.state(), other.verdicts());
  }

  @Test
  void aGroupsSubmissionCountsForAllItsMembers() {
    Course course = course("groups:\n  Team A: [Ada Lovelace, '77', Alan Turing]\n");
    List<GradedSubmission> found =
        Marks.ofClass(
            course,
            List.of(
                named("lovelace, ADA", "5", attempt("2026-11-08T12:00:00Z", 1)),
                named("Grace", "77", attempt(ON_TIME, 1, 2)),
                named("Nobody", "9", attempt(ON_TIME))));
    assertEquals(
        List.of("Alan Turing", "Grace", "Nobody", "lovelace, ADA"),
        found.stream().map(GradedSubmission::student).toList());
    assertEquals(
        List.of("", "77", "9", "5"), found.stream().map(GradedSubmission::number).toList());
    assertEquals(
        List.of(16.0, 16.0, 0.0, 16.0), found.stream().map(GradedSubmission::points).toList());
  }

  @Test
  void aGroupMayHandInUnderItsName() {
    Course course = course("groups:\n  Team A: [Ada, Alan]\n");
    List<GradedSubmission> found =
        Marks.ofClass(course, List.of(named("team a", "3", attempt(ON_TIME, 1))));
    assertEquals(List.of("Ada", "Alan"), found.stream().map(GradedSubmission::student).toList());
    assertFalse(found.stream().anyMatch(member -> member.points() != 8));
  }

  private static GradedSubmission only(Course course, GradedSubmission submission) {
    return Marks.ofClass(course, List.of(submission)).get(0);
  }

  @Test
  void onePointIsOnePoint() {
    Course course =
        course(
            LATE.replace("free-days: 2", "free-days: 0")
                + """
                points:
                  Matrices.multiply: 1
                  Matrices.transpose: 0
                  Matrices.addRow: 0
                  Matrices.sumRows: 0
                """);
    GradedSubmission found = marks(course, attempt("2026-11-12T12:00:00Z", 1, 2));
    assertEquals(List.of("step 01 is 2 days late: 0.50 of 1 point"), found.notes());
    assertEquals("2 points", PointsText.words(2));
  }

  @Test
  void whoHasMoreTimeIsOnTime() {
    Course course = course("extensions:\n  Ada: 3\n  Bob: {2: 2026-11-21 12:00}\n");
    GradedSubmission ada = only(course, attempt("2026-11-13T12:00:00Z", 1, 2));
    assertMarks(16, 0, 0, ada);
    assertEquals(
        List.of(
            "more time: step 01 until 2026-11-13 12:00",
            "more time: step 02 until 2026-11-23 12:00"),
        ada.notes());
    assertMarks(16, 0, 8, only(course, attempt("2026-11-13T12:00:01Z", 1, 2)));
    GradedSubmission bob = named("bob", "2", attempt("2026-11-21T12:00:00Z", 1, 2));
    assertMarks(16, 0, 8, only(course, bob));
    GradedSubmission other = named("zoe", "3", attempt("2026-11-13T12:00:00Z", 1, 2));
    assertMarks(16, 0, 8, only(course, other));
  }

  /** By the platform's number, by a group's name, and by several of them. */
  @Test
  void whatSeveralExtensionsGiveIsTheLatest() {
    Course course =
        course(
            """
            groups:
              Team A: [Ada, Bob]
            extensions:
              1: 1
              Team A: {01: 3}
            """);
    List<GradedSubmission> found =
        Marks.ofClass(course, List.of(attempt("2026-11-13T12:00:00Z", 1, 2)));
    assertEquals(List.of("Bob", "ada"), found.stream().map(GradedSubmission::student).toList());
    found.forEach(member -> assertMarks(16, 0, 0, member));
    assertEquals(List.of(), MoreTime.ofNobody(course, found));
  }

  @Test
  void whoseWorkCountsIsSaid() {
    Course course = course(LATE + "groups:\n  T: [Ada, Alan]\n");
    GradedSubmission ada = attempt("2026-11-08T12:00:00Z", 1);
    GradedSubmission alan = named("Alan", "2", attempt(ON_TIME, 1));
    GradedSubmission bob = named("Bob", "3", attempt(ON_TIME, 1));
    List<GradedSubmission> found = Marks.ofClass(course, List.of(ada, alan, bob));
    List<String> said =
        List.of(
            "group T: what counts was handed in by Alan",
            "of 2 submissions, from 2026-11-09T12:00:00Z of 2026-11-09 12:00:00 counts");
    assertEquals(
        List.of(said, List.of(), said), found.stream().map(GradedSubmission::notes).toList());
  }

  @Test
  void membersOfWhomNothingCameAreSaid() {
    Course course = course("groups:\n  T: [ADA, Alan, '77']\n  U: [Eve]\n  V: [Bob]\n");
    List<Member> came = List.of(new Member("ada", "1"), new Member("V", ""), new Member("U", ""));
    AbsentMembers open = new AbsentMembers(course, came, Optional.empty());
    assertEquals(List.of("T: Alan, 77", "U: Eve", "V: Bob"), open.kept());
    assertEquals(List.of(), open.leftOut());
    assertEquals(course, open.known());
    List<Person> people = List.of(person("77", "Grace"), person("", "Bob"));
    AbsentMembers listed = new AbsentMembers(course, came, Optional.of(new Roster(people)));
    assertEquals(List.of("T: 77", "V: Bob"), listed.kept());
    assertEquals(List.of("T: Alan", "U: Eve"), listed.leftOut());
    assertEquals(Map.of("T", List.of("ADA", "77"), "V", List.of("Bob")), listed.known().groups());
  }

  private static Person person(String identifier, String name) {
    return new Person(identifier, name, "", "", "", "", "", "", "");
  }

  private static void assertRefused(String sentence, String more) {
    NamesakeCheck check =
        new NamesakeCheck(
            List.of(
                new Member("Mei Müller", "200004"),
                new Member("Bob", "200016"),
                new Member("mei mueller", "200010"),
                new Member("Mei Müller", "200022"),
                new Member("Bob", "200016"),
                new Member("Bob", "")));
    check.require(course("groups:\n  T: [200004, 200010, Bob, Zoe]\nextensions:\n  T: 3\n"));
    UserMistake mistake = assertThrows(UserMistake.class, () -> check.require(course(more)));
    assertEquals(sentence, mistake.getMessage());
  }

  @Test
  void aNameThatSeveralHaveIsRefused() {
    assertRefused(
        "group T: Mei Müller may be 200004, 200010 or 200022; write the number.",
        "groups:\n  T: [Mei Müller, 200016]\n");
    assertRefused(
        "extensions: Mei Müller may be 200004, 200010 or 200022; write the number.",
        "extensions:\n  Mei Müller: 3\n");
  }

  @Test
  void anExtensionOfNobodyIsSaid() {
    Course course = course("extensions:\n  Adda: 3\n  Ada: 3\n");
    List<GradedSubmission> found = Marks.ofClass(course, List.of(attempt(ON_TIME, 1)));
    assertEquals(List.of("Adda"), MoreTime.ofNobody(course, found));
  }
}
