package gradus.cli.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.StoredResult;
import gradus.nn.mistake.Diagnosis;
import java.util.List;
import org.junit.jupiter.api.Test;

class StableResultTest {

  private static StoredResult found(Status status, String... lines) {
    return new StoredResult(
        status,
        Cause.STARVED,
        List.of("x = 0.4711"),
        List.of(lines),
        List.of(new Diagnosis("scaled", "Every entry is 3.000 times too large, and -1e-5 is 2.")),
        List.of("it printed:", "  0.4711"),
        5,
        123,
        List.of("a note"),
        true);
  }

  @Test
  void timesAndWhatWasPrintedAreNotKept() {
    StoredResult kept = StableResult.of(found(Status.WRONG, "yours 1"));
    assertEquals(List.of("x = 0.4711"), kept.given());
    assertEquals(List.of("yours 1"), kept.lines());
    assertEquals(List.of(), kept.printed());
    assertEquals(0, kept.millis());
    assertEquals(Cause.OTHER, kept.cause());
    assertFalse(kept.isWorn());
    assertEquals(List.of("a note"), kept.notes());
  }

  @Test
  void anAddressIsLeftOut() {
    StoredResult kept = StableResult.of(found(Status.DOES_NOT_RUN, "it threw [D@1b6d3586: no"));
    assertEquals(List.of("it threw [D@…: no"), kept.lines());
  }

  @Test
  void ofASecretCaseNoNumberIsKept() {
    String line = new CaseSeeds(1, List.of(4711L, 4712L)).onlyFresh();
    StoredResult kept = StableResult.of(found(Status.WRONG, "yours 0.4711", line));
    assertEquals(List.of(), kept.given());
    assertEquals(1, kept.lines().size());
    assertFalse((kept.lines() + " " + kept.diagnoses()).matches(".*\\d.*"), kept.toString());
    assertEquals("scaled", kept.diagnoses().get(0).id());
    assertEquals(Status.WRONG, kept.status());
  }

  @Test
  void whereItWasWhenTimeWasUpIsAnotherLineEachTime() {
    StoredResult one = found(Status.TOO_SLOW, "it did not end", "at Matrices.java:7");
    StoredResult other = found(Status.TOO_SLOW, "it did not end", "at Matrices.java:8");
    assertEquals(StableResult.of(one), StableResult.of(other));
    assertTrue(StableResult.of(one).lines().get(0).startsWith("it did not end within 10 s"));
  }
}
