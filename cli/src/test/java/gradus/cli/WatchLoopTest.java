package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.Status;
import gradus.exercises.grading.Verdict;
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

/** Saves, keys and gradings, without a terminal, a file or a process. */
class WatchLoopTest {

  private static final List<Method> ALL = Ladder.methods().toList();
  private static final Method FINALE = ALL.get(ALL.size() - 1);
  private static final List<Method> STEP_07 = Exercises.methods("07");

  private final BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();
  private final Deque<Runnable> script = new ArrayDeque<>();
  private final Map<Method, Status> standing = new HashMap<>();
  private final List<List<Method>> now = new ArrayList<>();
  private final List<List<Method>> later = new ArrayList<>();

  /** What was on the screen after each event. */
  private final List<Shown> screens = new ArrayList<>();

  private record Shown(
      List<Method> methods,
      String running,
      String idle,
      String story,
      List<String> asked,
      boolean isList,
      int points) {}

  private final class Grader implements WatchLoop.Grader {
    @Override
    public void gradeNow(List<Method> methods) {
      now.add(methods);
    }

    @Override
    public void gradeLater(List<Method> methods) {
      later.add(methods);
    }
  }

  /** Each event happens once the screen shows what the one before it has brought. */
  private WatchLoopTest then(WatchEvent event) {
    script.add(() -> events.add(event));
    return this;
  }

  private WatchLoopTest press(int key) {
    return then(new WatchEvent.Key(key));
  }

  private WatchLoopTest graded(List<Method> methods, Status status) {
    script.add(
        () -> {
          methods.forEach(method -> standing.put(method, status));
          events.add(new WatchEvent.Graded(methods, List.of()));
        });
    return this;
  }

  private int run() throws InterruptedException {
    WatchLoop.Work work =
        new WatchLoop.Work(
            new Grader(), this::gradings, method -> List.of("hint for " + method.id()));
    return new WatchLoop(events, work, this::draw).run(List.of());
  }

  private Gradings gradings() {
    Gradings gradings = Gradings.ofAnotherProcess();
    standing.forEach((method, status) -> gradings.take(verdict(status).grade(method)));
    return gradings;
  }

  private static Verdict verdict(Status status) {
    return new Verdict(status, List.of(), List.of(), List.of(), 1, 1, List.of(), false);
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
            view.gradings.points(false)));
    script.remove().run();
  }

  private Shown last() {
    return screens.get(screens.size() - 1);
  }

  private static List<Method> parts(String... steps) {
    return Stream.of(steps).flatMap(step -> Exercises.methods(step).stream()).toList();
  }

  private static List<Method> partsOfFinale() {
    return parts("03", "05", "07", "08", "09", "10", "11");
  }

  @Test
  void aSaveHasItsStepGradedAndNoOther() throws InterruptedException {
    then(new WatchEvent.Saved(Set.of("step07"))).press('q');
    assertEquals(ExitCode.DONE, run());
    assertEquals(List.of(STEP_07), now);
    assertEquals(STEP_07, last().methods());
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
    assertEquals(Exercises.methods("01"), last().methods());
  }

  @Test
  void itBeginsWithTheNextStep() throws InterruptedException {
    Exercises.methods("01").forEach(method -> standing.put(method, Status.PASSES));
    press('q').run();
    assertEquals(List.of(Exercises.methods("02"), List.of()), later);
  }

  @Test
  void keysDoWhatTheySay() throws InterruptedException {
    then(new WatchEvent.Saved(Set.of("step07"))).press('r').press('H').press('l').press('l');
    press('x').press('n').press('a').press('q').run();
    assertEquals(List.of(Exercises.methods("01"), List.of(), STEP_07, ALL), later);
    assertEquals(List.of("hint for DenseLayer.forward"), screens.get(3).asked());
    assertTrue(screens.get(4).isList());
    assertFalse(screens.get(5).isList());
    assertEquals(screens.get(5), screens.get(6), "x is no key");
    assertEquals(Exercises.methods("01"), screens.get(7).methods());
    assertEquals(List.of(), screens.get(7).asked());
    assertEquals(ALL, screens.get(8).methods());
  }

  @Test
  void aHintIsForTheFirstMethodOnTheScreenThatDoesNotPass() throws InterruptedException {
    then(new WatchEvent.Saved(Set.of("step07"))).graded(STEP_07.subList(0, 1), Status.PASSES);
    press('h').graded(STEP_07, Status.PASSES).press('h').press('q').run();
    assertEquals(List.of("hint for DenseLayer.weightGradient"), screens.get(3).asked());
    assertEquals(List.of("hint for Matrices.multiply"), screens.get(5).asked());
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
    then(new WatchEvent.Found(verdict(Status.PASSES).grade(STEP_07.get(0)))).press('q').run();
    assertEquals(List.of(0, 3), screens.stream().map(Shown::points).toList());
  }

  @Test
  void aStepThatTurnsGreenIsCelebratedOnce() throws InterruptedException {
    graded(STEP_07.subList(0, 3), Status.PASSES).graded(STEP_07, Status.PASSES);
    then(new WatchEvent.Saved(Set.of("step07"))).graded(STEP_07, Status.PASSES);
    graded(STEP_07, Status.WRONG).graded(STEP_07, Status.PASSES).press('q').run();
    List<String> stories = screens.stream().map(Shown::story).toList();
    String story = StepStory.of(7);
    assertEquals(List.of("", "", story, "", "", "", story), stories);
  }

  @Test
  void aStepThatWasGreenBeforeIsNotCelebrated() throws InterruptedException {
    STEP_07.forEach(method -> standing.put(method, Status.PASSES));
    graded(STEP_07, Status.PASSES).press('q').run();
    assertEquals("", last().story());
  }

  @Test
  void theFinaleIsGradedOnceAllOfItsPartsPass() throws InterruptedException {
    partsOfFinale().forEach(method -> standing.put(method, Status.PASSES));
    standing.put(STEP_07.get(3), Status.WRONG);
    graded(Exercises.methods("08"), Status.PASSES).graded(STEP_07, Status.PASSES);
    graded(List.of(FINALE), Status.PASSES).press('q').run();
    assertEquals(List.of(Exercises.methods("01"), List.of(), List.of(FINALE)), later);
    assertEquals(StepStory.of(0), last().story());
    assertTrue(last().methods().contains(FINALE));
  }

  @Test
  void aFinaleThatHasPassedIsGradedAgainWithEachOfItsParts() throws InterruptedException {
    standing.put(FINALE, Status.PASSES);
    graded(Exercises.methods("06"), Status.WRONG).graded(STEP_07, Status.WRONG).press('q').run();
    assertEquals(List.of(Exercises.methods("01"), List.of(), List.of(FINALE)), later);
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
    assertEquals(List.of(STEP_07, Exercises.methods("08")), now);
    assertEquals(2, screens.size());
  }
}
