package gradus.grading.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongAnswerTest {

  @Test
  void theCaseComesBeforeTheFinding() {
    GivenCase given =
        GivenCase.of("weights", Matrix.of(new double[][] {{1, 2}, {3, 4}})).and("rate", 0.1);
    WrongAnswer wrong = new WrongAnswer("y is 1\nit must be 2", given, MistakeMatch.NONE);
    assertEquals(
        List.of(
            "weights 2×2  [1  2]", //
            "             [3  4]",
            "rate 0.1",
            "y is 1",
            "it must be 2"),
        wrong.lines());
    assertEquals(String.join("\n", wrong.lines()), wrong.getMessage());
  }

  @Test
  void withoutACaseItIsTheFindingAlone() {
    WrongAnswer wrong = new WrongAnswer("y is 1", GivenCase.NOTHING, MistakeMatch.NONE);
    assertEquals(List.of("y is 1"), wrong.lines());
    assertEquals(MistakeMatch.NONE.shownAs("y is 1"), wrong.match());
  }

  @Test
  void whatDoesNotShowWhichEntryGoesWhereTellsLess() {
    GivenCase telling = GivenCase.of("x", Matrix.of(2, 2, 1, 2, 3, 4)).and("rate", 0.5);
    assertEquals(WrongAnswer.MOST_TELLING, telling(telling, Matrix.row(1, 2)));
    assertEquals(1, telling(telling, Matrix.row(1)), "a single number");
    for (Matrix dull : List.of(Matrix.row(7), Matrix.zeros(2, 3), Matrix.row(4, 4))) {
      assertEquals(0, telling(GivenCase.of("x", dull).and("rate", 0.5), Matrix.row(1, 2)));
    }
    assertEquals(0, telling(GivenCase.of("x", 0.0), Matrix.row(1)));
    assertEquals(1, telling(GivenCase.of("x", 0.5), Matrix.row(1)));
    assertEquals(1, telling(GivenCase.of("x", 0.0).and("layers", "dense"), Matrix.row(1)));
  }

  @Test
  void aPersonTypesInFewEntriesAndOnlyThoseThatAreShown() {
    assertTrue(wrong(GivenCase.of("x", Matrix.zeros(3, 4)), Matrix.row(1)).isSmall());
    assertFalse(wrong(GivenCase.of("x", Matrix.zeros(3, 5)), Matrix.row(1)).isSmall());
    GivenCase two = GivenCase.of("x", Matrix.zeros(3, 4)).and("y", Matrix.zeros(3, 4));
    assertTrue(wrong(two, Matrix.row(1)).isSmall());
    assertFalse(wrong(two.and("z", 1), Matrix.row(1)).isSmall());
  }

  @Test
  void whatWasObservedTellsAllInAnyCase() {
    GivenCase dull = GivenCase.of("x", Matrix.row(7));
    WrongAnswer seen = new WrongAnswer("no", dull, MistakeMatch.seen("argument-changed", "no"));
    assertEquals(WrongAnswer.MOST_TELLING, seen.telling());
    assertTrue(seen.isBetterThanDull());
  }

  @Test
  void onlyAFewNumbersAreBetterThanAnExample() {
    GivenCase few = GivenCase.of("x", Matrix.of(2, 2, 1, 2, 3, 4));
    assertTrue(wrong(few, Matrix.row(1, 2)).isBetterThanDull());
    assertFalse(wrong(few, Matrix.row(1)).isBetterThanDull());
    GivenCase more = few.and("y", Matrix.zeros(3, 3));
    assertFalse(wrong(more, Matrix.row(1, 2)).isBetterThanDull());
  }

  private static int telling(GivenCase given, Matrix right) {
    return wrong(given, right).telling();
  }

  private static WrongAnswer wrong(GivenCase given, Matrix right) {
    Matrix yours = right.map(x -> x + 1);
    return new WrongAnswer("no", given, MistakeMatch.of("y", yours, right, given, 0));
  }
}
