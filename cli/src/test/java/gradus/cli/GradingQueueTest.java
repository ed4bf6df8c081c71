package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.grading.Gradings.Grade;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grading in the background, with a worker as it is. */
class GradingQueueTest {

  private static final String FILE =
      "exercises/src/main/java/gradus/exercises/step01/Matrices.java";
  private static final List<Method> STEP = Exercises.methods("01");
  private static final Method LAST = STEP.get(3);

  /** Longer than the test may take: what ends a hang here is not the deadline. */
  private static final String ENDLESS = "600";

  @TempDir Path folder;
  private final BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();
  private final List<WatchEvent> seen = new ArrayList<>();
  private KitFolder kit;
  private String solution;

  @BeforeEach
  void hang() {
    System.setProperty("gradus.budget", ENDLESS);
    kit = KitFolder.in(folder);
    System.setProperty("basedir", kit.exercises().module().toString());
    solution = kit.read("solutions/src/main/java/gradus/exercises/step01/Matrices.java");
    kit.write(
        FILE, solution.replace("return sums;", "while (sums != null) { sums[0]++; } return sums;"));
  }

  @AfterEach
  void settings() {
    System.clearProperty("gradus.budget");
    System.clearProperty("basedir");
  }

  /** Waits for an event, however long the machine takes for it. */
  private WatchEvent await(Class<? extends WatchEvent> kind, String text)
      throws InterruptedException {
    while (true) {
      WatchEvent event = events.poll(2, TimeUnit.MINUTES);
      assertTrue(event != null, "nothing came after " + seen);
      seen.add(event);
      if (kind.isInstance(event) && event.toString().contains(text)) {
        return event;
      }
    }
  }

  @Test
  void aSaveEndsTheHangOfItsMethodAndIsGradedRightAfter() throws InterruptedException {
    try (GradingQueue queue = new GradingQueue(kit.exercises(), events)) {
      queue.gradeLater(STEP);
      queue.start();
      await(WatchEvent.Grades.class, "name=sumRows");
      kit.write(FILE, solution);
      queue.gradeNow(STEP);
      await(WatchEvent.Graded.class, "sumRows");
    }
    List<Grade> ofLast =
        seen.stream()
            .filter(event -> event instanceof WatchEvent.Found)
            .map(event -> ((WatchEvent.Found) event).grade())
            .filter(grade -> grade.method().equals(LAST))
            .toList();
    assertEquals(List.of(Status.PASSES), ofLast.stream().map(Grade::status).toList());
    assertEquals(4, Standing.of(kit.exercises()).gradings().passed());
  }

  @Test
  void anotherStepGoesFirstAndTheRestIsNotForgotten() throws InterruptedException {
    kit.write(FILE, solution);
    try (GradingQueue queue = new GradingQueue(kit.exercises(), events)) {
      queue.gradeLater(STEP);
      queue.gradeNow(Exercises.methods("02"));
      queue.start();
      await(WatchEvent.Graded.class, "sigmoid");
      await(WatchEvent.Graded.class, "sumRows");
    }
    assertEquals(4, Standing.of(kit.exercises()).gradings().passed());
  }

  @Test
  void itCanBeClosedWhileAMethodHangs() throws InterruptedException {
    GradingQueue queue = new GradingQueue(kit.exercises(), events);
    queue.gradeLater(STEP);
    queue.start();
    await(WatchEvent.Grades.class, "name=sumRows");
    queue.close();
    // What was found before is not lost.
    assertEquals(3, Standing.of(kit.exercises()).gradings().passed());
  }

  @Test
  void whatDoesNotCompileSaysSoEachTime() throws InterruptedException {
    kit.write(FILE, solution.replace("return sums;", "return sums"));
    try (GradingQueue queue = new GradingQueue(kit.exercises(), events)) {
      queue.start();
      for (int i = 0; i < 2; i++) {
        queue.gradeLater(STEP);
        WatchEvent.Graded graded = (WatchEvent.Graded) await(WatchEvent.Graded.class, "");
        assertEquals(1, graded.messages().size(), graded.toString());
      }
    }
  }
}
