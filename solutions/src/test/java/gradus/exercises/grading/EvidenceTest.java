package gradus.exercises.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.math.Matrix;
import gradus.nn.Diagnosis;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a mistake is named, and when not. */
class EvidenceTest {

  private static final Matrix RIGHT = Matrix.row(1, -2, 3.5);
  private static final Case SQUARED =
      Case.NOTHING.suspect("squared", "It is squared.", () -> RIGHT.map(x -> x * x));

  @Test
  void oneCaseIsNotEnough() {
    Evidence evidence = new Evidence();
    evidence.add(clues(Matrix.row(1, 4, 12.25)));
    assertEquals(List.of(), evidence.diagnoses());
    evidence.add(clues(Matrix.row(1, 4, 12.25)));
    assertEquals(List.of(), evidence.diagnoses(), "the same answer again is no second case");
    evidence.add(squares(Matrix.row(2, 1)));
    assertEquals(List.of(new Diagnosis("squared", "It is squared.")), evidence.diagnoses());
  }

  @Test
  void aCaseThatItDoesNotExplainRefutesIt() {
    Evidence evidence = new Evidence();
    evidence.add(clues(Matrix.row(1, 4, 12.25)));
    evidence.add(squares(Matrix.row(2, 1)));
    evidence.add(clues(Matrix.row(1, 4, 12.2501)));
    assertEquals(List.of(), evidence.diagnoses());
  }

  @Test
  void twoPropertiesCountTogether() {
    Evidence example = new Evidence();
    example.add(clues(Matrix.row(-1, 2, -3.5)));
    Evidence property = new Evidence();
    property.add(wrong(Matrix.row(-2, 1), Matrix.row(2, -1), Case.NOTHING));
    assertEquals("sign", example.and(property).diagnoses().get(0).id());
  }

  @Test
  void whatWasSeenNeedsNoSecondCase() {
    Matrix before = Matrix.row(1, 2);
    WrongAnswer changed =
        assertThrows(
            WrongAnswer.class,
            () -> Check.unchanged("input", before, Matrix.row(1, 3), Case.NOTHING));
    Evidence evidence = new Evidence();
    evidence.add(changed.clues());
    assertEquals("argument-changed", evidence.diagnoses().get(0).id());
  }

  @Test
  void anArgumentThatIsReturnedIsSeenByWhatIsWrittenOverIt() {
    Matrix argument = Matrix.row(1, 2);
    Matrix before = argument.copy();
    Check.overwrite(argument);
    WrongAnswer returned =
        assertThrows(
            WrongAnswer.class, () -> Check.unchanged("input", before, argument, Case.NOTHING));
    assertEquals("argument-returned", returned.clues().explaining().get(0).id());
  }

  /** Its sentence would be read as one about the case that is shown. */
  @Test
  void aFactorThatIsAnotherOneInEachCaseIsNotNamed() {
    Evidence evidence = new Evidence();
    evidence.add(wrong(RIGHT.scale(0.3), RIGHT, Case.NOTHING));
    evidence.add(wrong(RIGHT.scale(0.7), RIGHT, Case.NOTHING));
    assertEquals(List.of(), evidence.diagnoses());
  }

  @Test
  void aSentenceAboutAnotherQuestionSaysWhich() {
    Evidence shown = new Evidence();
    shown.add(wrong(Matrix.row(7, 8, 9), RIGHT, Case.NOTHING));
    Evidence other = new Evidence();
    for (Matrix right : List.of(RIGHT, Matrix.row(2, -1))) {
      other.add(
          assertThrows(
                  WrongAnswer.class, () -> Check.matrix("z", right.scale(-1), right, Case.NOTHING))
              .clues());
    }
    String sentence = shown.and(other).diagnoses().get(0).sentence();
    assertEquals("z: Every entry of yours has the wrong sign, and is right otherwise.", sentence);
  }

  private static Clues clues(Matrix yours) {
    return wrong(yours, RIGHT, SQUARED);
  }

  private static Clues squares(Matrix right) {
    Matrix squares = right.map(x -> x * x);
    return wrong(squares, right, Case.NOTHING.suspect("squared", "It is squared.", () -> squares));
  }

  private static Clues wrong(Matrix yours, Matrix right, Case given) {
    return assertThrows(WrongAnswer.class, () -> Check.matrix("y", yours, right, given)).clues();
  }
}
