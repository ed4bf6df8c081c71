package gradus.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Exercise;
import gradus.grading.result.Results;
import gradus.grading.text.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Tests when {@code watch} shows what saved examples come to, and when the board again. */
class WatchExamplesTest {

  private static final List<Line> LINES = List.of(Line.of("Examples of step 07 · Dense layer"));

  private final BlockingQueue<WatchEvent> events = new LinkedBlockingQueue<>();
  private final Deque<WatchEvent> script = new ArrayDeque<>();
  private final List<List<Line>> shown = new ArrayList<>();

  /** Grades nothing. */
  private static final class Idle implements WatchLoop.Grader {
    @Override
    public void gradeNow(List<Exercise> exercises) {}

    @Override
    public void gradeLater(List<Exercise> exercises) {}
  }

  private List<List<Line>> run(WatchEvent... then) throws InterruptedException {
    script.addAll(List.of(then));
    script.add(new WatchEvent.Key('q'));
    WatchLoop.Work work = new WatchLoop.Work(new Idle(), Results::new, exercise -> List.of("hint"));
    int exitCode = new WatchLoop(events, work, this::draw).run(List.of());
    assertEquals(ExitCode.DONE, exitCode);
    return shown;
  }

  private void draw(WatchView view) {
    shown.add(view.examples);
    events.add(script.remove());
  }

  @Test
  void theyStayUntilCodeIsSaved() throws InterruptedException {
    assertEquals(
        List.of(List.of(), LINES, LINES, List.of()),
        run(
            new WatchEvent.Examples(LINES),
            new WatchEvent.Begins(KitFolder.exercises("07")),
            new WatchEvent.Saved(Set.of("step07"))));
  }

  @Test
  void aHintTakesTheirPlace() throws InterruptedException {
    assertEquals(
        List.of(List.of(), LINES, List.of()),
        run(new WatchEvent.Examples(LINES), new WatchEvent.Key('h')));
  }
}
