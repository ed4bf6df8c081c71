package gradus.cli.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Curriculum;
import org.junit.jupiter.api.Test;

class HangBudgetTest {

  @Test
  void whoHasWastedNothingHasTheFullTime() {
    assertEquals(HangBudget.FULL, new HangBudget().next());
  }

  @Test
  void afterTheFirstHangOthersHaveLess() {
    HangBudget budget = new HangBudget();
    budget.waste(HangBudget.FULL);
    assertEquals(HangBudget.SHORT, budget.next());
  }

  /** In the order of a run: all once, all again with a long budget, and those before it in full. */
  private static boolean getsItsTime(double needed, int others) {
    HangBudget budget = new HangBudget();
    for (int i = 0; i <= others; i++) {
      budget.waste(budget.next());
    }
    for (int i = 1; i < others; i++) {
      budget.waste(HangBudget.LONG);
    }
    if (needed <= HangBudget.LONG) {
      return budget.mayTake(HangBudget.LONG);
    }
    budget.waste(HangBudget.LONG);
    for (int i = 1; i < others; i++) {
      budget.waste(HangBudget.FULL);
    }
    return budget.mayTake(HangBudget.FULL);
  }

  @Test
  void aSlowOneHasItsTimeBesideOthersOfItsStepThatNeverEnd() {
    int most =
        Curriculum.steps(false).mapToInt(step -> step.exercises().size()).max().orElseThrow() - 1;
    assertTrue(getsItsTime(HangBudget.LONG, most));
    assertTrue(getsItsTime(HangBudget.FULL, 1));
    assertFalse(getsItsTime(HangBudget.FULL, 3));
  }
}
