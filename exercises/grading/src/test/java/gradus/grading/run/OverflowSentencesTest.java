package gradus.grading.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.grading.diagnosis.GivenCase;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Calls that are nested too deep, with an end and without. */
class OverflowSentencesTest {

  private static final GivenCase SMALL = GivenCase.of("x", 3);

  private static int down(int depth) {
    return depth == 0 ? 0 : 1 + down(depth - 1);
  }

  private static int left(int depth) {
    return 1 + right(depth + 1);
  }

  private static int right(int depth) {
    return 1 + left(depth + 1);
  }

  @Test
  void oneMethod() {
    assertEquals(
        "StackOverflowError: down calls itself, too deep: 1,000 or more calls were on the stack"
            + " when it was full",
        line(() -> down(-1), 0));
  }

  @Test
  void twoMethods() {
    String line = line(() -> left(0), 0).replace("right and left", "left and right");
    assertEquals(
        "StackOverflowError: left and right call each other, too deep: 1,000 or more calls were on"
            + " the stack when it was full",
        line);
  }

  @Test
  void onlyTheCaseTellsWhetherItHasAnEnd() {
    assertEquals(
        "it either never ends or goes deeper than the stack",
        reason(() -> down(10_000_000), Optional.empty()));
    assertEquals(
        "it looks as if it never ends: this case needs no calls nested as deep as that",
        reason(() -> down(-1), Optional.of(SMALL)));
    assertEquals(
        "it may have an end: a call for every step of this case is more than the stack holds",
        reason(() -> down(10_000_000), Optional.of(SMALL.asDeep().ofBatch(3))));
  }

  private static String line(Executable code, int line) {
    return ExceptionSentencesTest.said(code).get(line);
  }

  private static String reason(Executable code, Optional<GivenCase> given) {
    Throwable full = assertThrows(StackOverflowError.class, code);
    return OverflowSentences.of(ExceptionSentencesTest.asOwn(full), given).get(1);
  }
}
