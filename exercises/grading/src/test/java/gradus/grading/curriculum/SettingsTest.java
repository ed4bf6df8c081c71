package gradus.grading.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final KitPaths PATHS = new KitPaths(Path.of("exercises"));
  private static final CaseSeeds FIVE = CaseSeeds.only(5);
  private static final Settings USUAL = Settings.usual(PATHS);

  @Test
  void theUsualOnesGradeEverythingUnderTheAllowList() {
    assertEquals(new Settings(PATHS, CaseSeeds.only(1), 10, "", true, false, List.of()), USUAL);
  }

  @Test
  void eachChangeLeavesTheRestAsItWas() {
    Settings odd = new Settings(PATHS, FIVE, 2, "07", true, false, List.of("a complaint"));
    List<String> complaints = odd.complaints();
    assertEquals(
        new Settings(PATHS, CaseSeeds.only(6), 2, "07", true, false, complaints), odd.withSeed(6));
    assertEquals(new Settings(PATHS, FIVE, 3, "07", true, false, complaints), odd.withBudget(3));
    assertEquals(
        new Settings(PATHS, FIVE, 2, "Adam", true, false, complaints), odd.withOnly("Adam"));
    assertEquals(
        new Settings(PATHS, FIVE, 2, "07", false, false, complaints), odd.withoutAllowList());
    assertEquals(new Settings(PATHS, FIVE, 2, "07", true, true, complaints), odd.withVerdictOnly());
  }

  @Test
  void theBudgetIsExactToTheMillisecond() {
    assertEquals(Duration.ofSeconds(10), USUAL.budgetAsDuration());
    assertEquals(Duration.ofMillis(1500), USUAL.withBudget(1.5).budgetAsDuration());
    assertEquals(Duration.ofMillis(1), USUAL.withBudget(0.001).budgetAsDuration());
  }
}
