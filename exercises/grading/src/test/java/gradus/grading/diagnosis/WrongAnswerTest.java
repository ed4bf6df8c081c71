package gradus.grading.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

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
    assertSame(MistakeMatch.NONE, wrong.match());
  }
}
