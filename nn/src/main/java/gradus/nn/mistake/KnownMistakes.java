package gradus.nn.mistake;

import gradus.math.Matrix;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.formula.Slip;
import gradus.nn.formula.WholeSlips;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Lists the mistakes that can be computed from the right answer alone, for any layer or loss: a
 * constant factor, a sign, a transpose, a row or a column that is missing.
 */
public final class KnownMistakes {

  /** Nothing but zeros, of which there are several causes. */
  static final Diagnosis FROZEN =
      new Diagnosis(
          "frozen",
          "Yours is 0, whatever it is given. That may come of a loop that never runs, of a factor"
              + " that is 0, as 1 / 2 and the (int) of a fraction are in Java, of a field in which"
              + " nothing stands yet or that has been set to 0 again, or of two equal numbers that"
              + " are subtracted.");

  private static final double SAME_FACTOR = 1e-9;

  private static final Quantity RIGHT = new Quantity("answer", "y", "the right answer");

  /** The slips with a whole answer, of which the search tries more. */
  private static final Map<String, Slip> SLIPS =
      Stream.concat(WholeSlips.of(RIGHT).stream(), WholeSlips.ofDigits(RIGHT).stream())
          .collect(Collectors.toMap(Slip::id, slip -> slip, (first, second) -> first));

  private final Matrix yours;
  private final Matrix right;
  private final List<KnownMistake> mistakes = new ArrayList<>();

  private KnownMistakes(Matrix yours, Matrix right) {
    this.yours = yours;
    this.right = right;
  }

  /**
   * The general mistakes that may explain an answer.
   *
   * @param yours the wrong answer, of any shape; it determines the factor to look for
   * @param right the right answer
   * @param rows the number of examples, for means and sums; 0 where there are none
   * @return the mistakes, none of which gives the right answer; nothing is evaluated yet
   */
  public static List<KnownMistake> general(Matrix yours, Matrix right, int rows) {
    KnownMistakes all = new KnownMistakes(yours, right);
    if (right.isFinite() && !isZero(right)) {
      all.addFactors(rows);
      if (right.size() > 1) {
        all.addEntrywise();
      }
      all.addMissingRows();
      all.addMissingColumns();
    }
    return List.copyOf(all.mistakes);
  }

  private void addFactors(int rows) {
    for (Factor factor : Factor.madeOf(1)) {
      if (rows > 1 || !factor.needsExamples()) {
        Diagnosis named = factor.diagnosis(rows);
        mistakes.add(
            new KnownMistake(
                right.size() == 1 ? named.ofOneNumber() : named,
                () -> right.scale(factor.of(rows))));
      }
    }
    addOtherFactor(rows);
  }

  /** Adds a factor without a name, if several entries agree on it. */
  private void addOtherFactor(int rows) {
    if (!yours.hasShapeOf(right) || numbers(right) < 2) {
      return;
    }
    double factor = yours.hadamard(right).sum() / right.hadamard(right).sum();
    int n = Math.max(rows, 1);
    boolean named =
        DoubleStream.of(0, 1, -1, 2, 0.5, n, 1.0 / n)
            .anyMatch(known -> Math.abs(factor - known) <= SAME_FACTOR * Math.abs(known));
    if (OtherNumber.isPrintable(factor) && !named) {
      mistakes.add(new KnownMistake(OtherNumber.factor(factor), () -> right.map(x -> x * factor)));
    }
  }

  private void addEntrywise() {
    mistakes.add(new KnownMistake(FROZEN, () -> right.map(x -> 0)));
    if (hasMinus(right)) {
      add("absolute-value");
    }
    if (!isZero(right.map(x -> (long) x))) {
      add("integer-division");
    }
    add("transposed");
  }

  private void addMissingRows() {
    for (int i = 0; i < right.rows() && right.rows() > 1; i++) {
      int row = i;
      String sentence = "Yours is 0 in row %d and right in every other.".formatted(row);
      mistakes.add(KnownMistake.of("missing-row", sentence, () -> withoutRow(right, row)));
    }
  }

  private void addMissingColumns() {
    for (int j = 0; j < right.columns() && right.columns() > 1; j++) {
      int column = j;
      String sentence = "Yours is 0 in column %d and right in every other.".formatted(column);
      mistakes.add(
          KnownMistake.of(
              "missing-column", sentence, () -> withoutRow(right.transpose(), column).transpose()));
    }
  }

  private static Matrix withoutRow(Matrix matrix, int row) {
    Matrix rest = matrix.copy();
    for (int j = 0; j < rest.columns(); j++) {
      rest.set(row, j, 0);
    }
    return rest;
  }

  private void add(String id) {
    Slip slip = SLIPS.get(id);
    Quantities quantities = Quantities.NONE.and(RIGHT, right);
    mistakes.add(
        KnownMistake.of(id, slip.sentence().get(), () -> slip.formula().value(quantities)));
  }

  private static boolean isZero(Matrix matrix) {
    return numbers(matrix) == 0;
  }

  /** The number of entries that are not 0. */
  private static int numbers(Matrix matrix) {
    return (int) matrix.map(x -> x == 0 ? 0 : 1).sum();
  }

  private static boolean hasMinus(Matrix matrix) {
    return matrix.map(x -> x < 0 ? 1 : 0).sum() > 0;
  }
}
