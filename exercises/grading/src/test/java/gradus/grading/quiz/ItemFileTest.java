package gradus.grading.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.quiz.Verdict.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items are read from their file, drawn and judged. */
class ItemFileTest {

  private static final String NUMBER =
      """
      # A comment.
      item: 07-sum
      draw: a 1..4; b -2..2 not 0
      let: c = a + b
      number: What is {a} plus
        {(b)}?
      right: c | It is {right}.
      wrong: a - b | Minus for plus | That is {a} − {(b)}.
      wrong: a*b | Product | They are multiplied.
      read: By hand
      """;

  private static final String ROUNDED =
      """
      item: 07-third
      draw: a 1 2 4
      decimals: 2
      number: What is a third of {a}?
      right: a/3 | It is {right}, and not {2*a/3}.
      wrong: 2*a/3 | Two thirds | That is twice as much.
      read: 03 The idea
      """;

  private static final String CHOICE =
      """
      item: 07-why
      choice: Why?
      right: Therefore. | So it is.
      wrong: No. | First | Not so.
      wrong: Perhaps. | Second | Not quite.
      read: Shapes
      """;

  private static Item item(String text) {
    return ItemFile.items(text).get(0);
  }

  @Test
  void aFileHasItsItemsInOrder() {
    List<Item> items = ItemFile.items(NUMBER + "\n" + ROUNDED + "\n" + CHOICE);
    assertEquals(List.of("07-sum", "07-third", "07-why"), items.stream().map(Item::id).toList());
    assertEquals(List.of(7, 7, 7), items.stream().map(Item::step).toList());
    assertEquals(new Section(7, "By hand"), items.get(0).section());
    assertEquals(new Section(3, "The idea"), items.get(1).section());
    assertEquals(List.of("First", "Second"), items.get(2).misconceptions());
    assertTrue(items.get(2).isChoice());
  }

  /** 2 · 2 is 2 + 2, so these are never drawn together. */
  @Test
  void noNumbersAreDrawnForWhichAMistakeGivesTheRightAnswer() {
    for (int seed = 0; seed < 500; seed++) {
      Map<String, Double> drawn = item(NUMBER).draw(seed).quantities();
      assertFalse(drawn.get("a") == 2 && drawn.get("b") == 2, drawn.toString());
      assertEquals(drawn.get("a") + drawn.get("b"), drawn.get("c"));
    }
  }

  @Test
  void anItemThatCannotTellItsAnswersApartIsADefect() {
    Item item = item(NUMBER.replace("a - b |", "b + a |"));
    assertThrows(IllegalStateException.class, () -> item.draw(1));
  }

  @Test
  void aNumberIsJudged() {
    AskedItem asked = item(NUMBER).draw(3);
    double a = asked.quantities().get("a");
    double b = asked.quantities().get("b");
    assertEquals("a number", asked.form());
    assertEquals(Map.of(), asked.choices());
    assertEquals(Kind.RIGHT, asked.judge(String.valueOf(a + b)).kind());
    Verdict known = asked.judge(String.valueOf(a - b));
    assertEquals(Kind.WRONG, known.kind());
    assertEquals("Minus for plus", known.misconception());
    assertTrue(known.sentences().get(0).startsWith("Not it. Minus for plus: That is "));
    assertTrue(known.sentences().get(1).startsWith("Right is " + asked.right() + ". It is "));
    Verdict unknown = asked.judge("1000");
    assertEquals("", unknown.misconception());
    assertTrue(unknown.sentences().get(0).contains("no mistake that is known"));
    assertEquals(Kind.AGAIN, asked.judge("none").kind());
    assertEquals(Kind.SKIPPED, asked.skipped().kind());
  }

  @Test
  void bracketsStandAroundANegativeNumberOnly() {
    for (int seed = 0; seed < 50; seed++) {
      AskedItem asked = item(NUMBER).draw(seed);
      boolean isNegative = asked.quantities().get("b") < 0;
      assertEquals(isNegative, asked.question().contains("(−"), asked.question());
    }
  }

  @Test
  void aRoundedNumberMayBeOffByOneInItsLastDigit() {
    AskedItem asked = item(ROUNDED).draw(1);
    double right = asked.quantities().get("a") / 3;
    assertEquals("a number to two decimals", asked.form());
    assertEquals(Kind.RIGHT, asked.judge("%.2f".formatted(right)).kind());
    assertEquals(Kind.RIGHT, asked.judge("%.9f".formatted(right)).kind());
    assertEquals(Kind.RIGHT, asked.judge("%.3f".formatted(right + 0.0099)).kind());
    assertEquals(Kind.WRONG, asked.judge("%.3f".formatted(right + 0.02)).kind());
    assertEquals(Kind.AGAIN, asked.judge("%.1f".formatted(right)).kind());
  }

  @Test
  void aChoiceIsJudged() {
    AskedItem asked = item(CHOICE).draw(1);
    assertEquals(List.of("a", "b", "c"), List.copyOf(asked.choices().keySet()));
    assertEquals("Therefore.", asked.choices().get(asked.right()));
    for (Map.Entry<String, String> choice : asked.choices().entrySet()) {
      Verdict verdict = asked.judge(" " + choice.getKey().toUpperCase(Locale.ROOT) + ")");
      boolean isRight = choice.getValue().equals("Therefore.");
      assertEquals(isRight ? Kind.RIGHT : Kind.WRONG, verdict.kind());
      assertEquals(isRight, verdict.misconception().isEmpty());
    }
    assertEquals(Kind.AGAIN, asked.judge("d").kind());
    assertEquals(
        List.of("Nothing was typed; ? leaves the question out."), asked.judge(" ").sentences());
    assertEquals(
        List.of("That is not one of the letters a, b, c."),
        asked.judge("x".repeat(1000)).sentences());
    assertEquals(
        List.of("\\u001b[A is not one of the letters a, b, c."),
        asked.judge("\u001b[A").sentences());
  }

  @Test
  void theOrderOfTheChoicesIsDrawn() {
    List<String> right =
        LongStream.range(0, 300).mapToObj(seed -> item(CHOICE).draw(seed).right()).toList();
    for (String letter : List.of("a", "b", "c")) {
      long count = right.stream().filter(letter::equals).count();
      assertTrue(count > 60, letter + " is right " + count + " times of 300");
    }
    assertNotEquals(1, right.stream().distinct().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number: without a name",
        "item: 7-name",
        "item: 07-nothing",
        "item: 07-key\nfoo: bar",
        "item: 07-line\nneither key nor colon",
        "item: 07-parts\nright: 1",
        "item: 07-parts\nwrong: 1 | Name",
        "item: 07-none\ndraw: x",
      })
  void anotherFormIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> ItemFile.items(text));
  }
}
