package gradus.grading.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.math.Matrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Java's own messages, of code with the names of its variables and of code without. */
class NullSentencesTest {

  private double[] entries;
  private final double[][] rows = new double[2][];
  private final Map<String, Double> map = new HashMap<>();
  private NullSentencesTest other;

  private static NullSentencesTest none() {
    return null;
  }

  @Test
  void aFieldThatWasNotAssigned() {
    String field = "the field entries is null, so ";
    String why = ": nothing has been assigned to it yet, or null";
    assertSaid(
        () -> entries = new double[] {entries[0]}, field + "no entry can be read from it" + why);
    assertSaid(() -> entries[0] = 1, field + "nothing can be put into it" + why);
    assertSaid(() -> entries = new double[entries.length], field + "it has no length" + why);
    assertSaid(() -> other.entries = null, "the field other is null, so it has no fields" + why);
  }

  @Test
  void anEntryThatWasNotMade() {
    int i = 1;
    assertSaid(
        () -> this.rows[i][0] = 1,
        "the entry this.rows[i] is null, so nothing can be put into it: nothing has been put there"
            + " yet, or null");
  }

  @Test
  void whatAMethodReturned() {
    assertSaid(
        () -> none().aFieldThatWasNotAssigned(),
        "what NullSentencesTest.none() returned is null, so aFieldThatWasNotAssigned() cannot be"
            + " called on it");
    assertSaid(
        () -> entries = new double[] {map.get("key")},
        "what Map.get() returned is null, so there is no number in the Double: the map has no such"
            + " key, or null for it");
  }

  @Test
  void aVariable() {
    String text = none() == null ? null : "";
    assertSaid(() -> text.strip(), "text is null, so strip() cannot be called on it");
    assertEquals(
        "a variable of this line is null, so no entry can be read from it",
        without("Cannot load from double array because \"<local4>\" is null"));
    assertEquals(
        "the entry …[…] is null, so no entry can be read from it: nothing has been put there yet,"
            + " or null",
        without("Cannot load from double array because \"<local4>[<local5>]\" is null"));
  }

  @Test
  void anArgumentThatMustNotBe() {
    String found = " was given null, or found null in what it was given";
    assertSaid(() -> Objects.requireNonNull((Object) null), "Objects.requireNonNull" + found);
    assertSaid(() -> List.of((Object) null), "List.of" + found);
    assertSaid(() -> Matrix.zeros(1, 1).plus(null), "Matrix.plus" + found);
  }

  @Test
  void whatTheCodeThrowsItselfIsAllThatIsKnown() {
    assertEquals(
        List.of("NullPointerException: mine"),
        ExceptionSentencesTest.said(
            () -> {
              throw new NullPointerException("mine");
            }));
  }

  private static String without(String message) {
    Throwable thrown = new NullPointerException(message);
    return NullSentences.of(message, ExceptionSentencesTest.asOwn(thrown)).orElseThrow();
  }

  private static void assertSaid(Executable code, String sentence) {
    List<String> lines = ExceptionSentencesTest.said(code);
    assertEquals(2, lines.size(), lines.toString());
    assertEquals(sentence, lines.get(1));
  }
}
