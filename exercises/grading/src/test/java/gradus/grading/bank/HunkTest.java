package gradus.grading.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that the removed lines of a hunk must occur exactly once. */
class HunkTest {

  private static final List<String> FILE =
      List.of("for (;;) {", "  a();", "  b();", "}", "for (;;) {", "  b();", "}");

  @Test
  void indentationDoesNotCount() {
    Hunk hunk = only("- a();", "- b();", "+ c();");
    assertEquals(
        List.of("for (;;) {", " c();", "}", "for (;;) {", "  b();", "}"), hunk.apply(FILE));
  }

  @Test
  void whatOccursTwiceIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> only("- b();", "+ c();").apply(FILE));
  }

  @Test
  void whatDoesNotOccurIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> only("- a();", "- }").apply(FILE));
  }

  @Test
  void aMinusAfterAPlusAndABlankLineBeginAnother() {
    List<Hunk> hunks = Hunk.read(List.of("- a();", "+ c();", "- b();", "", "- }"));
    assertEquals(List.of(List.of("a();"), List.of("b();"), List.of("}")), removed(hunks));
  }

  @Test
  void aPlusAloneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Hunk.read(List.of("+ c();")));
    assertThrows(IllegalArgumentException.class, () -> Hunk.read(List.of("c();")));
  }

  private static Hunk only(String... lines) {
    List<Hunk> hunks = Hunk.read(List.of(lines));
    assertEquals(1, hunks.size());
    return hunks.get(0);
  }

  private static List<List<String>> removed(List<Hunk> hunks) {
    return hunks.stream().map(Hunk::removed).toList();
  }
}
