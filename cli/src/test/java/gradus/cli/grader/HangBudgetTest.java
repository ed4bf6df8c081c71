package gradus.cli.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Curriculum;
import org.junit.jupiter.api.Test;

class HangBudgetTest {

  /** Of the largest step, all methods but one. */
  private static final int OTHERS =
      Curriculum.steps(false).mapToInt(step -> step.exercises().size()).max().orElseThrow() - 1;

  @Test
  void whoHasWastedNothingHasTheFullTime() {
    assertEquals(HangBudget.FULL, new HangBudget().next());
  }

  @Test
  void afterTheFirstHangOthersHaveLess() {
    HangBudget budget = new HangBudget();
    budget.waste(HangBudget.FULL, true);
    assertEquals(HangBudget.SHORT, budget.next());
  }

  /** In the order of a run: all once, all again with a long budget, and those before it in full. */
  private static boolean getsItsTime(double needed, int others) {
    HangBudget budget = new HangBudget();
    for (int i = 0; i < others; i++) {
      budget.waste(budget.next(), true);
    }
    budget.waste(HangBudget.SHORT, false);
    wasteAgain(budget, HangBudget.LONG, others);
    if (needed <= HangBudget.LONG) {
      return budget.mayTake(HangBudget.LONG, false);
    }
    budget.waste(HangBudget.LONG, false);
    wasteAgain(budget, HangBudget.FULL, others);
    return budget.mayTake(HangBudget.FULL, false);
  }

  private static void wasteAgain(HangBudget budget, double seconds, int others) {
    for (int i = 0; i < others && budget.mayTake(seconds, true); i++) {
      budget.waste(seconds, true);
    }
  }

  @Test
  void aSlowOneHasItsTimeBesideOthersOfItsStepThatNeverEnd() {
    assertTrue(getsItsTime(HangBudget.LONG, OTHERS));
    assertTrue(getsItsTime(HangBudget.FULL, OTHERS));
  }

  @Test
  void aSlowOneHasFiveSecondsBesideAllOthersOfItsStepThatAreSlow() {
    HangBudget budget = new HangBudget();
    for (int i = 0; i <= OTHERS; i++) {
      budget.waste(budget.next(), false);
    }
    for (int i = 0; i < OTHERS; i++) {
      assertTrue(budget.mayTake(HangBudget.LONG, false), "the one behind " + i);
      budget.waste(HangBudget.LONG, false);
    }
  }

  @Test
  void slowOnesHaveNotAllTheTimeInTheWorld() {
    HangBudget budget = new HangBudget();
    for (int i = 0; i < 4; i++) {
      assertTrue(budget.mayTake(HangBudget.FULL, false));
      budget.waste(HangBudget.FULL, false);
    }
    assertFalse(budget.mayTake(HangBudget.FULL, false));
  }

  @Test
  void oneThatDoesNotEndASingleCaseIsTriedAgainOnlyBesideFew() {
    HangBudget budget = new HangBudget();
    budget.waste(HangBudget.FULL, true);
    budget.waste(HangBudget.SHORT, true);
    assertTrue(budget.mayTake(HangBudget.LONG, true));
    budget.waste(HangBudget.LONG, true);
    assertFalse(budget.mayTake(HangBudget.LONG, true));
    assertTrue(budget.mayTake(HangBudget.FULL, false));
  }
}
