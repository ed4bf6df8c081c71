package gradus.grading.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Status;
import gradus.grading.diagnosis.Diagnoser;
import gradus.grading.diagnosis.MistakeMatch;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.text.Text;
import gradus.nn.mistake.Diagnosis;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final Diagnosis SIGN = new Diagnosis("sign", "It has the wrong sign.");

  @Test
  void anOutcomeWithoutMoreHasNoCauseAndNoDiagnosis() {
    Outcome outcome = Outcome.of(Status.WRONG, "one", "two");
    assertEquals(Cause.OTHER, outcome.cause());
    assertEquals(List.of(), outcome.diagnoses());
    assertEquals(List.of("one", "two"), outcome.report());
  }

  @Test
  void theReportIsLinesThenDiagnosesThenWhatWasPrinted() {
    Outcome outcome =
        Outcome.of(Status.WRONG, "y is 1")
            .with(Diagnoser.concluded(List.of(SIGN)), List.of("it printed:", "  x"));
    assertEquals(
        List.of("y is 1", "It has the wrong sign.", "it printed:", "  x"), outcome.report());
  }

  @Test
  void theCaseComesFirstAndIsKept() {
    List<String> many = IntStream.range(0, 500).mapToObj(i -> "x" + i).toList();
    Outcome outcome = Outcome.of(Status.WRONG, "y is 1").at(many);
    assertEquals("x0", outcome.report().get(0));
    assertEquals(List.of("y is 1"), outcome.reportOfFinding());
    Outcome more =
        outcome.because(Cause.STARVED).withLine("more").with(new Diagnoser(), List.of("printed"));
    assertEquals(outcome.reportOfCase(), more.and(outcome).reportOfCase());
    assertEquals(List.of("y is 1", "more", "printed"), more.reportOfFinding());
  }

  @Test
  void longLinesOfTheReportAreBroken() {
    Diagnosis wordy = new Diagnosis("wordy", "word ".repeat(30).strip());
    Outcome outcome =
        Outcome.of(Status.WRONG, "line ".repeat(30).strip())
            .with(Diagnoser.concluded(List.of(wordy)), List.of());
    assertEquals(4, outcome.report().size());
    assertTrue(outcome.report().stream().allMatch(line -> Text.columns(line) <= 74));
  }

  @Test
  void aCauseLeavesTheRestAsItWas() {
    Outcome outcome = Outcome.of(Status.DOES_NOT_RUN, "no").because(Cause.COMPILE_ERROR);
    assertEquals(Cause.COMPILE_ERROR, outcome.cause());
    assertEquals(Cause.COMPILE_ERROR, outcome.with(new Diagnoser(), List.of("printed")).cause());
    assertEquals(List.of("no"), outcome.lines());
  }

  @Test
  void anotherPropertyAddsOnlyWhatItKnowsOfTheMistake() {
    Diagnoser seen = new Diagnoser();
    seen.add(MistakeMatch.seen("argument-changed", "x was changed"));
    Outcome first = Outcome.of(Status.WRONG, "first").with(new Diagnoser(), List.of("printed"));
    Outcome other = Outcome.of(Status.WRONG, "other").with(seen, List.of("more"));
    Outcome both = first.and(other);
    assertEquals(List.of("first"), both.lines());
    assertEquals(List.of("printed"), both.printed());
    assertEquals("argument-changed", both.diagnoses().get(0).id());
  }

  @Test
  void theLineOfAnotherCaseStandsAboveItsSentencesOnce() {
    String line = "In another case: z[0,0]   yours 1   expected 2";
    List<Diagnosis> slips =
        List.of(
            new Diagnosis("one", line + "\nThere are two slips in yours. One."),
            new Diagnosis("two", line + "\nTwo."));
    Outcome outcome =
        Outcome.of(Status.WRONG, "y").with(Diagnoser.concluded(slips), List.of("printed"));
    assertEquals(
        List.of("y", line, "There are two slips in yours. One.", "Two.", "printed"),
        outcome.reportOfFinding());
  }

  @Test
  void theNumbersOfALongLineOfAnotherCaseStayTogether() {
    String numbers = "change of the weights[0,0]   yours 0.00096591   expected 0.096591";
    Diagnosis slip = new Diagnosis("one", "In another case: " + numbers + "\nOne.");
    Outcome outcome =
        Outcome.of(Status.WRONG, "y").with(Diagnoser.concluded(List.of(slip)), List.of());
    assertEquals(List.of("y", "In another case:", numbers, "One."), outcome.reportOfFinding());
  }
}
