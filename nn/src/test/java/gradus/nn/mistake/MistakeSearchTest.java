package gradus.nn.mistake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import gradus.nn.formula.Constant;
import gradus.nn.formula.Count;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the slips in an answer are found, and that no others are named. */
class MistakeSearchTest {

  private static final Quantity X = new Quantity("inputs", "X", "the inputs");
  private static final Quantity W = new Quantity("weights", "W", "the weights");
  private static final Quantity B = new Quantity("bias", "b", "the bias");
  private static final Quantity T = new Quantity("targets", "t", "the targets");
  private static final Quantity S = new Quantity("other", "s", "another row");
  private static final Quantity U = new Quantity("third", "u", "a third row");
  private static final Quantity V = new Quantity("fourth", "v", "a fourth row");

  private static final Formula SUMS = X.times(W).plus(B);
  private static final Reference LAYER = Reference.of(SUMS);

  private static final Named P = SUMS.map(Function.SIGMOID).named("predictions", "p");
  private static final Named ERROR = P.minus(T).named("error", "the error");
  private static final Named DELTA =
      ERROR.hadamard(P).hadamard(Constant.ONE.minus(P)).named("delta", "the delta");
  private static final Reference BY_WEIGHTS = Reference.of(X.transposed().times(DELTA));
  private static final Reference BY_BIAS = Reference.of(DELTA.sumRows());
  private static final Reference LOSS =
      Reference.of(ERROR.map(Function.SQUARE).sum().over(new Count(Count.What.ENTRIES, T)));

  /** Cases of one row more each. */
  private static List<Quantities> cases(int number) {
    List<Quantities> cases = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      SplittableRandom random = new SplittableRandom(i);
      cases.add(
          Quantities.NONE
              .and(X, numbers(2 + i, 3, random))
              .and(W, numbers(3, 2, random))
              .and(B, numbers(1, 2, random))
              .and(T, numbers(2 + i, 2, random)));
    }
    return cases;
  }

  private static Matrix numbers(int rows, int columns, SplittableRandom random) {
    return Matrix.zeros(rows, columns).map(x -> random.nextDouble(-2, 2));
  }

  private static List<Answer> answers(
      Reference reference, UnaryOperator<Quantities> change, Formula yours) {
    return cases(3).stream()
        .map(change)
        .map(given -> new Answer(reference, given, yours.value(given), given.of(X).rows()))
        .toList();
  }

  private static List<Answer> answers(Reference reference, Formula yours) {
    return answers(reference, given -> given, yours);
  }

  private static List<String> ids(List<Answer> wrong, List<Answer> right) {
    return MistakeSearch.explain(wrong, right).diagnoses().stream().map(Diagnosis::id).toList();
  }

  private static List<String> ids(Reference reference, Formula yours) {
    return ids(answers(reference, yours), List.of());
  }

  @Test
  void somethingElseAsWell() {
    assertEquals(List.of("times-bias"), ids(LAYER, SUMS.hadamard(B)));
    assertEquals(List.of("plus-bias"), ids(Reference.of(X.times(W), B), SUMS));
    assertEquals(List.of("relu-of-inputs"), ids(LAYER, X.map(Function.RELU).times(W).plus(B)));
  }

  @Test
  void oneNumberEverywhere() {
    Formula mean = X.mean().plus(X.hadamard(Constant.ZERO));
    assertEquals(List.of("averaged-inputs"), ids(LAYER, mean.times(W).plus(B)));
    assertEquals(
        List.of("sum-squared"),
        ids(LOSS, ERROR.sum().map(Function.SQUARE).over(new Count(Count.What.ENTRIES, T))));
  }

  /** The delta is right in the gradient by the bias: here it has been multiplied on its way. */
  @Test
  void aFactorInOneOfTwoPlaces() {
    Formula twice = ERROR.hadamard(P).hadamard(P).hadamard(Constant.ONE.minus(P));
    List<Answer> wrong = answers(BY_WEIGHTS, X.transposed().times(twice));
    assertEquals(List.of("times-predictions"), ids(wrong, answers(BY_BIAS, DELTA.sumRows())));
  }

  /** With one column, the last one is all there is: that case says nothing. */
  @Test
  void aPartThatIsAllOfASmallCase() {
    Reference sum = Reference.of(T.plus(S));
    List<Answer> wrong = new ArrayList<>();
    for (int columns = 1; columns <= 3; columns++) {
      SplittableRandom random = new SplittableRandom(columns);
      Matrix t = numbers(3, columns, random);
      Matrix s = numbers(1, columns, random);
      Matrix added = s.copy();
      added.setEntry(columns - 1, 0);
      wrong.add(new Answer(sum, Quantities.NONE.and(T, t).and(S, s), t.addRow(added), 3));
    }
    assertEquals(List.of("other-not-in-last-column"), ids(wrong, List.of()));
  }

  @Test
  void oneSlip() {
    assertEquals(List.of("bias-missing"), ids(LAYER, X.times(W)));
    assertEquals(List.of("sign-of-bias"), ids(LAYER, X.times(W).minus(B)));
    assertEquals(List.of("sum-for-difference"), ids(LOSS, squares(P.plus(T))));
    assertEquals(List.of("sign"), ids(LAYER, SUMS.negated()));
    assertEquals(List.of("factor-2"), ids(LAYER, Constant.TWO.hadamard(SUMS)));
    assertEquals(List.of("frozen"), ids(LAYER, SUMS.hadamard(Constant.ZERO)));
  }

  private static Formula squares(Formula error) {
    return error.map(Function.SQUARE).sum().over(new Count(Count.What.ENTRIES, T));
  }

  @Test
  void aSlipAndASign() {
    assertEquals(List.of("bias-missing", "sign"), ids(LAYER, X.times(W).negated()));
    List<Diagnosis> found =
        MistakeSearch.explain(answers(LAYER, X.times(W).negated()), List.of()).diagnoses();
    assertTrue(found.get(0).sentence().startsWith("There are two slips in yours. "));
  }

  @Test
  void twoSlips() {
    Formula yours = X.transposed().times(P.plus(T).hadamard(Constant.ONE.minus(P)));
    assertEquals(List.of("predictions-missing", "sum-for-difference"), ids(BY_WEIGHTS, yours));
  }

  @Test
  void anotherFormulaHasNoName() {
    assertEquals(List.of(), ids(LAYER, SUMS.map(Function.SIGMOID).plus(X.times(W))));
    assertEquals(List.of(), ids(LAYER, SUMS.hadamard(new Constant(2 + 1e-8))), "nine digits");
  }

  @Test
  void aNumberBehindAllAnswersIsNamed() {
    assertEquals(List.of("constant-added"), ids(LAYER, SUMS.plus(new Constant(0.123))));
    assertEquals(List.of("factor"), ids(LAYER, SUMS.hadamard(new Constant(1.5))));
    assertEquals(List.of("factor"), ids(LAYER, SUMS.hadamard(new Constant(-0.7))));
  }

  @Test
  void oneAnswerIsNotEnough() {
    List<Answer> answers = answers(LAYER, X.times(W));
    assertEquals(List.of(), ids(answers.subList(0, 1), List.of()));
    assertEquals(List.of("bias-missing"), ids(answers.subList(0, 2), List.of()));
  }

  /** The same row under several names: the answers do not tell which was taken. */
  private static Quantities alike(Quantities given, Quantity... rows) {
    Quantities all = given;
    for (Quantity row : rows) {
      all = all.and(row, given.of(B).scale(-0.3));
    }
    return all;
  }

  @Test
  void whatTwoFormulasGiveIsOneOfTwo() {
    Reference reference = Reference.of(SUMS, S, U);
    List<Answer> wrong = answers(reference, given -> alike(given, S, U), X.times(W).plus(S));
    assertEquals(List.of("other-for-bias-or-third-for-bias"), ids(wrong, List.of()));
  }

  @Test
  void whatThreeFormulasGiveHasNoName() {
    Reference reference = Reference.of(SUMS, S, U, V);
    List<Answer> wrong = answers(reference, given -> alike(given, S, U, V), X.times(W).plus(S));
    assertEquals(List.of(), ids(wrong, List.of()));
  }

  /** Where u is b itself, the answer with u is right: so it was not s. */
  @Test
  void aRightAnswerIsAWitness() {
    Reference reference = Reference.of(SUMS, S, U);
    List<Answer> wrong = answers(reference, given -> alike(given, S, U), X.times(W).plus(U));
    List<Answer> right =
        answers(reference, given -> alike(given, S).and(U, given.of(B)), X.times(W).plus(U));
    assertEquals(List.of("third-for-bias"), ids(wrong, right));
  }

  @Test
  void whatIsNoNumberMatchesNoNumber() {
    for (double entry : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      List<Answer> wrong =
          answers(LAYER, X.times(W)).stream()
              .map(
                  answer -> {
                    Matrix yours = answer.yours().copy();
                    yours.set(0, 0, entry);
                    return new Answer(LAYER, answer.quantities(), yours, answer.examples());
                  })
              .toList();
      assertEquals(List.of(), ids(wrong, List.of()));
    }
  }

  /** X W / 0 and 1 / (X W ∘ 0) are the same infinities, and not the same formula. */
  @Test
  void infiniteAnswersDoNotTellFormulasApart() {
    UnaryOperator<Quantities> zero = given -> given.and(B, Matrix.zeros(1, 2));
    Reference product = Reference.of(X.times(W).hadamard(B));
    List<Answer> wrong = answers(product, zero, X.times(W).over(B));
    assertEquals(List.of("upside-down-or-divided-by-bias"), ids(wrong, List.of()));
  }

  /** The delta is computed once: had it no slope, the gradient of the bias were wrong, too. */
  @Test
  void aRightAnswerElsewhereIsAWitnessAgainstANamedFormula() {
    Formula yours = X.transposed().times(ERROR.hadamard(Constant.ONE.minus(P)));
    List<Answer> wrong = answers(BY_WEIGHTS, yours);
    assertEquals(List.of("predictions-missing"), ids(wrong, List.of()));
    assertEquals(List.of(), ids(wrong, answers(BY_BIAS, BY_BIAS.formula())));
  }

  /** What is outside of it may be wrong for one of the two alone. */
  @Test
  void aRightAnswerElsewhereIsNoWitnessAgainstTheRest() {
    Formula yours = X.transposed().times(DELTA).negated();
    List<Answer> right = answers(BY_BIAS, BY_BIAS.formula());
    assertEquals(List.of("sign"), ids(answers(BY_WEIGHTS, yours), right));
  }

  @Test
  void anotherFormHasOtherSlips() {
    Formula entries = new Count(Count.What.ENTRIES, T);
    Reference written = LOSS.orWritten(ERROR.hadamard(ERROR).sum().over(entries));
    Formula yours = ERROR.hadamard(P.plus(T)).sum().over(entries);
    assertEquals(List.of(), ids(LOSS, yours));
    assertEquals(List.of("sign-of-targets"), ids(written, yours));
  }

  @Test
  void aSlipInOneBranch() {
    Quantity x = new Quantity("argument", "x", "x");
    Reference reference = Reference.of(x.map(Function.SIGMOID)).branchingBy(x);
    List<Answer> wrong =
        Stream.of(-1.0, -2.5, -0.3).map(at -> at(reference, x, at, x.map(Function.TANH))).toList();
    List<Answer> right =
        Stream.of(1.0, 2.5).map(at -> at(reference, x, at, reference.formula())).toList();
    List<Diagnosis> found = MistakeSearch.explain(wrong, right).diagnoses();
    assertEquals(List.of("other-activation"), found.stream().map(Diagnosis::id).toList());
    assertTrue(found.get(0).sentence().startsWith("Where x is below 0: "));
  }

  private static Answer at(Reference reference, Quantity x, double at, Formula yours) {
    Quantities given = Quantities.NONE.and(x, at);
    return new Answer(reference, given, yours.value(given), 0);
  }
}
