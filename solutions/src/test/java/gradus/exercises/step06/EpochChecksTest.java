package gradus.exercises.step06;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.check.PropertyLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of the two ways a check runs in, and which of them count. */
class EpochChecksTest {

  /** For each run of a check, whether the stand-ins answered. */
  private final List<Boolean> ways = new ArrayList<>();

  @Test
  void whatPassesWithTheStandInsRunsOnce() throws Exception {
    property(() -> check(true, false), () -> check(true, false));
    assertEquals(List.of(true, true), ways);
  }

  @Test
  void theOwnWayCountsIfItPassesFromTheStart() throws Exception {
    property(() -> check(true, true), () -> check(false, true), () -> check(false, true));
    assertEquals(List.of(true, true), ways.subList(0, 2), "first with the stand-ins");
    assertFalse(ways.subList(2, ways.size()).contains(true), "then with the student's own");
  }

  @Test
  void noPropertyPassesOneCheckThisWayAndAnotherThatWay() {
    assertFails(() -> check(true, false), () -> check(false, true));
    assertFails(() -> check(false, true), () -> check(true, false));
  }

  @Test
  void anAnswerThatIsRightEveryOtherTimeIsWrong() {
    int[] calls = {0};
    Runnable unsteady = () -> answer(calls[0]++ % 2 == 1);
    assertFails(unsteady, unsteady, unsteady);
  }

  @Test
  void anotherPropertyBeginsAgain() throws Exception {
    property(() -> check(false, true));
    ways.clear();
    property(() -> check(true, false));
    assertEquals(List.of(true), ways);
  }

  @Test
  void whatFailsBothWaysFailsAsWithTheStandIns() {
    Runnable check =
        () -> {
          throw new IllegalStateException(StandIns.areAsked() ? "kit's" : "own");
        };
    Throwable wrong = assertThrows(IllegalStateException.class, () -> property(check));
    assertEquals("kit's", wrong.getMessage());
  }

  @Test
  void whereTheStandInsCannotAnswerTheStudentsOwnDo() throws Exception {
    for (Error error : List.of(new NoSuchMethodError("<init>"), unresolved())) {
      ways.clear();
      Runnable check =
          () -> {
            if (StandIns.areAsked()) {
              throw error;
            }
            check(false, true);
          };
      property(check, check);
      assertEquals(List.of(false), ways.stream().distinct().toList());
      assertFails(check, () -> answer(false));
    }
    assertFalse(StandIns.cannotAnswer(new AssertionError("Unresolved compilation")));
  }

  @Test
  void anErrorOfTheMachineIsNoAnswer() {
    Error full = new OutOfMemoryError();
    Runnable check =
        () -> {
          answer(!StandIns.areAsked());
          throw full;
        };
    assertSame(full, assertThrows(OutOfMemoryError.class, () -> property(check)));
  }

  @Test
  void aCheckMayBePartOfALargerOne() throws Exception {
    property(() -> EpochChecks.run(() -> check(true, false)));
    property(() -> EpochChecks.run(() -> check(false, true)));
    assertTrue(ways.size() > 2, ways.toString());
    assertFails(() -> EpochChecks.run(() -> check(false, false)));
  }

  private static Error unresolved() {
    return new Error("Unresolved compilation problem: \n\tThe constructor is undefined\n");
  }

  private void check(boolean passesWithStandIns, boolean passesWithOwn) {
    ways.add(StandIns.areAsked());
    answer(StandIns.areAsked() ? passesWithStandIns : passesWithOwn);
  }

  private static void answer(boolean isRight) {
    if (!isRight) {
      throw new AssertionError("wrong");
    }
  }

  private static void assertFails(Runnable... checks) {
    assertThrows(AssertionError.class, () -> property(checks));
  }

  private static void property(Runnable... checks) throws Exception {
    PropertyLog log = new PropertyLog((step, line) -> {});
    for (Runnable check : checks) {
      log.during(
          () -> {
            EpochChecks.run(check);
            return null;
          });
    }
  }
}
