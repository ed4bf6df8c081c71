package gradus.cli.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.cli.journal.Verdicts;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a file claims is held against the verdict. */
class ClaimsTest {

  private static final String FILE =
      """
      {"methods": [
        {"method": "DenseLayer.forward", "status": "passes"},
        {"method": "DenseLayer.backward", "status": "not-started"},
        {"method": "SigmoidLayer.forward", "status": "passes"},
        {"method": "SigmoidLayer.backward", "status": "passes"}]}
      """;

  @Test
  void aFileThatSaysOtherThanTheVerdictIsCaught() {
    StepVerdict verdict =
        Verdicts.of(
            Verdicts.key(Verdicts.files(8, "text"), "grader"),
            id -> id.equals("SigmoidLayer.backward") ? Status.WRONG : Status.PASSES);
    assertEquals(
        List.of("SigmoidLayer.backward  the file says passes, and the verdict wrong"),
        Claims.in(FILE).differences(verdict));
  }

  @Test
  void whatPassesWithoutAReceiptIsCaught() {
    assertEquals(
        List.of("DenseLayer.forward  the file says passes, and has no receipt for it"),
        Claims.in(FILE).unproven(Set.of("SigmoidLayer.forward", "SigmoidLayer.backward")));
  }

  @Test
  void aFileThatIsNoJsonClaimsNothing() {
    assertEquals(Map.of(), Claims.in("07-3f29a41bd07c-9e01c2aa41f0").statuses());
  }
}
