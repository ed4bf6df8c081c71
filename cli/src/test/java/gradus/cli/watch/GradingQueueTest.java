package gradus.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.KitCopy;
import gradus.cli.kit.KitFolder;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests grading in the background with a real worker. */
class GradingQueueTest {

  private static final String FILE =
      "exercises/src/main/java/gradus/exercises/step01/Matrices.java";
  private static final List<Exercise> STEP = KitFolder.exercises("01");
  private static final Exercise LAST = STEP.get(3);

  /** Longer than the test may take, so that no deadline ends a hang. */
  private static final double ENDLESS = 600;

  @TempDir Path folder;
  private final BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();
  private final List<WatchEvent> seen = new ArrayList<>();
  private KitCopy kit;
  private String solution;

  @BeforeEach
  void hang() {
    kit = KitCopy.in(folder);
    solution = kit.read("solutions/src/main/java/gradus/exercises/step01/Matrices.java");
    kit.write(
        FILE, solution.replace("return sums;", "while (sums != null) { sums[0]++; } return sums;"));
  }

  private GradingQueue queue() {
    return new GradingQueue(kit.folder(), kit.folder().settings().withBudget(ENDLESS), events);
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
    try (GradingQueue queue = queue()) {
      queue.gradeLater(STEP);
      queue.start();
      await(WatchEvent.Grades.class, "name=sumRows");
      kit.write(FILE, solution);
      queue.gradeNow(STEP);
      await(WatchEvent.Graded.class, "sumRows");
    }
    List<Result> ofLast =
        seen.stream()
            .filter(event -> event instanceof WatchEvent.Found)
            .map(event -> ((WatchEvent.Found) event).result())
            .filter(result -> result.exercise().equals(LAST))
            .toList();
    assertEquals(List.of(Status.PASSES), ofLast.stream().map(Result::status).toList());
    assertEquals(4, WorkStatus.of(kit.folder()).results().passed());
  }

  @Test
  void anotherStepGoesFirstAndTheRestIsNotForgotten() throws InterruptedException {
    kit.write(FILE, solution);
    try (GradingQueue queue = queue()) {
      queue.gradeLater(STEP);
      queue.gradeNow(KitFolder.exercises("02"));
      queue.start();
      await(WatchEvent.Graded.class, "sigmoid");
      await(WatchEvent.Graded.class, "sumRows");
    }
    assertEquals(4, WorkStatus.of(kit.folder()).results().passed());
  }

  @Test
  void itCanBeClosedWhileAMethodHangs() throws InterruptedException {
    GradingQueue queue = queue();
    queue.gradeLater(STEP);
    queue.start();
    await(WatchEvent.Grades.class, "name=sumRows");
    queue.close();
    // Earlier results are kept.
    assertEquals(3, WorkStatus.of(kit.folder()).results().passed());
  }

  @Test
  void whatDoesNotCompileSaysSoEachTime() throws InterruptedException {
    kit.write(FILE, solution.replace("return sums;", "return sums"));
    try (GradingQueue queue = queue()) {
      queue.start();
      for (int i = 0; i < 2; i++) {
        queue.gradeLater(STEP);
        WatchEvent.Graded graded = (WatchEvent.Graded) await(WatchEvent.Graded.class, "");
        assertEquals(1, graded.messages().size(), graded.toString());
      }
    }
  }
}
