package gradus.grading.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.diagnosis.Diagnoser;
import gradus.grading.result.Outcome.Cause;
import gradus.nn.mistake.Diagnosis;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredResultTest {

  private static final Exercise RELU = Curriculum.find("Activations.relu").orElseThrow();
  private static final Diagnosis SIGN = new Diagnosis("sign", "\"−\" is missing.");

  @ParameterizedTest
  @EnumSource(Status.class)
  void aResultComesBackAsItWas(Status status) throws JsonProcessingException {
    StoredResult stored = StoredResult.of(result(status), List.of("a note"), true);
    StoredResult read = StoredResult.parse(stored.line());
    assertEquals(stored, read);
    Result back = read.result(RELU);
    assertEquals(status, back.status());
    assertEquals(RELU, back.exercise());
    assertEquals(Cause.COMPILE_ERROR, back.outcome().cause());
    assertEquals(result(status).outcome().report(), back.outcome().report());
    assertEquals(List.of(SIGN), back.outcome().diagnoses());
    assertEquals(4, back.properties());
    assertEquals(1234, back.millis());
    assertTrue(read.isWorn());
    assertEquals(List.of("a note"), read.notes());
  }

  @Test
  void itIsOneLineWhateverTheStudentPrinted() throws JsonProcessingException {
    assertEquals(1, StoredResult.of(result(Status.WRONG), List.of(), false).line().lines().count());
  }

  @Test
  void whatEndedItsWorkerRanNoPropertyToItsEnd() {
    StoredResult stored = StoredResult.of(Outcome.of(Status.TOO_SLOW, "it did not end"));
    assertTrue(stored.isWorn());
    assertEquals(0, stored.properties());
    assertEquals(List.of("it did not end"), stored.result(RELU).outcome().report());
  }

  @Test
  void anOlderLineWithoutACauseIsRead() throws JsonProcessingException {
    StoredResult read =
        StoredResult.parse(
            "{'status':'WRONG','lines':['no'],'diagnoses':[],'printed':[],'properties':2,"
                    .replace('\'', '"')
                + "'millis':7,'notes':[],'isWorn':false}".replace('\'', '"'));
    assertEquals(Cause.OTHER, read.result(RELU).outcome().cause());
    assertEquals(List.of("no"), read.result(RELU).outcome().lines());
    assertFalse(read.isWorn());
    assertFalse(read.isOnlyFresh());
  }

  @Test
  void whatOnlyAFreshCaseHasFoundStaysSo() throws JsonProcessingException {
    Outcome outcome = Outcome.of(Status.WAITS, "x").onlyFresh();
    StoredResult read = StoredResult.parse(StoredResult.of(outcome).line());
    assertTrue(read.isOnlyFresh());
    assertTrue(read.result(RELU).outcome().isOnlyFresh());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "PASSES", "{\"status\":\"EXCELLENT\"}"})
  void anotherLineIsRefused(String line) {
    assertThrows(JsonProcessingException.class, () -> StoredResult.parse(line));
  }

  private static Result result(Status status) {
    Outcome outcome =
        Outcome.of(status, "y is \"1\"", "3×4\nhalf")
            .because(Cause.COMPILE_ERROR)
            .with(Diagnoser.concluded(List.of(SIGN)), List.of("it printed:", "  \u001b[1m\r\n"));
    return new Result(RELU, outcome, "0 a", 4, 1234);
  }
}
