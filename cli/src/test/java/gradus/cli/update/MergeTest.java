package gradus.cli.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergeTest {

  private static final String OLD =
      """
      package p;

      import a.Graded;

      /** A class. */
      public final class Layer {

        private final int size = 1;

        /** Forward. */
        @Graded(points = 2)
        public double forward(double x) {
          throw new NotImplementedException("07 Layer.forward");
        }

        /** Given. */
        double given() {
          return 1;
        }
      }
      """;

  private static final String MINE =
      OLD.replace(
          "throw new NotImplementedException(\"07 Layer.forward\");", "return x;   // mine");

  private static Merge.Result merge(String newer, String mine) {
    return Merge.of(OLD, newer, mine).orElseThrow();
  }

  @Test
  void nothingNewChangesNothing() {
    Merge.Result result = merge(OLD, MINE);
    assertEquals(MINE, result.text());
    assertEquals(List.of(), result.news());
    assertEquals(List.of(), result.conflicts());
  }

  @Test
  void aNewCommentComesInAndTheBodyStays() {
    Merge.Result result = merge(OLD.replace("Forward.", "Forward, mended."), MINE);
    assertEquals(MINE.replace("Forward.", "Forward, mended."), result.text());
    assertEquals(List.of("forward"), result.news());
    assertEquals(List.of(), result.conflicts());
  }

  @Test
  void aNewFirstLineComesInAndIsSaid() {
    Merge.Result result = merge(OLD.replace("forward(double x)", "forward(double[] x)"), MINE);
    assertEquals(MINE.replace("forward(double x)", "forward(double[] x)"), result.text());
    assertEquals(
        List.of("forward: its first line has changed; see whether your code still fits"),
        result.conflicts());
  }

  @Test
  void aFirstLineOfAnUnwrittenMethodIsNoConflict() {
    Merge.Result result = merge(OLD.replace("forward(double x)", "forward(double[] x)"), OLD);
    assertEquals(List.of(), result.conflicts());
    assertTrue(result.text().contains("double[] x"), result.text());
  }

  @Test
  void whatBothChangedInGivenCodeIsSaidAndTheStudentsStays() {
    String mine = MINE.replace("return 1;", "return 2;");
    Merge.Result result = merge(OLD.replace("return 1;", "return 3;"), mine);
    assertEquals(mine, result.text());
    assertEquals(
        List.of("given: you have changed code that the course has changed as well; yours stays"),
        result.conflicts());
  }

  @Test
  void newGivenCodeComesInWhereTheStudentDidNotTouchIt() {
    Merge.Result result = merge(OLD.replace("return 1;", "return 3;"), MINE);
    assertEquals(MINE.replace("return 1;", "return 3;"), result.text());
    assertEquals(List.of("the code of given"), result.news());
  }

  @Test
  void aFieldThatOnlyTheCourseChangedIsNew() {
    Merge.Result result = merge(OLD.replace("size = 1", "size = 5"), MINE);
    assertTrue(result.text().contains("size = 5"), result.text());
    Merge.Result both =
        merge(OLD.replace("size = 1", "size = 5"), MINE.replace("size = 1", "size = 7"));
    assertTrue(both.text().contains("size = 7"), both.text());
    assertEquals(1, both.conflicts().size());
  }

  @Test
  void aMethodThatIsGoneGoesOnlyIfNothingWasWrittenInIt() {
    String without =
        OLD.substring(0, OLD.indexOf("  /** Forward")) + OLD.substring(OLD.indexOf("  /** Given"));
    assertFalse(merge(without, OLD).text().contains("forward"));
    Merge.Result result = merge(without, MINE);
    assertTrue(result.text().contains("return x;   // mine"), result.text());
    assertEquals(List.of("forward is no longer asked for; yours stays"), result.conflicts());
  }

  @Test
  void aMethodThatTheStudentDeletedIsBackAndSaid() {
    String without =
        OLD.substring(0, OLD.indexOf("  /** Forward")) + OLD.substring(OLD.indexOf("  /** Given"));
    Merge.Result result = merge(OLD.replace("A class.", "A layer."), without);
    assertTrue(result.text().contains("07 Layer.forward"), result.text());
    assertEquals(List.of("forward was missing in your file, and is back"), result.conflicts());
  }

  @Test
  void aNewMethodOfTheSameNameAsOnesOwnIsSaid() {
    String newer =
        OLD.replace("  /** Given. */", "  /** New. */\n  void help() {}\n\n  /** Given. */");
    String mine = MINE.replace("  /** Given. */", "  void help() { mine(); }\n\n  /** Given. */");
    Merge.Result result = merge(newer, mine);
    assertEquals(mine, result.text());
    assertEquals(
        List.of("help() is new, and you have one of your own; yours stays"), result.conflicts());
  }

  @Test
  void noJavaIsLeftAlone() {
    assertEquals(Optional.empty(), Merge.of(OLD, OLD, MINE.replace("return x;", "return x")));
    assertEquals(Optional.empty(), Merge.of(OLD, OLD, ""));
  }
}
