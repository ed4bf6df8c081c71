package gradus.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.KeyTerminal;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.Results;
import gradus.grading.result.StoredResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the reaction to saves, keys and results, without a terminal, a file or a process. */
class WatchLoopTest {

  private static final List<Exercise> ALL = Curriculum.exercises().toList();
  private static final Exercise FINALE = ALL.get(ALL.size() - 1);
  private static final List<Exercise> STEP_07 = KitFolder.exercises("07");

  private final BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();
  private final Deque<Runnable> script = new ArrayDeque<>();
  private final Map<Exercise, Status> statuses = new HashMap<>();
  private final List<List<Exercise>> now = new ArrayList<>();
  private final List<List<Exercise>> later = new ArrayList<>();

  /** The content of the screen after each event. */
  private final List<Shown> screens = new ArrayList<>();

  private record Shown(
      List<Exercise> exercises,
      String running,
      String idle,
      String story,
      List<String> asked,
      boolean isList,
      int points,
      int scrolled,
      List<Exercise> reports) {}

  private final class Grader implements WatchLoop.Grader {
    @Override
    public void gradeNow(List<Exercise> exercises) {
      now.add(exercises);
    }

    @Override
    public void gradeLater(List<Exercise> exercises) {
      later.add(exercises);
    }
  }

  /** Adds an event that happens once the screen shows the effect of the one before. */
  private WatchLoopTest then(WatchEvent event) {
    script.add(() -> events.add(event));
    return this;
  }

  private WatchLoopTest press(int key) {
    return then(new WatchEvent.Key(key));
  }

  private WatchLoopTest graded(List<Exercise> exercises, Status status) {
    script.add(
        () -> {
          exercises.forEach(exercise -> statuses.put(exercise, status));
          events.add(new WatchEvent.Graded(exercises, List.of()));
        });
    return this;
  }

  private int run() throws InterruptedException {
    WatchLoop.Work work =
        new WatchLoop.Work(
            new Grader(), this::results, exercise -> List.of("hint for " + exercise.id()));
    return new WatchLoop(events, work, this::draw).run(List.of());
  }

  private Results results() {
    Results results = new Results();
    statuses.forEach((exercise, status) -> results.take(stored(status).result(exercise)));
    return results;
  }

  private static StoredResult stored(Status status) {
    return new StoredResult(
        status, Cause.OTHER, List.of(), List.of(), List.of(), List.of(), 1, 1, List.of(), false);
  }

  private void draw(WatchView view) {
    screens.add(
        new Shown(
            view.shown,
            view.running,
            view.idle,
            view.story,
            view.asked,
            view.isList,
            view.results.points(false),
            view.scrolled,
            view.inOrderOfReports()));
    script.remove().run();
  }

  private Shown last() {
    return screens.get(screens.size() - 1);
  }

  private static List<Exercise> parts(String... steps) {
    return Stream.of(steps).flatMap(step -> KitFolder.exercises(step).stream()).toList();
  }

  private static List<Exercise> partsOfFinale() {
    return parts("03", "05", "07", "08", "09", "10", "11");
  }

  @Test
  void aSaveHasItsStepGradedAndNoOther() throws InterruptedException {
    then(new WatchEvent.Saved(Set.of("step07"))).press('q');
    assertEquals(ExitCode.DONE, run());
    assertEquals(List.of(STEP_07), now);
    assertEquals(STEP_07, last().exercises());
  }

  @Test
  void whatIsFoundFirstAfterASaveIsReportedFirst() throws InterruptedException {
    Exercise changed = STEP_07.get(2);
    WatchEvent found = new WatchEvent.Found(stored(Status.WRONG).result(changed));
    then(new WatchEvent.Saved(Set.of("step07"))).then(found).press('q').run();
    assertEquals(
        List.of(changed, STEP_07.get(0), STEP_07.get(1), STEP_07.get(3)), last().reports());
  }

  @Test
  void keysScrollAndASaveBeginsAtTheTop() throws InterruptedException {
    press('j').press(KeyTerminal.DOWN).press('k').press('q').run();
    assertEquals(List.of(0, 5, 10, 5), screens.stream().map(Shown::scrolled).toList());
    screens.clear();
    press('j').press('j').press(KeyTerminal.UP).press('k').press('k').press('q').run();
    assertEquals(0, last().scrolled());
    screens.clear();
    press('j').then(new WatchEvent.Saved(Set.of("step07"))).press('q').run();
    assertEquals(0, last().scrolled());
  }

  @Test
  void aFileAboveTheStepsIsAPartOfAll() throws InterruptedException {
    then(new WatchEvent.Saved(Set.of(""))).press('q').run();
    assertEquals(List.of(ALL.subList(0, ALL.size() - 1)), now);
  }

  @Test
  void aFileOfNoStepIsNotGraded() throws InterruptedException {
    then(new WatchEvent.Saved(Set.of("scratch", "finale"))).press('q').run();
    assertEquals(List.of(), now);
    assertEquals(KitFolder.exercises("01"), last().exercises());
  }

  @Test
  void itBeginsWithTheNextStep() throws InterruptedException {
    KitFolder.exercises("01").forEach(exercise -> statuses.put(exercise, Status.PASSES));
    press('q').run();
    assertEquals(List.of(KitFolder.exercises("02"), List.of()), later);
  }

  @Test
  void keysDoWhatTheySay() throws InterruptedException {
    then(new WatchEvent.Saved(Set.of("step07"))).press('r').press('H').press('l').press('l');
    press('x').press('n').press('a').press('q').run();
    assertEquals(List.of(KitFolder.exercises("01"), List.of(), STEP_07, ALL), later);
    assertEquals(List.of("hint for DenseLayer.forward"), screens.get(3).asked());
    assertTrue(screens.get(4).isList());
    assertFalse(screens.get(5).isList());
    assertEquals(screens.get(5), screens.get(6), "x is no key");
    assertEquals(KitFolder.exercises("01"), screens.get(7).exercises());
    assertEquals(List.of(), screens.get(7).asked());
    assertEquals(ALL, screens.get(8).exercises());
  }

  @Test
  void aHintIsForTheFirstMethodOnTheScreenThatDoesNotPass() throws InterruptedException {
    then(new WatchEvent.Saved(Set.of("step07"))).graded(STEP_07.subList(0, 1), Status.PASSES);
    press('h').graded(STEP_07, Status.PASSES).press('h').press('q').run();
    assertEquals(List.of("hint for DenseLayer.weightGradient"), screens.get(3).asked());
    assertEquals(List.of("hint for Matrices.multiply"), screens.get(5).asked());
  }

  @Test
  void aHintIsNotHiddenBelowAllStepsNorBehindTheList() throws InterruptedException {
    KitFolder.exercises("01").forEach(exercise -> statuses.put(exercise, Status.PASSES));
    press('a').press('h').press('l').press('h').press('q').run();
    assertEquals(ALL, screens.get(1).exercises());
    assertEquals(KitFolder.exercises("02"), screens.get(2).exercises());
    assertEquals(List.of("hint for Activations.sigmoid"), screens.get(2).asked());
    assertTrue(screens.get(3).isList());
    assertFalse(screens.get(4).isList());
  }

  @Test
  void controlCIsAnInterruptionAndTheEndOfInputTheEnd() throws InterruptedException {
    assertEquals(ExitCode.INTERRUPTED, then(new WatchEvent.Interrupted()).run());
    assertEquals(ExitCode.INTERRUPTED, press(3).run());
    assertEquals(ExitCode.DONE, press(-1).run());
  }

  @Test
  void whatIsBeingGradedIsOnTheScreenAndQStillWorks() throws InterruptedException {
    then(new WatchEvent.Begins(STEP_07)).then(new WatchEvent.Grades(STEP_07.get(1)));
    assertEquals(ExitCode.DONE, press('q').run());
    assertEquals("Compiling step 07 …", screens.get(1).running());
    assertEquals("Grading 07 DenseLayer.weightGradient …", screens.get(2).running());
  }

  @Test
  void aVerdictIsShownBeforeTheRestIsGraded() throws InterruptedException {
    then(new WatchEvent.Found(stored(Status.PASSES).result(STEP_07.get(0)))).press('q').run();
    assertEquals(List.of(0, 3), screens.stream().map(Shown::points).toList());
  }

  @Test
  void aStepThatTurnsGreenIsCelebratedOnce() throws InterruptedException {
    graded(STEP_07.subList(0, 3), Status.PASSES).graded(STEP_07, Status.PASSES);
    then(new WatchEvent.Saved(Set.of("step07"))).graded(STEP_07, Status.PASSES);
    graded(STEP_07, Status.WRONG).graded(STEP_07, Status.PASSES).press('q').run();
    List<String> stories = screens.stream().map(Shown::story).toList();
    String story = Curriculum.step(7).story();
    assertEquals(List.of("", "", story, "", "", "", story), stories);
  }

  @Test
  void aStepThatWasGreenBeforeIsNotCelebrated() throws InterruptedException {
    STEP_07.forEach(exercise -> statuses.put(exercise, Status.PASSES));
    graded(STEP_07, Status.PASSES).press('q').run();
    assertEquals("", last().story());
  }

  @Test
  void theFinaleIsGradedOnceAllOfItsPartsPass() throws InterruptedException {
    partsOfFinale().forEach(exercise -> statuses.put(exercise, Status.PASSES));
    statuses.put(STEP_07.get(3), Status.WRONG);
    graded(KitFolder.exercises("08"), Status.PASSES).graded(STEP_07, Status.PASSES);
    graded(List.of(FINALE), Status.PASSES).press('q').run();
    assertEquals(List.of(KitFolder.exercises("01"), List.of(), List.of(FINALE)), later);
    assertEquals(Curriculum.step(0).story(), last().story());
    assertTrue(last().exercises().contains(FINALE));
  }

  @Test
  void aFinaleThatHasPassedIsGradedAgainWithEachOfItsParts() throws InterruptedException {
    statuses.put(FINALE, Status.PASSES);
    graded(KitFolder.exercises("06"), Status.WRONG).graded(STEP_07, Status.WRONG).press('q').run();
    assertEquals(List.of(KitFolder.exercises("01"), List.of(), List.of(FINALE)), later);
  }

  @Test
  void pollingIsSaid() throws InterruptedException {
    then(new WatchEvent.Polls("no events")).press('q').run();
    assertEquals("no events", last().idle());
  }

  @Test
  void aDefectEndsIt() {
    UserMistake failure = new UserMistake("the disk is full");
    then(new WatchEvent.Failed(failure));
    assertSame(failure, assertThrows(UserMistake.class, this::run));
  }

  @Test
  void whatComesAtOnceIsDrawnOnce() throws InterruptedException {
    script.add(
        () -> {
          events.add(new WatchEvent.Saved(Set.of("step07")));
          events.add(new WatchEvent.Saved(Set.of("step08")));
          events.add(new WatchEvent.Resized());
        });
    press('q').run();
    assertEquals(List.of(STEP_07, KitFolder.exercises("08")), now);
    assertEquals(2, screens.size());
  }
}
