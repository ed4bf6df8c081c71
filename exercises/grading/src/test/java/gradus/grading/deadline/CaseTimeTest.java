package gradus.grading.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CaseTimeTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration NOTHING = Duration.ZERO;

  /** What a thread has had that began long before the case. */
  private static ProcessorTime had(Duration had, Duration span) {
    return new ProcessorTime(had, span);
  }

  @Test
  void aCaseHasItsTimeAndTheNextOneHasItAnew() {
    CaseTime time = new CaseTime(MINUTE);
    Duration left = time.left();
    assertTrue(left.compareTo(MINUTE) <= 0 && left.toSeconds() > 0, left.toString());
    while (time.left().equals(left)) {
      Thread.onSpinWait();
    }
    Duration less = time.left();
    time.begin();
    assertTrue(time.left().compareTo(less) > 0);
  }

  @Test
  void whatTheThreadHasDoneBeforeIsNotTheCases() {
    CaseTime time = new CaseTime(MINUTE);
    Duration hour = Duration.ofHours(1);
    assertTrue(time.had(had(hour, hour)).had().compareTo(Duration.ofSeconds(30)) < 0);
    assertEquals(NOTHING, time.had(had(NOTHING, hour)).had());
    assertTrue(time.had(had(NOTHING, hour)).isStarved());
  }

  @Test
  void aCaseWithoutAProcessorHasMoreTimeButNotForEver() {
    CaseTime time = new CaseTime(MINUTE);
    ProcessorTime starved = had(NOTHING, NOTHING);
    Duration all = Duration.ZERO;
    for (Duration more = time.extension(starved); !more.isZero(); ) {
      all = all.plus(more);
      more = time.extension(starved);
    }
    assertEquals(MINUTE.multipliedBy(TimeBudgets.MOST_BY_THE_CLOCK - 1L), all);
    assertTrue(time.left().compareTo(all) > 0);
  }

  @Test
  void whatOneCaseWasGivenTheNextOneHasNot() {
    CaseTime time = new CaseTime(MINUTE);
    assertFalse(time.extension(had(NOTHING, NOTHING)).isZero());
    long before = System.nanoTime();
    while (System.nanoTime() == before) {
      Thread.onSpinWait();
    }
    time.begin();
    assertTrue(time.left().compareTo(MINUTE) <= 0);
  }

  @Test
  void aCaseThatHasHadItsTimeGetsNoMore() {
    CaseTime time = new CaseTime(NOTHING);
    assertEquals(NOTHING, time.extension(had(MINUTE, MINUTE)));
  }
}
