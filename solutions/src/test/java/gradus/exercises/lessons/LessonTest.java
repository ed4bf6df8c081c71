package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every lesson that has numbers; one class a lesson computes them. */
@Tag("kit")
abstract class LessonTest {

  private final Lesson lesson;

  LessonTest(int step) {
    lesson = Lesson.of(step);
  }

  /** Computes and claims every decimal number of the lesson. */
  abstract void recompute(Lesson lesson);

  @Test
  void everyNumberIsComputed() {
    recompute(lesson);
    assertEquals(List.of(), lesson.unclaimed(), lesson.file() + ": numbers that nothing computes");
  }

  @Test
  void everyBoardIsWhatTheGraderSays() {
    assertEquals(LessonBoards.graded(lesson.text()), lesson.text(), "run LessonBoards");
  }
}
