package gradus.grading.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSeedsTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "-7", "1,987654", "-3,-4", "9223372036854775807,0"})
  void whatIsWrittenIsRead(String text) {
    assertEquals(text, CaseSeeds.parse(text).toString());
  }

  @Test
  void theSecondOneIsFresh() {
    assertEquals(new CaseSeeds(1, List.of(987_654L)), CaseSeeds.parse("1,987654"));
    assertEquals(CaseSeeds.only(7), CaseSeeds.parse("7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "1,", ",1", "1,2,3", "1, 2", "one", "1.5"})
  void anythingElseIsRefused(String text) {
    assertThrows(NumberFormatException.class, () -> CaseSeeds.parse(text));
  }

  @Test
  void aFreshSeedIsAnotherEveryTime() {
    Set<Long> fresh = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      CaseSeeds drawn = CaseSeeds.drawn();
      assertEquals(Settings.USUAL_SEED, drawn.known());
      fresh.add(drawn.fresh().get(0));
    }
    // Of 900,000, two are alike in one run of these tests in five thousand; ten never are.
    assertTrue(fresh.size() > 10, fresh.toString());
  }

  @Test
  void aSentenceSaysHowTheCasesAreDrawnAgain() {
    assertEquals(
        "Seeds 1 and 987654; --seed 1,987654 draws the same cases again.",
        CaseSeeds.parse("1,987654").sentence("--seed "));
    assertEquals(
        "Seed 7; -Dgradus.seed=N draws other cases.", CaseSeeds.only(7).sentence("-Dgradus.seed="));
  }
}
