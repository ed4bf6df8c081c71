package gradus.grading.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import gradus.nn.mistake.KnownMistake;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenCaseTest {

  private static final Matrix RIGHT = Matrix.row(1, -2, 3.5);

  @Test
  void partsStandInTheirOrderAndAnOldCaseStaysAsItWas() {
    GivenCase one = GivenCase.of("learningRate", 0.1);
    GivenCase two = one.and("x", new double[] {1, -0.5}).and("why", "a sentence");
    assertEquals(List.of("learningRate [0.1]", "x [[1  -0.5]]", "why [a sentence]"), parts(two));
    assertEquals(1, one.parts().size());
    assertEquals(0, GivenCase.NOTHING.parts().size());
  }

  @Test
  void aSmallMatrixIsShownRowByRow() {
    GivenCase given = GivenCase.of("w", Matrix.of(new double[][] {{1, 2}, {3, -4.5}}));
    assertEquals(List.of("w [2×2  [1  2], [3  -4.5]]"), parts(given));
  }

  @Test
  void aLargeMatrixIsShownByItsShape() {
    assertEquals(List.of("w [2×7]"), parts(GivenCase.of("w", Matrix.zeros(2, 7))));
    assertEquals(3, GivenCase.of("w", Matrix.zeros(3, 4)).parts().get(0).lines().size());
  }

  @Test
  void whatAMethodDoesToItsArgumentsLaterIsNotShown() {
    Matrix argument = RIGHT.copy();
    GivenCase given = GivenCase.of("x", argument);
    argument.set(0, 0, 99);
    assertEquals(List.of("1×3  [1  -2  3.5]"), given.parts().get(0).lines());
  }

  @Test
  void theMistakesOfACaseComeBeforeTheGeneralOnes() {
    GivenCase given =
        GivenCase.NOTHING.mistake("squared", "It is squared.", () -> RIGHT.map(x -> x * x));
    List<KnownMistake> mistakes = given.mistakes(RIGHT.scale(2), RIGHT);
    assertEquals("squared", mistakes.get(0).diagnosis().id());
    assertTrue(mistakes.get(0).explains(Matrix.row(1, 4, 12.25)));
    assertTrue(isSuspected("sign", mistakes));
    assertFalse(isSuspected("sign", given.mistakes()));
  }

  @Test
  void aMistakeInANumberIsOneInARowOfOne() {
    GivenCase given = GivenCase.NOTHING.mistakeInNumber("twice", "It is doubled.", () -> 6);
    assertTrue(given.mistakes().get(0).explains(Matrix.row(6)));
    assertFalse(given.mistakes().get(0).explains(Matrix.row(3)));
  }

  @Test
  void factorsOfTheBatchAreSuspectedOnlyWhereThereIsOne() {
    assertFalse(isSuspected("factor-rows", GivenCase.NOTHING.mistakes(RIGHT, RIGHT)));
    assertTrue(isSuspected("factor-rows", GivenCase.NOTHING.ofBatch(5).mistakes(RIGHT, RIGHT)));
  }

  @Test
  void aDivisionOfTwoIntsLeavesNothingOfSeveralRowsAndAllOfOne() {
    Matrix several = integerDivision(GivenCase.NOTHING.ofBatch(3)).formula().get();
    Matrix one = integerDivision(GivenCase.NOTHING.ofBatch(1)).formula().get();
    assertEquals(Matrix.zeros(1, 3), several);
    assertEquals(RIGHT, one);
  }

  private static KnownMistake integerDivision(GivenCase given) {
    return given.mistakes(RIGHT, RIGHT).stream()
        .filter(mistake -> mistake.diagnosis().sentence().contains("more than one row"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isSuspected(String id, List<KnownMistake> mistakes) {
    return mistakes.stream().anyMatch(mistake -> mistake.diagnosis().id().equals(id));
  }

  /** The parts of a case as a report shows them, one a line. */
  private static List<String> parts(GivenCase given) {
    return given.parts().stream().map(part -> part.name() + " " + part.lines()).toList();
  }
}
