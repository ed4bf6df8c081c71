package gradus.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.KitCopy;
import gradus.cli.terminal.Terminal;
import gradus.cli.work.StudentState;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a hint counts once the window has shown it. */
class ShownHintsTest {

  private static final Exercise BIAS = Curriculum.find("DenseLayer.biasGradient").orElseThrow();

  @TempDir Path folder;
  private KitCopy kit;
  private ShownHints hints;
  private final WatchView view = new WatchView();

  @BeforeEach
  void start() {
    kit = new KitCopy(folder).write("exercises/src/main/java/gradus/exercises/Graded.java", "");
    kit.copy("exercises/lessons/hints", "exercises/lessons/hints");
    hints = new ShownHints(kit.folder(), Terminal.NONE);
    view.shown = Curriculum.step(7).exercises();
  }

  private int counted() {
    return StudentState.read(kit.folder()).hints.getOrDefault(BIAS.id(), 0);
  }

  private void draw(int columns, int rows) {
    hints.drawn(new WatchScreen(kit.folder(), Terminal.NONE).lines(view, columns, rows));
  }

  @ParameterizedTest
  @CsvSource({"80,24,1", "40,40,1", "200,60,1", "80,8,0", "80,2,0", "10,24,0"})
  void onlyWhatFitsCounts(int columns, int rows, int count) {
    view.asked = hints.next(BIAS);
    assertEquals(0, counted());
    draw(columns, rows);
    assertEquals(count, counted());
    draw(columns, rows);
    assertEquals(count, counted(), "a drawing more is no hint more");
  }

  @Test
  void belowTheRowsOfAllStepsItIsNotSeenAndComesAgain() {
    view.shown = Curriculum.exercises().toList();
    view.asked = hints.next(BIAS);
    draw(80, 24);
    assertEquals(0, counted());
    assertEquals(view.asked, hints.next(BIAS));
    draw(80, 60);
    assertEquals(1, counted());
    assertTrue(hints.next(BIAS).get(0).endsWith("hint 2 of 3"));
  }

  @Test
  void inTheListItIsNotSeen() {
    view.asked = hints.next(BIAS);
    view.isList = true;
    draw(80, 24);
    assertEquals(0, counted());
  }

  @Test
  void everyHintOfTheKitFitsIntoTheWindow() {
    int shown = 0;
    for (Exercise exercise : Curriculum.exercises().filter(e -> !e.isFinale()).toList()) {
      view.shown = Curriculum.stepOf(exercise).exercises();
      for (int number = 1; number <= 3; number++) {
        view.asked = hints.next(exercise);
        if (number == 3 && exercise.isDerivable()) {
          view.asked = hints.next(exercise);
        }
        draw(80, 24);
        int counted = StudentState.read(kit.folder()).hints.getOrDefault(exercise.id(), 0);
        assertEquals(number, counted, () -> exercise.label() + " " + view.asked);
        shown++;
      }
    }
    assertEquals(3 * 46, shown);
  }

  @Test
  void beforeAStarIsLostThatIsSaidOnce() {
    for (int number = 1; number <= 2; number++) {
      view.asked = hints.next(BIAS);
      draw(80, 24);
    }
    view.asked = hints.next(BIAS);
    draw(80, 24);
    String said = String.join(" ", view.asked);
    assertTrue(said.contains("no ★. Open it? Press h once more to open it."), said);
    assertEquals(2, counted(), "it was not opened");
    hints.next(Curriculum.find("DenseLayer.forward").orElseThrow());
    assertEquals(view.asked, hints.next(BIAS), "another one was asked for between");
    view.asked = hints.next(BIAS);
    draw(80, 24);
    assertEquals(3, counted());
  }

  @Test
  void whereThereIsNoneThatIsSaid() {
    List<String> said = hints.next(Curriculum.FINALE);
    assertEquals(List.of("there are no hints for Finale."), said);
    view.asked = said;
    draw(80, 24);
  }
}
