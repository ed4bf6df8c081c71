package gradus.cli.classroom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.classroom.ClassRun.Found;
import gradus.cli.course.Course;
import gradus.cli.course.CourseFile;
import gradus.cli.engine.Shard;
import gradus.cli.failure.UserMistake;
import gradus.cli.intake.Submission;
import gradus.cli.journal.Journal;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class is graded: what is kept, what is graded again, and what a failure costs. */
class ClassRunTest {

  /** All steps, and the finale. */
  private static final int STEPS = 14;

  @TempDir private Path out;

  private Found grade(FakeGraders graders, int jobs, List<Submission> submissions)
      throws InterruptedException {
    return run(out, graders, jobs).grade(submissions);
  }

  private static ClassRun run(Path out, FakeGraders graders, int jobs) {
    LocalEngine engine = new LocalEngine(Terminal.NONE, graders, jobs);
    return new ClassRun(Terminal.NONE, out, Course.whole(), graders, engine);
  }

  private static List<Submission> some(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                i % 3 == 0
                    ? Submissions.of("s" + i, "right", "step07", "wrong " + i)
                    : Submissions.of("s" + i, "right"))
        .toList();
  }

  @Test
  void everySubmissionHasItsPoints() throws InterruptedException {
    FakeGraders graders = new FakeGraders();
    Found found =
        grade(
            graders,
            2,
            List.of(
                Submissions.of("b", "right", "step07", "wrong"),
                Submissions.of("a", "right"),
                Submissions.refused("c")));
    List<GradedSubmission> graded = found.results().submissions();
    assertEquals(List.of("a", "b", "c"), graded.stream().map(GradedSubmission::student).toList());
    assertEquals(100, graded.get(0).points());
    assertEquals(20, graded.get(0).bonus());
    assertEquals(88, graded.get(1).points());
    assertEquals(State.REFUSED, graded.get(2).state());
    assertFalse(found.isComplete());
    assertEquals(2 * STEPS, graders.graded.get());
    assertEquals(0, graders.open.get(), "graders that were not closed");
  }

  @Test
  void whatIsThereIsNotGradedAgain() throws InterruptedException {
    grade(new FakeGraders(), 2, some(5));
    FakeGraders again = new FakeGraders();
    Found found = grade(again, 2, some(6));
    assertEquals(STEPS, again.graded.get());
    assertEquals(STEPS, found.found());
    assertEquals(5 * STEPS, found.kept());
  }

  @Test
  void oneFileHandedInAgainIsOneStepAndTheFinaleOfItsParts() throws InterruptedException {
    grade(new FakeGraders(), 1, List.of(Submissions.of("a", "right")));
    FakeGraders again = new FakeGraders();
    grade(again, 1, List.of(Submissions.of("a", "right", "step06", "new")));
    assertEquals(1, again.graded.get());
  }

  @Test
  void stepsWithTheSameFilesAreGradedOnce() throws InterruptedException {
    FakeGraders graders = new FakeGraders();
    Found found =
        grade(
            graders,
            2,
            List.of(
                Submissions.of("a", "right", "step13", "stub"),
                Submissions.of("b", "right", "step13", "stub")));
    assertEquals(2 * STEPS - 1, graders.graded.get());
    assertEquals(2 * STEPS - 1, found.found());
    assertEquals(0, found.kept());
    assertTrue(found.isComplete());
  }

  @Test
  void oneVerdictIsOne() throws InterruptedException {
    grade(new FakeGraders(), 1, List.of(Submissions.of("a", "right")));
    Found found =
        grade(new FakeGraders(), 1, List.of(Submissions.of("a", "right", "step06", "new")));
    assertEquals(
        "Class: 1 graded, 0 refused, 0 not graded; 1 verdict found, 13 there before.",
        found.sentence("Class"));
  }

  @Test
  void neitherOrderNorJobsChangeTheResults(@TempDir Path other)
      throws InterruptedException, IOException {
    ResultsFile.write(out, grade(new FakeGraders(), 1, some(20)).results());
    for (int jobs = 1; jobs <= 4; jobs++) {
      List<Submission> shuffled = new ArrayList<>(some(20));
      Collections.shuffle(shuffled, new Random(jobs));
      Path folder = Files.createDirectory(other.resolve("jobs" + jobs));
      Found found = run(folder, new FakeGraders(), jobs).grade(shuffled);
      assertTrue(ResultsFile.isSame(ResultsFile.read(out).orElseThrow(), found.results()));
    }
  }

  @Test
  void aFailureOfTheMachineIsNoVerdictAndCostsNobodyElse() throws InterruptedException {
    List<Submission> submissions =
        List.of(Submissions.of("a", "right"), Submissions.of("b", "right", "step05", "fails"));
    Found found = grade(new FakeGraders(), 1, submissions);
    GradedSubmission b = found.results().submissions().get(1);
    assertEquals(State.NOT_GRADED, b.state());
    assertEquals("no worker could be started.", b.sentence());
    assertEquals(State.GRADED, found.results().submissions().get(0).state());
    assertEquals(STEPS + 4, Journal.read(out).size());
  }

  @Test
  void aFailureOfTheMachineLeavesTheEarlierResult() throws InterruptedException {
    ClassResults before =
        grade(new FakeGraders(), 1, List.of(Submissions.of("a", "right"))).results();
    ClassResults now =
        grade(new FakeGraders(), 1, List.of(Submissions.of("a", "right", "step05", "fails")))
            .results();
    GradedSubmission kept = EarlierResults.keptIn(before, now).submissions().get(0);
    assertEquals(State.GRADED, kept.state());
    assertEquals(100, kept.points());
    assertTrue(kept.sentence().endsWith("no worker could be started."), kept.sentence());
    ClassResults twice = EarlierResults.keptIn(EarlierResults.keptIn(before, now), now);
    assertEquals(kept.sentence(), twice.submissions().get(0).sentence());
  }

  @Test
  void anEarlierResultHasThePointsOfTheCourseAsItIsNow() throws InterruptedException {
    List<Submission> fails = List.of(Submissions.of("a", "right", "step05", "fails"));
    Course dear = CourseFile.parse("course.yaml", "points: {Activations.relu: 100}\n");
    ClassResults before =
        grade(new FakeGraders(), 1, List.of(Submissions.of("a", "right"))).results();
    GradedSubmission kept = EarlierResults.keptIn(before, in(dear, fails)).submissions().get(0);
    assertEquals(State.GRADED, kept.state());
    assertEquals(dear.points(false), kept.points());
  }

  private ClassResults in(Course course, List<Submission> submissions) throws InterruptedException {
    FakeGraders graders = new FakeGraders();
    LocalEngine engine = new LocalEngine(Terminal.NONE, graders, 1);
    return new ClassRun(Terminal.NONE, out, course, graders, engine).grade(submissions).results();
  }

  @Test
  void anEarlierResultIsNoZeroForStepsThatTheCourseDidNotHave() throws InterruptedException {
    Course few = CourseFile.parse("course.yaml", "steps: 01-05\n");
    ClassResults before = in(few, List.of(Submissions.of("a", "right")));
    ClassResults now = in(Course.whole(), List.of(Submissions.of("a", "right", "step05", "fails")));
    assertEquals(State.NOT_GRADED, EarlierResults.keptIn(before, now).submissions().get(0).state());
  }

  /** Results of an earlier version do not say when each of their verdicts was handed in. */
  @Test
  void anEarlierResultOfUnknownAttemptsIsKeptByItsOwnRulesAlone() throws InterruptedException {
    ClassResults whole =
        grade(new FakeGraders(), 1, List.of(Submissions.of("a", "right"))).results();
    GradedSubmission known = whole.submissions().get(0);
    GradedSubmission unknown =
        new GradedSubmission(
            "a",
            "",
            "2026-11-30T12:00:00Z",
            "a.zip",
            State.GRADED,
            "",
            List.of("step 01 counts as it was in b.zip"),
            known.verdicts(),
            100,
            20,
            0);
    ClassResults before =
        new ClassResults(ClassResults.VERSION, Course.whole(), "", "", List.of(unknown));
    List<Submission> fails = List.of(Submissions.of("a", "right", "step05", "fails"));
    GradedSubmission kept =
        EarlierResults.keptIn(before, in(Course.whole(), fails)).submissions().get(0);
    assertEquals(unknown, kept.saying(""));
    Course due = CourseFile.parse("c", "zone: UTC\ndeadlines: {01: 2026-11-01 12:00}\n");
    assertEquals(
        State.NOT_GRADED,
        EarlierResults.keptIn(before, in(due, fails)).submissions().get(0).state());
  }

  @Test
  void whatTheMachineCouldNotReadIsNotGraded() throws InterruptedException {
    FakeGraders graders = new FakeGraders();
    Found found = grade(graders, 1, List.of(Submissions.failed("a"), Submissions.of("b", "right")));
    GradedSubmission a = found.results().submissions().get(0);
    assertEquals(State.NOT_GRADED, a.state());
    assertEquals("git was killed", a.sentence());
    assertEquals(STEPS, graders.graded.get());
  }

  @Test
  void nobodyIsLeftOutWithoutAWord() throws InterruptedException {
    List<Submission> all = some(8);
    EarlierResults.requireAll(out, Course.whole(), all.subList(0, 1));
    ResultsFile.write(out, grade(new FakeGraders(), 1, all).results());
    EarlierResults.requireAll(out, Course.whole(), all);
    String sentence =
        assertThrows(
                UserMistake.class,
                () -> EarlierResults.requireAll(out, Course.whole(), all.subList(0, 1)))
            .getMessage();
    assertEquals(
        "the results in %s have 7 students more, who are not in these submissions (s1, s2, s3, s4, s5 and 2 more); name all submissions, or give --replace to leave them out."
            .formatted(out),
        sentence);
  }

  @Test
  void namesakesKeepTheirOwnEarlierResults() throws InterruptedException {
    Submission first = Submissions.numbered("1", Submissions.of("Jan", "right"));
    Submission other = Submissions.numbered("2", Submissions.of("Jan", "right", "step07", "wrong"));
    Submission fails = Submissions.numbered("2", Submissions.of("Jan", "right", "step05", "fails"));
    ClassResults before = grade(new FakeGraders(), 1, List.of(first, other)).results();
    ClassResults now = grade(new FakeGraders(), 1, List.of(first, fails)).results();
    List<GradedSubmission> kept = EarlierResults.keptIn(before, now).submissions();
    assertEquals(List.of(100.0, 88.0), kept.stream().map(GradedSubmission::points).toList());
  }

  @Test
  void theFailureOfTheFirstHolderCostsNobodyElse() throws InterruptedException {
    List<Submission> submissions =
        List.of(
            Submissions.of("a", "right", "step02", "fails", "step13", "stub"),
            Submissions.of("b", "right", "step03", "no name", "step13", "stub"),
            Submissions.of("c", "right", "step13", "stub"));
    Found found = grade(new FakeGraders(), 1, submissions);
    assertEquals(
        List.of(State.NOT_GRADED, State.NOT_GRADED, State.GRADED),
        found.results().submissions().stream().map(GradedSubmission::state).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no name", "no place"})
  void filesThatCannotBeLaidOutDoNotEndTheClass(String files) throws InterruptedException {
    List<Submission> submissions = new ArrayList<>();
    IntStream.range(0, 8).forEach(i -> submissions.add(Submissions.of("a" + i, files)));
    submissions.add(Submissions.of("b", "right"));
    List<GradedSubmission> graded =
        grade(new FakeGraders(), 1, submissions).results().submissions();
    assertEquals(State.NOT_GRADED, graded.get(0).state());
    assertEquals(State.GRADED, graded.get(8).state());
  }

  @Test
  void aMachineThatFailsAlwaysIsNotAskedForEach() throws InterruptedException {
    List<Submission> submissions =
        IntStream.range(0, 50).mapToObj(i -> Submissions.of("s" + i, "fails")).toList();
    FakeGraders graders = new FakeGraders();
    Found found = grade(graders, 1, submissions);
    assertEquals(5, graders.failed.get());
    assertTrue(
        found.results().submissions().stream().allMatch(one -> one.state() == State.NOT_GRADED));
  }

  @Test
  @Timeout(60)
  void aKitThatChangesMeanwhileIsSaid() throws InterruptedException {
    FakeGraders changed = new FakeGraders("changed kit", "none");
    LocalEngine engine = new LocalEngine(Terminal.NONE, changed, 2);
    ClassRun run = new ClassRun(Terminal.NONE, out, Course.whole(), new FakeGraders(), engine);
    Found found = run.grade(some(3));
    for (GradedSubmission one : found.results().submissions()) {
      assertEquals(State.NOT_GRADED, one.state());
      assertEquals("the kit was changed while the class was graded; grade again.", one.sentence());
    }
    assertEquals(0, found.found());
    // What was found with the changed kit is what the same command needs.
    FakeGraders again = new FakeGraders("changed kit", "none");
    assertTrue(grade(again, 1, some(3)).isComplete());
    assertEquals(0, again.graded.get());
  }

  @Test
  void shardsTogetherAreTheWhole(@TempDir Path shards) throws InterruptedException {
    ClassResults whole = grade(new FakeGraders(), 2, some(10)).results();
    for (int i = 3; i >= 1; i--) {
      run(shards, new FakeGraders(), 1).grade(some(10), new Shard(i, 3));
    }
    // One that runs twice changes nothing.
    FakeGraders twice = new FakeGraders();
    run(shards, twice, 1).grade(some(10), new Shard(2, 3));
    assertEquals(0, twice.graded.get());
    Found collected =
        new ClassRun(Terminal.NONE, shards, Course.whole(), new FakeGraders(), Engine.NONE)
            .grade(some(10));
    assertEquals(0, collected.found());
    assertTrue(ResultsFile.isSame(whole, collected.results()));
  }

  @Test
  void whatAShardDidNotGradeIsSaid(@TempDir Path shards) throws InterruptedException {
    run(shards, new FakeGraders(), 1).grade(some(4), new Shard(1, 2));
    Found collected =
        new ClassRun(Terminal.NONE, shards, Course.whole(), new FakeGraders(), Engine.NONE)
            .grade(some(4));
    assertEquals(
        List.of(State.GRADED, State.NOT_GRADED, State.GRADED, State.NOT_GRADED),
        collected.results().submissions().stream().map(GradedSubmission::state).toList());
  }

  @Test
  void aDefectOfTheGraderStopsAll() {
    FakeGraders graders = new FakeGraders();
    LocalEngine engine =
        new LocalEngine(
            Terminal.NONE,
            () -> {
              throw new UserMistake("a verdict was found twice with different ends.");
            },
            2);
    ClassRun run = new ClassRun(Terminal.NONE, out, Course.whole(), graders, engine);
    assertThrows(UserMistake.class, () -> run.grade(some(3)));
  }

  @Test
  void resultsThatAreTheSameStayByteForByte() throws InterruptedException, IOException {
    ClassResults results = grade(new FakeGraders(), 1, some(3)).results();
    ResultsFile.write(out, results);
    byte[] before = Files.readAllBytes(out.resolve(ClassResults.FILE));
    Found later = grade(new FakeGraders(), 1, some(3));
    ResultsFile.write(
        out,
        new ClassResults(
            1,
            results.course(),
            "2099-01-01T00:00:00Z",
            results.isolation(),
            later.results().submissions()));
    assertArrayEquals(before, Files.readAllBytes(out.resolve(ClassResults.FILE)));
  }
}
