package gradus.grading.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CaseTimeTest {

  private static final Duration TWO = Duration.ofSeconds(2);
  private static final Duration NOTHING = Duration.ZERO;

  private long clock = 1_000;
  private final CaseTime time = new CaseTime(TWO, () -> clock);

  private void pass(Duration passed) {
    clock += passed.toNanos();
  }

  private ProcessorTime had(Duration had, Duration span) {
    return time.had(time.now(), new ProcessorTime(had, span));
  }

  @Test
  void aCaseHasItsTimeAndTheNextOneHasItAnew() {
    assertEquals(TWO, time.left());
    pass(Duration.ofSeconds(3));
    assertEquals(Duration.ofSeconds(-1), time.left());
    time.begin();
    assertEquals(TWO, time.left());
  }

  @Test
  void whatTheThreadHasDoneBeforeIsNotTheCases() {
    Duration hour = Duration.ofHours(1);
    pass(TWO);
    assertEquals(TWO, had(hour, hour).had());
    assertFalse(had(hour, hour).isStarved());
    assertEquals(NOTHING, had(hour.minus(TWO), hour).had());
    assertEquals(NOTHING, had(NOTHING, hour).had());
    assertTrue(had(NOTHING, hour).isStarved());
  }

  @Test
  void aPauseAfterTheLookIsNotTimeOfAProcessor() {
    pass(Duration.ofSeconds(1));
    long now = time.now();
    pass(Duration.ofSeconds(30));
    ProcessorTime late = new ProcessorTime(Duration.ofSeconds(1), Duration.ofSeconds(31));
    assertEquals(NOTHING, time.had(now, late).had());
  }

  @Test
  void aCaseThatHasHadItsTimeGetsNoMore() {
    pass(TWO);
    assertFalse(time.extend(had(TWO, TWO)));
    assertTrue(time.left().isZero());
  }

  @Test
  void aCaseWithoutAProcessorHasAsMuchMoreAsItHasNotHad() {
    pass(Duration.ofSeconds(30));
    assertTrue(time.extend(had(Duration.ofSeconds(1), Duration.ofSeconds(30))));
    assertEquals(Duration.ofSeconds(1), time.left());
    pass(Duration.ofSeconds(1));
    assertTrue(time.left().isZero());
    assertTrue(time.extend(had(Duration.ofMillis(1_990), Duration.ofSeconds(31))));
    assertEquals(TimeBudgets.LEAST, time.left());
  }

  @Test
  void whatOneCaseWasGivenTheNextOneHasNot() {
    pass(TWO);
    assertTrue(time.extend(had(NOTHING, TWO)));
    pass(Duration.ofSeconds(1));
    time.begin();
    assertEquals(TWO, time.left());
  }
}
