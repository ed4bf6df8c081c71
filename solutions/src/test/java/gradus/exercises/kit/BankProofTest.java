package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import org.junit.jupiter.api.Test;

/** Checks that the proof rejects wrong gradings. */
class BankProofTest {

  private static final String HEAD =
      """
      What it does.
      method: Activations.relu
      diagnosis: leaky
      """;

  private static final String OF_ALTERNATIVE = HEAD.replace("diagnosis: leaky\n", "");

  private static final String LEAKS =
      """

      - return Math.max(0, x);
      + return Math.max(0.01 * x, x);
      """;

  private static final String SAME =
      """

      - return Math.max(0, x);
      + return x > 0 ? x : 0;
      """;

  private static final String OF_ANOTHER_METHOD =
      """

      - return x > 0 ? 1 : 0;
      + return x;
      """;

  @Test
  void nothingToSayWhereTheGraderIsRight() {
    assertEquals("", complaint(Kind.MISTAKE, HEAD + LEAKS));
    assertEquals("", complaint(Kind.ALTERNATIVE, OF_ALTERNATIVE + SAME));
  }

  @Test
  void aMistakeThatGetsAnotherName() {
    assertComplains(
        "must be diagnosed as [sign], not [leaky]",
        Kind.MISTAKE,
        HEAD.replace("diagnosis: leaky", "diagnosis: sign") + LEAKS);
  }

  @Test
  void aMistakeThatPasses() {
    assertComplains("must be wrong: Activations.relu, passes", Kind.MISTAKE, HEAD + SAME);
  }

  @Test
  void anAlternativeThatFails() {
    assertComplains(
        "must be passes: Activations.relu, wrong", Kind.ALTERNATIVE, OF_ALTERNATIVE + LEAKS);
  }

  @Test
  void aMistakeThatFailsElsewhere() {
    assertComplains(
        "must pass: Activations.reluDerivative, wrong", Kind.MISTAKE, HEAD + OF_ANOTHER_METHOD);
  }

  @Test
  void aMethodThatShouldFailAsWellAndPasses() {
    String also = HEAD + "also: Activations.sigmoid\n" + LEAKS;
    assertComplains("must fail: Activations.sigmoid, passes", Kind.MISTAKE, also);
  }

  @Test
  void whatDoesNotCompile() {
    assertComplains("does not compile", Kind.MISTAKE, HEAD + LEAKS.replace("0.01 * x,", ""));
  }

  @Test
  void linesThatAreNotThere() {
    assertComplains("occur 0 times", Kind.MISTAKE, HEAD + LEAKS.replace("max(0, x)", "max(0, y)"));
  }

  @Test
  void headsThatMeanNothing() {
    assertThrows(IllegalArgumentException.class, () -> parse(Kind.MISTAKE, "One line.\n"));
    assertThrows(
        IllegalArgumentException.class, () -> parse(Kind.MISTAKE, HEAD + "status: odd\n" + LEAKS));
    assertThrows(
        IllegalArgumentException.class, () -> parse(Kind.MISTAKE, HEAD + "satus: wrong\n" + LEAKS));
    assertThrows(
        IllegalArgumentException.class,
        () -> parse(Kind.MISTAKE, HEAD.replace("relu", "rely") + LEAKS));
  }

  private static void assertComplains(String expected, Kind kind, String text) {
    String complaint = complaint(kind, text);
    assertTrue(complaint.contains(expected), complaint);
  }

  private static String complaint(Kind kind, String text) {
    try (BankProof proof = new BankProof()) {
      return proof.complaint(parse(kind, text));
    }
  }

  private static Change parse(Kind kind, String text) {
    return Change.parse(kind, "step02/a-test", text.lines().toList());
  }
}
