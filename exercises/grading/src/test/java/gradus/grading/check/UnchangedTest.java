package gradus.grading.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.grading.diagnosis.GivenCase;
import gradus.grading.diagnosis.WrongAnswer;
import gradus.math.Matrix;
import org.junit.jupiter.api.Test;

/** Arguments that a student's method must leave alone, and must not return. */
class UnchangedTest {

  private static final Matrix BEFORE = Matrix.of(new double[][] {{1, 2}, {0, Double.NaN}});

  @Test
  void anArgumentThatIsAsItWasPasses() {
    assertDoesNotThrow(() -> Check.unchanged("x", BEFORE, BEFORE.copy(), GivenCase.NOTHING));
    assertDoesNotThrow(() -> Check.unchanged("x", BEFORE, BEFORE.toArrays(), GivenCase.NOTHING));
  }

  @Test
  void aChangedEntryIsNamed() {
    Matrix after = BEFORE.copy();
    after.set(0, 1, 3);
    WrongAnswer changed = refusal(after);
    assertEquals(
        "the argument x was changed: its entry [0,1] was 2 and is 3 now", changed.getMessage());
    assertEquals("argument-changed", changed.match().explaining().get(0).id());
  }

  @Test
  void theSmallestChangeCounts() {
    Matrix after = BEFORE.copy();
    after.set(0, 1, Math.nextUp(2.0));
    assertEquals(
        "the argument x was changed: its entry [0,1] was 2 and is 2.0000000000000004 now",
        refusal(after).getMessage());
  }

  @Test
  void aSignOfZeroCounts() {
    Matrix after = BEFORE.copy();
    after.set(1, 0, -0.0);
    assertEquals(
        "the argument x was changed: its entry [1,0] was 0.0 and is -0.0 now",
        refusal(after).getMessage());
  }

  @Test
  void anotherShapeCounts() {
    WrongAnswer changed = refusal(Matrix.zeros(1, 2));
    assertEquals("the argument x was changed", changed.getMessage());
  }

  @Test
  void aRowThatWasTakenAwayCounts() {
    double[][] torn = {{1, 2}, null};
    assertThrows(WrongAnswer.class, () -> Check.unchanged("x", BEFORE, torn, GivenCase.NOTHING));
    double[][] shorter = {{1, 2}, {0}};
    assertThrows(WrongAnswer.class, () -> Check.unchanged("x", BEFORE, shorter, GivenCase.NOTHING));
  }

  @Test
  void anArgumentThatIsReturnedIsSeenByWhatIsWrittenOverTheResult() {
    Matrix argument = BEFORE.copy();
    Check.overwrite(argument);
    assertEquals("argument-returned", refusal(argument).match().explaining().get(0).id());
  }

  @Test
  void aRowThatIsReturnedIsSeenToo() {
    double[][] argument = BEFORE.toArrays();
    Check.overwrite(new double[][] {new double[2], argument[1]});
    WrongAnswer returned =
        assertThrows(
            WrongAnswer.class, () -> Check.unchanged("x", BEFORE, argument, GivenCase.NOTHING));
    assertEquals(
        "what it returns is not all new: writing into it changes the argument x",
        returned.getMessage());
  }

  @Test
  void nothingIsWrittenOverNull() {
    assertDoesNotThrow(() -> Check.overwrite((Matrix) null));
    assertDoesNotThrow(() -> Check.overwrite((double[]) null));
    assertDoesNotThrow(() -> Check.overwrite((double[][]) null));
    assertDoesNotThrow(() -> Check.overwrite(new double[][] {null, {1}}));
  }

  private static WrongAnswer refusal(Matrix after) {
    return assertThrows(
        WrongAnswer.class, () -> Check.unchanged("x", BEFORE, after, GivenCase.NOTHING));
  }
}
