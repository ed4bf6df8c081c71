package gradus.cli.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.StoredResult;
import gradus.nn.mistake.Diagnosis;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StableResultTest {

  private static StoredResult found(Status status, String... lines) {
    return found(status, false, lines);
  }

  private static StoredResult found(Status status, boolean isOnlyFresh, String... lines) {
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
        true,
        isOnlyFresh);
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

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PASSES")
  void ofASecretCaseNoNumberIsKept(Status status) {
    StoredResult kept = StableResult.of(found(status, true, "x = 0.4711"));
    assertEquals(List.of(), kept.given());
    assertEquals(1, kept.lines().size());
    assertFalse((kept.lines() + " " + kept.diagnoses()).contains("4711"), kept.toString());
    assertEquals(status, kept.status());
    assertTrue(kept.isOnlyFresh());
  }

  @Test
  void ofASecretCaseTheMistakeIsNamedWithoutNumbers() {
    StoredResult kept = StableResult.of(found(Status.WRONG, true, "yours 0.4711"));
    assertFalse((kept.lines() + " " + kept.diagnoses()).matches(".*\\d.*"), kept.toString());
    assertEquals("scaled", kept.diagnoses().get(0).id());
  }

  /** A student may print or throw any text. */
  @Test
  void noTextMakesACaseSecret() {
    String line = "only a case of the second seed found it; seed 1,2 repeats it";
    assertEquals(
        List.of("yours 1", line), StableResult.of(found(Status.WRONG, "yours 1", line)).lines());
  }

  @Test
  void whereItWasWhenTimeWasUpIsAnotherLineEachTime() {
    StoredResult one = found(Status.TOO_SLOW, "it did not end", "at Matrices.java:7");
    StoredResult other = found(Status.TOO_SLOW, "it did not end", "at Matrices.java:8");
    assertEquals(StableResult.of(one), StableResult.of(other));
    assertTrue(
        StableResult.of(one).lines().get(0).startsWith("it did not end: a method may take 10 s"));
  }
}
