package gradus.grading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import gradus.grading.text.Line.Span;
import gradus.grading.text.Line.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {

  private static final Line LINE = Line.of("one ").and("two", Tone.BAD).and(" three");

  @Test
  void spansStandFromLeftToRight() {
    List<Span> spans =
        List.of(
            new Span("one ", Tone.PLAIN),
            new Span("two", Tone.BAD),
            new Span(" three", Tone.PLAIN));
    assertEquals(spans, LINE.spans());
    assertEquals("one two three", LINE.text());
  }

  @Test
  void addingLeavesTheLineAsItWas() {
    Line start = Line.of("a");
    start.and("b");
    start.and(LINE);
    assertEquals("a", start.text());
    assertEquals("aone two three", start.and(LINE).text());
  }

  @Test
  void aLineThatFitsIsNotCut() {
    assertSame(LINE, LINE.cut(13, "…"));
    assertSame(Line.EMPTY, Line.EMPTY.cut(0, "…"));
  }

  @Test
  void aLineThatIsTooWideEndsInDots() {
    assertEquals("one two thr…", LINE.cut(12, "…").text());
    assertEquals("one t…", LINE.cut(6, "…").text());
    assertEquals("…", LINE.cut(1, "…").text());
    assertEquals("", LINE.cut(0, "…").text());
  }

  @Test
  void nothingFollowsASpanThatWasCut() {
    assertEquals("a…", Line.of("a⛔").and("b").cut(3, "…").text());
  }

  @Test
  void whatIsLeftOfASpanKeepsItsTone() {
    assertEquals(new Span("tw", Tone.BAD), LINE.cut(7, "…").spans().get(1));
  }

  @Test
  void paddingCountsWideSignsTwice() {
    assertEquals(5, Line.of("⛔").padded(5).columns());
    assertEquals(2, Line.of("⛔").padded(1).columns());
  }

  @Test
  void onlySpacesAreStripped() {
    assertEquals("x", LINE.stripped().and("x").text().substring(13));
    assertEquals("one two|", Line.of("one two").and("  ").stripped().and("|").text());
    assertEquals("one |", Line.of("one ").stripped().and("|").text());
    assertSame(Line.EMPTY, Line.EMPTY.stripped());
  }

  @Test
  void wordsAreWrittenOtherwiseAndTonesStay() {
    Line ascii = Line.EMPTY.and("✔", Tone.GOOD).and(" 3×4").with(AsciiTwins::of);
    assertEquals(List.of(new Span("+", Tone.GOOD), new Span(" 3x4", Tone.PLAIN)), ascii.spans());
  }

  @Test
  void thePrinterSeesEveryToneAndSpacesAtTheEndAreDropped() {
    String printed =
        LINE.padded(40).printed((text, tone) -> tone == Tone.BAD ? "<" + text + ">" : text);
    assertEquals("one <two> three", printed);
    assertEquals("one two three", LINE.padded(40).text());
  }
}
