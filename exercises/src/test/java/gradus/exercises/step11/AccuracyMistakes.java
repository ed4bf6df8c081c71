package gradus.exercises.step11;

import static gradus.nn.formula.Constant.HALF;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.mistake.Reference;

/** Mistakes that may be behind a wrong accuracy: rows that are counted, or not, by another rule. */
final class AccuracyMistakes {

  /** Whether a row counts as right. */
  @FunctionalInterface
  private interface Rule {
    boolean isRight(double output, double target);
  }

  private static final Quantity OUTPUTS = new Quantity("outputs", "O", "the outputs");
  private static final Quantity TARGETS = new Quantity("targets", "t", "the targets");

  /** The share of the rows whose output, taken for 0 or 1, is the target. */
  static final Reference ACCURACY = Reference.of(accuracy());

  private AccuracyMistakes() {}

  private static Formula accuracy() {
    Formula decisions = OUTPUTS.atLeast(HALF).named("decisions", "the decisions");
    Formula hits = decisions.sameAs(TARGETS);
    return hits.named("hits", "the right rows")
        .mistakenFor(
            "predicted-ones-only",
            "Yours counts only rows that are predicted 1.",
            hits.hadamard(decisions))
        .mistakenFor(
            "ones-only", "Yours counts only rows whose target is 1.", hits.hadamard(TARGETS))
        .mean()
        .named("accuracy", "the accuracy")
        .mistakenFor(
            "predicted-ones-only",
            "Yours is the share of the targets of 1 among the rows that are predicted 1.",
            decisions.hadamard(TARGETS).sum().over(decisions.sum()));
  }

  static GivenCase of(Matrix outputs, Matrix targets, GivenCase given) {
    int rows = outputs.rows();
    Quantities quantities = Quantities.NONE.and(OUTPUTS, outputs).and(TARGETS, targets);
    return given
        .by(ACCURACY, quantities)
        .mistakeInNumber(
            "all-or-nothing",
            "Yours is 1 where every row is right, and 0 elsewhere: as a division of two ints gives it,"
                + " or as all rows have to be right at once.",
            () -> Math.floor(share(outputs, targets, rows, (y, t) -> y >= 0.5 == (t == 1))))
        .mistakeInNumber(
            "one-half-excluded",
            "Yours counts an output of exactly 0.5 as 0.",
            () -> share(outputs, targets, rows, (y, t) -> y > 0.5 == (t == 1)))
        .mistakeInNumber(
            "one-half-for-both",
            "Yours counts an output of exactly 0.5 as right for both targets.",
            () -> share(outputs, targets, rows, (y, t) -> Math.abs(y - t) <= 0.5))
        .mistakeInNumber(
            "predicted-ones-only",
            "Yours looks at the rows alone that are predicted 1.",
            () -> amongThePredictedOnes(outputs, targets))
        .mistakeInNumber(
            "within-a-tenth",
            "Yours counts only outputs that are within 0.1 of their targets.",
            () -> share(outputs, targets, rows, (y, t) -> Math.abs(y - t) < 0.1))
        .mistakeInNumber(
            "not-rounded",
            "Yours compares the outputs themselves with the targets, not their decisions.",
            () -> share(outputs, targets, rows, (y, t) -> y == t))
        .mistakeInNumber(
            "wrong-rows-counted",
            "Yours is the share of the rows that are wrong.",
            () -> share(outputs, targets, rows, (y, t) -> y >= 0.5 != (t == 1)))
        .mistakeInNumber(
            "row-left-out",
            "Yours leaves out the last row.",
            () -> share(outputs, targets, rows - 1, (y, t) -> y >= 0.5 == (t == 1)))
        .mistakeInNumber(
            "always-four-rows",
            "Yours divides by 4, whatever the number of rows.",
            () -> share(outputs, targets, rows, (y, t) -> y >= 0.5 == (t == 1)) * rows / 4)
        .mistakeInNumber(
            "threshold-at-zero",
            "Yours counts every output above 0 as 1.",
            () -> share(outputs, targets, rows, (y, t) -> y > 0 == (t == 1)));
  }

  private static double amongThePredictedOnes(Matrix outputs, Matrix targets) {
    double ones = outputs.map(y -> y >= 0.5 ? 1 : 0).sum();
    double right = outputs.map(y -> y >= 0.5 ? 1 : 0).hadamard(targets).sum();
    return ones == 0 ? 0 : right / ones;
  }

  private static double share(Matrix outputs, Matrix targets, int counted, Rule rule) {
    double right = 0;
    for (int i = 0; i < counted; i++) {
      right += rule.isRight(outputs.get(i, 0), targets.get(i, 0)) ? 1 : 0;
    }
    return right / outputs.rows();
  }
}
