package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Checks the numbers of a lesson and of its derivations, which {@code Lesson01Test} and so on
 * compute.
 *
 * <p>A new lesson needs: the file, such a class, {@code derivations/NN.md}, {@code hints/NN.md},
 * its figures (in {@code cli}: {@code gradus.cli.lessons.Figures}), and a row in {@code
 * exercises/README.md}.
 */
@Tag("kit")
abstract class LessonTest {

  private final int step;
  private final Lesson lesson;

  LessonTest(int step) {
    this.step = step;
    lesson = Lesson.of(step);
  }

  /** Computes and claims every decimal number of the lesson. */
  abstract void recompute(Lesson lesson);

  /** Computes and claims every decimal number of the page of derivations, if it has any. */
  void recomputeDerivation(Lesson derivation) {}

  @Test
  void everyNumberIsComputed() {
    recompute(lesson);
    assertEquals(List.of(), lesson.unclaimed(), lesson.file() + ": numbers that nothing computes");
  }

  @Test
  void everyNumberOfTheDerivationIsComputed() {
    Lesson derivation = Lesson.derivation(step);
    recomputeDerivation(derivation);
    assertEquals(
        List.of(), derivation.unclaimed(), derivation.file() + ": numbers that nothing computes");
  }

  @Test
  void everyBoardIsWhatTheGraderSays() {
    assertEquals(LessonBoards.graded(lesson.text()), lesson.text(), "run LessonBoards");
  }
}
