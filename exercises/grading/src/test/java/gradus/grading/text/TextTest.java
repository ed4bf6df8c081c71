package gradus.grading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  private static final String COMBINED = "e\u0301";

  @ParameterizedTest
  @CsvSource({
    "plain,   5",
    "'',      0",
    "⛔,      2",
    "✔✘○⧗·,  5",
    "語学,    4",
    "カナ,    4",
    "한글,    4",
    "Ａ,      2",
    "😀,      2",
    "Zürich,  6"
  })
  void columnsAreThoseOfATerminal(String text, int columns) {
    assertEquals(columns, Text.columns(text));
  }

  @Test
  void combiningMarksAndStyleCodesTakeNoRoom() {
    assertEquals(1, Text.columns(COMBINED));
    assertEquals(1, Text.columns("x\u20dd"));
    assertEquals(4, Text.columns("\u001b[1;31mbold\u001b[0m"));
  }

  @Test
  void aSentenceThatStandsAloneBeginsWithACapital() {
    assertEquals("There is no run.", Text.capitalized("there is no run."));
    assertEquals("3 rows", Text.capitalized("3 rows"));
    assertEquals("", Text.capitalized(""));
  }

  @Test
  void paddingCountsColumnsAndNotCharacters() {
    assertEquals("⛔  ", Text.padded("⛔", 4));
    assertEquals(COMBINED + "   ", Text.padded(COMBINED, 4));
    assertEquals("too wide", Text.padded("too wide", 3));
  }

  @Test
  void aWideSignThatFitsByHalfIsLeftOut() {
    assertEquals("a", Text.beginning("a⛔b", 2));
    assertEquals("a⛔", Text.beginning("a⛔b", 3));
    assertEquals("", Text.beginning("⛔", 1));
  }

  @Test
  void aCombiningMarkStaysWithItsLetter() {
    assertEquals(COMBINED, Text.beginning(COMBINED + "x", 1));
  }

  @Test
  void aSurrogatePairIsNotTornApart() {
    assertEquals("", Text.beginning("😀", 1));
    assertEquals("😀", Text.beginning("😀x", 2));
  }

  @Test
  void nothingFitsWhereThereIsNoRoom() {
    assertEquals("", Text.beginning("word", 0));
    assertEquals("", Text.beginning("word", -3));
  }

  @Test
  void aLineThatFitsKeepsItsSpaces() {
    assertEquals(List.of("  a    b"), Text.fit("  a    b", 8));
    assertEquals(List.of("a b"), Text.fit("  a    b", 3));
  }

  @Test
  void linesBreakBetweenWords() {
    assertEquals(List.of("one two", "three"), Text.wrap("one two three", 8));
    assertEquals(List.of("one two", "three"), Text.wrap("one two three", 7));
    assertEquals(List.of("one", "two", "three"), Text.wrap("one two three", 6));
  }

  @Test
  void aWordThatIsTooWideHasALineOfItsOwn() {
    assertEquals(List.of("a", "immense", "b"), Text.wrap("a immense b", 3));
  }

  @Test
  void wideSignsCountTwiceWhereLinesBreak() {
    assertEquals(List.of("語学 語", "学"), Text.wrap("語学 語 学", 8));
  }

  @Test
  void anEmptySentenceHasNoLine() {
    assertEquals(List.of(), Text.wrap("", 10));
  }

  @Test
  void anEmptyLineOfATextStays() {
    assertEquals(List.of("one", "two", "", "three"), Text.wrapLines("one two  \n\nthree", 4));
  }
}
