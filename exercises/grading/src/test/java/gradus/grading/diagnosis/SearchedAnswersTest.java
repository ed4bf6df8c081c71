package gradus.grading.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.mistake.Answer;
import gradus.nn.mistake.Diagnosis;
import gradus.nn.mistake.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks what is said of wrong answers to several questions. */
class SearchedAnswersTest {

  private static final Quantity X = new Quantity("input", "X", "the input").of("row", "column");
  private static final Quantity W = new Quantity("weights", "W", "the weights").of("row", "column");
  private static final Named SUM = X.plus(W).named("sum", "the sum");

  private static final Reference SUMS = Reference.of(SUM);
  private static final Reference OF_THE_SUMS = Reference.of(SUM.hadamard(X));
  private static final Reference PRODUCTS = Reference.of(X.hadamard(W), SUM);

  private final SearchedAnswers answers = new SearchedAnswers();

  @Test
  void theSecondMistakeIsNotDroppedForTheFirst() {
    add("sum", SUMS, X.minus(W));
    add("product", PRODUCTS, X.hadamard(X));
    List<Diagnosis> found = answers.diagnoses("sum");
    assertEquals(2, found.size(), found::toString);
    assertFalse(found.get(0).sentence().contains("\n"), "it is the displayed one");
    String line = "In another case: product   yours 2   expected 0\n";
    assertTrue(found.get(1).sentence().startsWith(line), found::toString);
  }

  @Test
  void whatTheFirstMistakeMakesOfAnotherAnswerIsNoSecondOne() {
    add("sum", SUMS, X.minus(W));
    add("sum times input", OF_THE_SUMS, X.minus(W).hadamard(X));
    assertEquals(1, answers.diagnoses("sum").size());
  }

  @Test
  void anotherMistakeInWhatTheFirstOneReachesIsOne() {
    add("sum", SUMS, X.minus(W));
    add("sum times input", OF_THE_SUMS, SUM.hadamard(W));
    assertEquals(2, answers.diagnoses("sum").size());
  }

  @Test
  void noSentenceComesTwice() {
    add("sum", SUMS, SUM.minus(SUM));
    add("product", PRODUCTS, SUM.minus(SUM));
    List<Diagnosis> found = answers.diagnoses("sum");
    assertEquals(1, found.size(), found::toString);
  }

  @Test
  void twoAreEnough() {
    add("sum", SUMS, X.minus(W));
    add("product", PRODUCTS, X.hadamard(X));
    add("sum times input", OF_THE_SUMS, SUM.hadamard(W));
    assertEquals(2, answers.diagnoses("sum").size());
  }

  /** Adds the answers of a wrong formula in three cases. */
  private void add(String what, Reference reference, Formula wrong) {
    NumpyRandom random = new NumpyRandom(7);
    for (int i = 0; i < 3; i++) {
      Quantities quantities = Quantities.NONE.and(X, drawn(random)).and(W, drawn(random));
      String line = what + "   yours %d   expected 0".formatted(i);
      answers.addWrong(what, line, new Answer(reference, quantities, wrong.value(quantities), 0));
    }
  }

  private static Matrix drawn(NumpyRandom random) {
    return Matrix.row(random.nextDouble(), random.nextDouble(), random.nextDouble());
  }
}
