package gradus.grading.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import gradus.nn.mistake.Diagnosis;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PassingCasesTest {

  private static final Matrix RIGHT = Matrix.row(1, -2, 3.5);

  private final PassingCases cases = new PassingCases();

  @Test
  void withoutRightAnswersNothingIsRuledOut() {
    assertEquals(Set.of(), cases.ruledOut("y"));
  }

  @Test
  void aMistakeThatWouldHaveShownIsRuledOut() {
    cases.add("y", RIGHT, RIGHT, squared(RIGHT));
    assertTrue(cases.ruledOut("y").containsAll(Set.of("squared", "sign")));
    assertEquals(Set.of(), cases.ruledOut("z"), "that is another question");
  }

  @Test
  void aMistakeThatDoesNotShowHereIsNot() {
    Matrix ones = Matrix.row(1, 1);
    cases.add("y", ones, ones, squared(ones));
    assertFalse(cases.ruledOut("y").contains("squared"), "1² is 1");
    assertTrue(cases.ruledOut("y").contains("sign"));
  }

  @Test
  void ofTwoMistakesWithOneNameBothHaveToShow() {
    GivenCase given = squared(RIGHT).mistake("squared", "Sometimes.", () -> RIGHT);
    cases.add("y", RIGHT, RIGHT, given);
    assertFalse(cases.ruledOut("y").contains("squared"));
  }

  @Test
  void theAnswerIsCopied() {
    Matrix answer = RIGHT.copy();
    cases.add(
        "y", answer, answer, GivenCase.NOTHING.mistake("same", "It is the same.", () -> RIGHT));
    answer.set(0, 0, 99);
    assertFalse(cases.ruledOut("y").contains("same"));
  }

  @Test
  void onlyTheMostRecentAreKept() {
    cases.add("old", RIGHT, RIGHT, GivenCase.NOTHING);
    assertFalse(cases.ruledOut("old").isEmpty());
    for (int i = 0; i < 50; i++) {
      cases.add("new", RIGHT, RIGHT, GivenCase.NOTHING);
    }
    assertEquals(Set.of(), cases.ruledOut("old"));
    assertFalse(cases.ruledOut("new").isEmpty());
  }

  @Test
  void formulasAreEvaluatedOnce() {
    AtomicInteger evaluations = new AtomicInteger();
    cases.add(
        "y",
        RIGHT,
        RIGHT,
        GivenCase.NOTHING.mistake(
            "slow",
            "It is slow.",
            () -> {
              evaluations.incrementAndGet();
              return RIGHT.scale(2);
            }));
    assertEquals(0, evaluations.get(), "right answers are the rule, and cost nothing");
    cases.ruledOut("y");
    cases.ruledOut("y");
    assertEquals(1, evaluations.get());
  }

  @Test
  void aDiagnoserTakesBackWhatIsRuledOut() {
    Diagnoser diagnoser = new Diagnoser();
    for (Matrix right : List.of(RIGHT, Matrix.row(2, 5))) {
      Matrix yours = right.map(x -> x * x);
      diagnoser.add(MistakeMatch.of("y", yours, right, squared(right), 0));
    }
    assertEquals("squared", diagnoser.diagnoses().stream().map(Diagnosis::id).findFirst().get());
    cases.add("y", RIGHT, RIGHT, squared(RIGHT));
    diagnoser.ruleOut(cases);
    assertEquals(List.of(), diagnoser.diagnoses());
  }

  private static GivenCase squared(Matrix right) {
    return GivenCase.NOTHING.mistake("squared", "It is squared.", () -> right.map(x -> x * x));
  }
}
