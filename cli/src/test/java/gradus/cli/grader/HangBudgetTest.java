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

  @Test
  void aSubmissionThatHangsEverywhereTakesLessThanAMinute() {
    HangBudget budget = new HangBudget();
    double seconds = 0;
    for (int i = 0; i < Curriculum.exercises().count(); i++) {
      seconds += budget.next();
      budget.waste(budget.next());
    }
    while (budget.mayTake(HangBudget.LONG)) {
      seconds += HangBudget.LONG;
      budget.waste(HangBudget.LONG);
    }
    assertFalse(budget.mayTake(HangBudget.FULL));
    assertTrue(seconds < 55, "it takes " + seconds);
  }

  @Test
  void aSlowOneHasItsFullTimeBesideThreeThatNeverEnd() {
    HangBudget budget = new HangBudget();
    for (int i = 0; i < 4; i++) {
      budget.waste(budget.next());
    }
    for (int i = 0; i < 3; i++) {
      assertTrue(budget.mayTake(HangBudget.LONG));
      budget.waste(HangBudget.LONG);
    }
    budget.waste(HangBudget.FULL);
    assertTrue(budget.mayTake(HangBudget.FULL));
  }
}
