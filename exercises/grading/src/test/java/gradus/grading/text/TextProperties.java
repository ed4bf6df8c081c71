package gradus.grading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.text.Line.Tone;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of width, for narrow, wide and combining signs in any order. */
class TextProperties {

  @Property
  void aBeginningIsOneAndFits(@ForAll("words") String text, @ForAll @IntRange(max = 30) int room) {
    String beginning = Text.beginning(text, room);
    assertTrue(text.startsWith(beginning));
    assertTrue(Text.columns(beginning) <= room);
  }

  @Property
  void aBeginningIsAsLongAsFits(
      @ForAll("words") String text, @ForAll @IntRange(max = 30) int room) {
    String beginning = Text.beginning(text, room);
    if (!beginning.equals(text)) {
      int next = text.codePointAt(beginning.length());
      assertTrue(Text.columns(beginning) + Text.columns(next) > room);
    }
  }

  @Property
  void wrappingLosesNoWordAndNoLineIsTooWide(
      @ForAll("sentences") List<String> words, @ForAll @IntRange(min = 1, max = 30) int width) {
    String sentence = String.join(" ", words);
    List<String> lines = Text.wrap(sentence, width);
    assertEquals(sentence, String.join(" ", lines));
    for (String line : lines) {
      assertTrue(Text.columns(line) <= width || !line.contains(" "), line);
    }
  }

  @Property
  void whatIsPaddedIsAsWideAsAsked(
      @ForAll("words") String text, @ForAll @IntRange(max = 30) int columns) {
    int width = Math.max(columns, Text.columns(text));
    assertEquals(width, Text.columns(Text.padded(text, columns)));
    assertEquals(width, Line.of(text).padded(columns).columns());
  }

  @Property
  void aLineThatIsCutIsNoWider(
      @ForAll("words") String first,
      @ForAll("words") String second,
      @ForAll @IntRange(max = 30) int columns) {
    Line line = Line.of(first).and(second, Tone.BAD);
    Line cut = line.cut(columns, "…");
    assertTrue(cut.columns() <= columns, cut.text());
    assertEquals(line.columns() > columns && columns > 0, cut.text().endsWith("…"));
  }

  @Property
  void twinsAreAscii(@ForAll String text) {
    assertTrue(AsciiTwins.of(text).chars().allMatch(sign -> sign < 128));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("a", "bc", "⛔", "語", "😀", "e\u0301", "\u0302", "✔", "×")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<String>> sentences() {
    return words().list().ofMinSize(1).ofMaxSize(8);
  }
}
