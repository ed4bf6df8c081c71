package gradus.exercises.step11;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;

/** Mistakes that may be behind a wrong accuracy: rows that are counted, or not, by another rule. */
final class AccuracyMistakes {

  /** Whether a row counts as right. */
  @FunctionalInterface
  private interface Rule {
    boolean isRight(double output, double target);
  }

  private AccuracyMistakes() {}

  static GivenCase of(Matrix outputs, Matrix targets, GivenCase given) {
    int rows = outputs.rows();
    return given
        .ofBatch(rows)
        .mistakeInNumber(
            "integer-division",
            "Yours is 0 unless every row is right: look for a division of two ints.",
            () -> Math.floor(share(outputs, targets, rows, (y, t) -> y >= 0.5 == (t == 1))))
        .mistakeInNumber(
            "one-half-excluded",
            "Yours counts an output of exactly 0.5 as 0.",
            () -> share(outputs, targets, rows, (y, t) -> y > 0.5 == (t == 1)))
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
            "threshold-at-zero",
            "Yours counts every output above 0 as 1.",
            () -> share(outputs, targets, rows, (y, t) -> y > 0 == (t == 1)));
  }

  private static double share(Matrix outputs, Matrix targets, int counted, Rule rule) {
    double right = 0;
    for (int i = 0; i < counted; i++) {
      right += rule.isRight(outputs.get(i, 0), targets.get(i, 0)) ? 1 : 0;
    }
    return right / outputs.rows();
  }
}
