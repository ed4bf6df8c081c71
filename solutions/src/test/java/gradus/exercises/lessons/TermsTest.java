package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps the order of words and their meaning: where a lesson uses a term for the first time, it
 * explains it, in italics or bold, or says where it is explained.
 */
@Tag("kit")
class TermsTest {

  private static final Path WAY_IN = Path.of("..", "exercises", "README.md");
  private static final Path TOP = Path.of("..", "README.md");
  private static final String WORDS = "#what-the-words-mean)";

  /**
   * A term.
   *
   * @param word in the singular; a pattern
   * @param step whose lesson explains it
   */
  record Term(String word, int step) {

    Pattern pattern() {
      return Pattern.compile("(?i)(?<![\\w-])(?:" + word + ")(?![\\w-])");
    }

    /** Whether a text has the term in italics or bold, or as the text of a link. */
    boolean isExplainedIn(String paragraph) {
      String whole = "(?<![\\w-])(?:" + word + ")(?![\\w-])";
      String italics = "(?<![\\w*])\\*{1,2}(?=[^\\s*])[^*]*" + whole + "[^*]*(?<=\\S)\\*";
      String link = "\\[[^]]*" + whole + "[^]]*\\]\\(";
      return Pattern.compile("(?i)" + italics + "|" + link).matcher(paragraph).find();
    }

    boolean isUsedIn(String paragraph) {
      return pattern().matcher(paragraph).find();
    }

    /** Whether a text says where the term is explained. */
    boolean isPointedTo(String paragraph) {
      String place = String.format(Locale.ROOT, "steps? %02d|\\(%02d-", step, step);
      return Pattern.compile(place).matcher(paragraph).find();
    }
  }

  private static final List<Term> TERMS =
      List.of(
          new Term("matrix|matrices", 1),
          new Term("layers?", 1),
          new Term("units?", 1),
          new Term("weights?", 1),
          new Term("bias|biases", 1),
          new Term("batch|batches", 1),
          new Term("backpropagation", 1),
          new Term("XOR", 2),
          new Term("activations?", 2),
          new Term("sigmoids?", 2),
          new Term("derivatives?", 2),
          new Term("saturated", 2),
          new Term("2-4-1(?: networks?)?", 2),
          new Term("predictions?", 3),
          new Term("targets?", 3),
          new Term("loss|losses", 3),
          new Term("gradients?", 3),
          new Term("epochs?", 3),
          new Term("neurons?", 3),
          new Term("clipped", 3),
          new Term("parameters?", 4),
          new Term("relative error", 4),
          new Term("learning rates?", 5),
          new Term("momentum", 10),
          new Term("Adam", 10),
          new Term("Xavier(?:'s)?", 11),
          new Term("softmax", 12),
          new Term("logits?", 12),
          new Term("mini-batch|mini-batches", 12),
          new Term("overfits?", 12));

  static Stream<Term> terms() {
    return TERMS.stream();
  }

  /** The paragraphs of a text, without its headings, code and formulas. */
  private static List<String> paragraphs(String text) {
    String prose =
        text.replaceAll("(?s)<!--.*?-->", "")
            .replaceAll("(?s)```.*?```", "")
            .replaceAll("(?s)\\$\\$.*?\\$\\$|\\$[^$]*\\$", "")
            .replaceAll("`[^`]*`", "")
            .replaceAll("(?m)^#.*$", "");
    return Arrays.stream(prose.split("\\n\\s*\\n", -1))
        .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  private static List<String> lesson(int step) {
    return paragraphs(Lesson.of(step).text());
  }

  @ParameterizedTest
  @MethodSource("terms")
  void theFirstUseIsTheExplanation(Term term) {
    List<String> uses = lesson(term.step()).stream().filter(term::isUsedIn).toList();
    assertTrue(!uses.isEmpty(), () -> "lesson %d lacks %s".formatted(term.step(), term.word()));
    assertTrue(term.isExplainedIn(uses.get(0)), () -> term.word() + ": " + uses.get(0));
  }

  @ParameterizedTest
  @MethodSource("terms")
  void anEarlierLessonSaysWhereItIsExplained(Term term) {
    for (int step = 1; step < term.step(); step++) {
      lesson(step).stream()
          .filter(term::isUsedIn)
          .findFirst()
          .ifPresent(
              use ->
                  assertTrue(
                      term.isPointedTo(use) || term.isExplainedIn(use),
                      () -> term.word() + ": " + use));
    }
  }

  /** Before the first lesson, the texts link to a table that has every term they use. */
  @Test
  void theWayInLinksToTheTableOfWords() {
    String wayIn = Lesson.read(WAY_IN);
    String table = Lesson.parse(WAY_IN, wayIn).section("What the words mean");
    int found = 0;
    String top = Lesson.read(TOP);
    for (String text : List.of(top.substring(0, top.indexOf("\n## Grading")), wayIn)) {
      List<String> paragraphs = paragraphs(text);
      assertTrue(paragraphs.get(0).contains(WORDS), () -> "no link to the words in: " + text);
      for (Term term : TERMS) {
        if (paragraphs.stream().anyMatch(term::isUsedIn)) {
          found++;
          assertTrue(term.isExplainedIn(table) || isASymbol(term), () -> "no word " + term.word());
        }
      }
    }
    assertTrue(found > 20, "only %d terms".formatted(found));
  }

  /** The table of symbols explains derivatives, clipping and logits beside their symbols. */
  private static boolean isASymbol(Term term) {
    String symbols = Lesson.parse(WAY_IN, Lesson.read(WAY_IN)).section("What the symbols mean");
    return term.isUsedIn(symbols);
  }

  @Test
  void anUnexplainedTermIsFound() {
    Term term = new Term("layers?", 1);
    assertTrue(term.isUsedIn("Two Layers in a row"));
    assertTrue(!term.isUsedIn("a multilayered thing"));
    assertTrue(term.isExplainedIn("made of *layers*, and") && term.isExplainedIn("**Layer.** A"));
    assertTrue(term.isExplainedIn("a [layer](01-matrices.md) is"));
    assertTrue(!term.isExplainedIn("a layer of *units*, a layer of *weights*"));
    assertTrue(term.isPointedTo("see step 01") && !term.isPointedTo("see step 02"));
    assertEquals(List.of("a b", "c"), paragraphs("# t\n\na\nb `layer`\n\n```\nlayer\n```\nc\n"));
  }

  @Test
  void soManyTermsAreKept() {
    assertEquals(30, TERMS.size());
  }
}
