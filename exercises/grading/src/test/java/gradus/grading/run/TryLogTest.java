package gradus.grading.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.check.Check;
import gradus.grading.curriculum.Status;
import gradus.grading.deadline.OutOfTime;
import gradus.grading.deadline.ProcessorTime;
import gradus.grading.diagnosis.GivenCase;
import gradus.grading.diagnosis.WrongAnswer;
import gradus.grading.result.Outcome;
import gradus.math.Matrix;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.lifecycle.TryExecutionResult;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TryLogTest {

  private static final TryExecutionResult RIGHT = TryExecutionResult.satisfied();

  private final TryLog log = new TryLog(false);

  @Test
  void whatIsRightIsHandedOnAndSaysNothing() {
    assertSame(RIGHT, log.file(RIGHT));
    assertEquals(Optional.empty(), log.failure());
    assertEquals(Optional.empty(), log.knownResult());
  }

  @Test
  void someWrongAnswersAreCollectedBeforeJqwikHears() {
    assertTrue(log.file(wrong(1)).isSatisfied());
    assertTrue(log.failure().isPresent(), "but the first one is known already");
    int tries = 1;
    while (tries < 100 && log.file(wrong(tries)).isSatisfied()) {
      tries++;
    }
    assertTrue(tries > 1 && tries < 20, "told after " + tries);
  }

  @Test
  void whereTheVerdictIsAllOneWrongAnswerIsEnough() {
    TryLog verdictOnly = new TryLog(true);
    assertTrue(verdictOnly.file(wrong(1)).isFalsified());
    assertTrue(verdictOnly.knownResult().isPresent());
  }

  @Test
  void theSmallestCaseIsTheLatestThatFailed() {
    TryExecutionResult last = wrong(99);
    for (int i = 1; i < 20; i++) {
      log.file(wrong(i));
    }
    assertSame(last, log.file(last));
    log.file(RIGHT);
    assertEquals(last.throwable(), log.failure());
  }

  @Test
  void whoeverIsLateEndsItForGood() {
    OutOfTime late =
        new OutOfTime(
            new ProcessorTime(Duration.ZERO, Duration.ZERO),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    log.file(RIGHT);
    log.end(late);
    assertEquals(Optional.of(late), log.failure());
    assertThrows(TryLog.Abandoned.class, log::knownResult);
    assertThrows(TryLog.Abandoned.class, () -> log.file(wrong(1)));
    assertEquals(Optional.of(late), log.failure());
  }

  @Test
  void wrongAnswersFromBeforeSayMoreThanThatItIsLate() {
    TryExecutionResult wrong = wrong(1);
    log.file(wrong);
    log.end(
        new OutOfTime(
            new ProcessorTime(Duration.ZERO, Duration.ZERO),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    assertEquals(wrong.throwable(), log.failure());
  }

  @Test
  void shrinkingEndsAtSomePoint() {
    for (int i = 0; i < 10; i++) {
      log.file(wrong(i));
    }
    int tries = 0;
    while (log.knownResult().isEmpty() && tries < 10_000) {
      log.file(RIGHT);
      tries++;
    }
    assertTrue(tries > 100 && tries < 10_000, "ended after " + tries);
    assertEquals(log.failure(), log.knownResult().flatMap(TryExecutionResult::throwable));
  }

  @Test
  void rightAnswersAloneNeverEndIt() {
    for (int i = 0; i < 10_000; i++) {
      log.file(RIGHT);
    }
    assertEquals(Optional.empty(), log.knownResult());
  }

  @Test
  void itEndsAfterSoManyRightAnswersAndGoesOnIfOneWasWrong() {
    log.endAfter(2);
    assertFalse(log.file(RIGHT).shouldPropertyFinishEarly());
    assertTrue(log.file(RIGHT).shouldPropertyFinishEarly());
    assertTrue(log.hasEndedEarly());
    log.endAfter(2);
    assertFalse(log.hasEndedEarly());
    log.file(wrong(1));
    assertFalse(log.file(RIGHT).shouldPropertyFinishEarly());
    assertFalse(log.hasEndedEarly());
  }

  @Test
  void anExceptionEndsItAtOnce() {
    TryExecutionResult failed = TryExecutionResult.falsified(new IllegalStateException("no"));
    assertSame(failed, log.file(failed));
    assertEquals(Optional.of(failed), log.knownResult());
  }

  @Test
  void anExceptionDoesNotHideAWrongAnswerBeforeIt() {
    TryExecutionResult first = wrong(3);
    log.file(first);
    assertSame(first, log.file(TryExecutionResult.falsified(new IllegalStateException("no"))));
    assertEquals(first.throwable(), log.failure());
    assertEquals(Optional.of(first), log.knownResult());
  }

  @Test
  void anExceptionInACaseIsShownInTheSmallest() {
    TryExecutionResult small = thrown("IllegalStateException: 1", "at A:1");
    assertTrue(log.file(thrown("IllegalStateException: 9", "at A:1")).isFalsified());
    assertTrue(log.file(thrown("IllegalStateException: 0", "at B:1")).isSatisfied(), "elsewhere");
    assertTrue(log.file(thrown("ArithmeticException: 0", "at A:1")).isSatisfied(), "another one");
    assertTrue(log.file(wrong(1)).isSatisfied(), "an answer");
    assertSame(small, log.file(small));
    assertEquals(Optional.empty(), log.knownResult());
    int tries = 0;
    while (log.knownResult().isEmpty() && tries < 10_000) {
      log.file(RIGHT);
      tries++;
    }
    assertEquals(Optional.of(small), log.knownResult());
    assertTrue(tries < 1_000, "ended after " + tries);
  }

  @Test
  void aDeadlineEndsTheSearchForASmallerCase() {
    TryExecutionResult first = thrown("IllegalStateException: 9", "at A:1");
    log.file(first);
    ProcessorTime time = new ProcessorTime(Duration.ZERO, Duration.ofSeconds(1));
    log.file(
        TryExecutionResult.falsified(
            new OutOfTime(time, Optional.empty(), Optional.empty(), Optional.empty())));
    assertEquals(Optional.of(first), log.knownResult());
  }

  @Test
  void anExceptionInACaseEndsItWhereTheVerdictIsAll() {
    TryLog verdictOnly = new TryLog(true);
    verdictOnly.file(thrown("IllegalStateException: 9", "at A:1"));
    assertTrue(verdictOnly.knownResult().isPresent());
  }

  private static TryExecutionResult thrown(String... lines) {
    Outcome outcome = Outcome.of(Status.DOES_NOT_RUN, lines);
    return TryExecutionResult.falsified(new CodeFailure(outcome, true));
  }

  @Test
  void wrongAnswersTellTheDiagnoser() {
    log.file(wrong(2));
    assertEquals(0, log.diagnoser().diagnoses().size());
    log.file(wrong(5));
    assertEquals("sign", log.diagnoser().diagnoses().get(0).id());
  }

  @Test
  void aCaseThatTellsLessIsPassedOver() {
    TryExecutionResult telling = wrong(Matrix.of(2, 2, 1, 2, 3, 4));
    for (int i = 0; i < 10; i++) {
      log.file(wrong(Matrix.of(3, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9)));
    }
    assertSame(telling, log.file(telling));
    assertTrue(log.file(wrong(Matrix.row(5))).isSatisfied(), "jqwik does not go on from there");
    assertTrue(log.file(wrong(Matrix.zeros(2, 2).map(x -> x + 1))).isSatisfied());
    assertEquals(telling.throwable(), log.failure());
  }

  @Test
  void aCaseThatTellsLessIsTakenWhereThereIsNoOther() {
    TryExecutionResult dull = wrong(Matrix.row(5));
    for (int i = 0; i < 5; i++) {
      assertTrue(log.file(dull).isSatisfied());
    }
    assertSame(dull, log.file(dull));
    TryExecutionResult telling = wrong(Matrix.row(5, 6));
    assertSame(telling, log.file(telling));
    assertTrue(log.file(dull).isSatisfied());
    assertEquals(telling.throwable(), log.failure());
  }

  @Test
  void aSmallCaseIsPreferredToOneThatNobodyTypesIn() {
    TryExecutionResult large = wrong(Matrix.zeros(6, 6).map(x -> 3));
    TryExecutionResult dull = wrong(Matrix.row(5));
    log.file(large);
    log.file(dull);
    log.file(large);
    assertEquals(dull.throwable(), log.failure());
  }

  private static TryExecutionResult wrong(Matrix given) {
    Matrix right = Matrix.row(1, 7);
    return TryExecutionResult.falsified(
        Assertions.assertThrows(
            WrongAnswer.class,
            () -> Check.matrix("y", right.scale(-1), right, GivenCase.of("x", given))));
  }

  /** An answer with the wrong sign. */
  private static TryExecutionResult wrong(int size) {
    Matrix right = Matrix.row(size, 7);
    return TryExecutionResult.falsified(
        Assertions.assertThrows(
            WrongAnswer.class,
            () -> Check.matrix("y", right.scale(-1), right, GivenCase.of("size", size))));
  }
}
