package gradus.grading.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.grading.check.Check;
import gradus.math.Matrix;
import gradus.nn.mistake.Diagnosis;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks which mistakes are named and which are not. */
class DiagnoserTest {

  private static final Matrix RIGHT = Matrix.row(1, -2, 3.5);
  private static final GivenCase SQUARED =
      GivenCase.NOTHING.mistake("squared", "It is squared.", () -> RIGHT.map(x -> x * x));

  @Test
  void oneCaseIsNotEnough() {
    Diagnoser diagnoser = new Diagnoser();
    diagnoser.add(match(Matrix.row(1, 4, 12.25)));
    assertEquals(List.of(), diagnoser.diagnoses());
    diagnoser.add(match(Matrix.row(1, 4, 12.25)));
    assertEquals(List.of(), diagnoser.diagnoses(), "the same answer again is no second case");
    diagnoser.add(squares(Matrix.row(2, 1)));
    assertEquals(List.of(new Diagnosis("squared", "It is squared.")), diagnoser.diagnoses());
  }

  @Test
  void aCaseThatItDoesNotExplainRefutesIt() {
    Diagnoser diagnoser = new Diagnoser();
    diagnoser.add(match(Matrix.row(1, 4, 12.25)));
    diagnoser.add(squares(Matrix.row(2, 1)));
    diagnoser.add(match(Matrix.row(1, 4, 12.2501)));
    assertEquals(List.of(), diagnoser.diagnoses());
  }

  @Test
  void twoPropertiesCountTogether() {
    Diagnoser example = new Diagnoser();
    example.add(match(Matrix.row(-1, 2, -3.5)));
    Diagnoser property = new Diagnoser();
    property.add(wrong(Matrix.row(-2, 1), Matrix.row(2, -1), GivenCase.NOTHING));
    assertEquals("sign", example.and(property).diagnoses().get(0).id());
  }

  @Test
  void whatWasSeenNeedsNoSecondCase() {
    Matrix before = Matrix.row(1, 2);
    WrongAnswer changed =
        assertThrows(
            WrongAnswer.class,
            () -> Check.unchanged("input", before, Matrix.row(1, 3), GivenCase.NOTHING));
    Diagnoser diagnoser = new Diagnoser();
    diagnoser.add(changed.match());
    assertEquals("argument-changed", diagnoser.diagnoses().get(0).id());
  }

  @Test
  void anArgumentThatIsReturnedIsSeenByWhatIsWrittenOverIt() {
    Matrix argument = Matrix.row(1, 2);
    Matrix before = argument.copy();
    Check.overwrite(argument);
    WrongAnswer returned =
        assertThrows(
            WrongAnswer.class, () -> Check.unchanged("input", before, argument, GivenCase.NOTHING));
    assertEquals("argument-returned", returned.match().explaining().get(0).id());
  }

  /** Its sentence would be read as one about the case that is shown. */
  @Test
  void aFactorThatIsAnotherOneInEachCaseIsNotNamed() {
    Diagnoser diagnoser = new Diagnoser();
    diagnoser.add(wrong(RIGHT.scale(0.3), RIGHT, GivenCase.NOTHING));
    diagnoser.add(wrong(RIGHT.scale(0.7), RIGHT, GivenCase.NOTHING));
    assertEquals(List.of(), diagnoser.diagnoses());
  }

  @Test
  void aSentenceAboutAnotherQuestionComesWithItsNumbers() {
    Diagnoser shown = new Diagnoser();
    shown.add(wrong(Matrix.row(7, 8, 9), RIGHT, GivenCase.NOTHING));
    Diagnoser other = new Diagnoser();
    for (Matrix right : List.of(RIGHT, Matrix.row(2, -1))) {
      other.add(
          assertThrows(
                  WrongAnswer.class,
                  () -> Check.matrix("z", right.scale(-1), right, GivenCase.NOTHING))
              .match());
    }
    String sentence = shown.and(other).diagnoses().get(0).sentence();
    assertEquals(
        "In another case: z[0,0]   yours -2   expected 2\n"
            + "Every entry of yours has the wrong sign, and is right otherwise.",
        sentence);
  }

  @Test
  void anAnswerThatIsNotDisplayedCountsAndLeavesTheSentenceToTheDisplayedOne() {
    Diagnoser diagnoser = new Diagnoser();
    diagnoser.add(match(Matrix.row(1, 4, 12.25)));
    diagnoser.addHidden(squares(Matrix.row(2, 1)));
    assertEquals(List.of(new Diagnosis("squared", "It is squared.")), diagnoser.diagnoses());
  }

  private static MistakeMatch match(Matrix yours) {
    return wrong(yours, RIGHT, SQUARED);
  }

  private static MistakeMatch squares(Matrix right) {
    Matrix squares = right.map(x -> x * x);
    return wrong(
        squares, right, GivenCase.NOTHING.mistake("squared", "It is squared.", () -> squares));
  }

  private static MistakeMatch wrong(Matrix yours, Matrix right, GivenCase given) {
    return assertThrows(WrongAnswer.class, () -> Check.matrix("y", yours, right, given)).match();
  }
}
