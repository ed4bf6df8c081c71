package gradus.cli.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.journal.Verdicts;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    Claims claims = Claims.in("07-3f29a41bd07c-9e01c2aa41f0");
    assertEquals(Map.of(), claims.statuses());
    assertEquals(Optional.empty(), claims.foreign(List.of()));
  }

  private static GradedSubmission of(String student, String number, StepVerdict... verdicts) {
    return new GradedSubmission(
        student,
        number,
        "",
        student,
        GradedSubmission.State.GRADED,
        "",
        List.of(),
        List.of(verdicts),
        0,
        0,
        0);
  }

  private static StepVerdict verdict(String text) {
    return Verdicts.of(Verdicts.key(Verdicts.files(8, text), "grader"), id -> Status.PASSES);
  }

  @Test
  void receiptsOfAnotherStudentAreSaid() {
    StepVerdict shared = verdict("stub");
    StepVerdict own = verdict("own");
    Holders holders =
        new Holders(
            List.of(of("Ada", "1", shared, own), of("Jan", "2", shared), of("Jan", "3", own)));
    Claims jan = Claims.in("{\"student\": \"Jan\", \"number\": \"2\", \"methods\": []}");
    assertEquals(Optional.empty(), jan.foreign(holders.of(shared.receipt().id())));
    assertEquals(
        Optional.of("the file says it is of Jan (2), for whom this does not count"),
        jan.foreign(holders.of(own.receipt().id())));
    assertEquals("It counts for Ada (1), Jan (3).", holders.sentence(own.receipt().id()));
    String old = verdict("old").receipt().id();
    assertTrue(jan.foreign(holders.of(old)).isPresent());
    assertEquals(
        "It counts for nobody: it is of an earlier grading, or of an attempt that does not count.",
        holders.sentence(old));
  }

  @Test
  void ofManyHoldersSomeAreNamed() {
    StepVerdict stub = verdict("stub");
    Holders holders =
        new Holders(IntStream.range(0, 30).mapToObj(i -> of("s" + i, "", stub)).toList());
    assertEquals(
        "It counts for s0, s1, s2, s3, s4 and 25 more.", holders.sentence(stub.receipt().id()));
  }
}
