package gradus.grading.check;

import gradus.grading.diagnosis.GivenCase;
import gradus.grading.diagnosis.MistakeMatch;
import gradus.grading.diagnosis.WrongAnswer;
import gradus.grading.text.NumberText;
import gradus.math.FiniteDifferences;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.math.RelativeError;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The comparisons that graded properties are made of. Each is written so that not-a-number fails,
 * accepts rounding down to that of a {@code float}, and says which entry is wrong and by how much.
 */
public final class Check {

  /**
   * What finite differences of sums of ordinary size may be off, by rounding and by their step.
   * Where terms cancel, the right gradient is 0 and the numeric one this small: no relative error
   * can tell them apart.
   */
  private static final double NOISE = 1e-9;

  /** No student's code gives this by itself. */
  private static final double OVERWRITTEN = -8.765432112345678e301;

  private Check() {}

  /**
   * Checks a matrix of values against the right ones.
   *
   * @param what its name in the report, for example {@code output}
   * @param yours what the student's method gave; null and a wrong shape are reported as such
   * @param expected what is right
   * @param given the case
   */
  public static void matrix(String what, Matrix yours, Matrix expected, GivenCase given) {
    shape(what, yours, expected, given);
    double scale = Math.max(1, Comparison.largest(expected));
    int worst = -1;
    for (int k = 0; k < expected.size(); k++) {
      if (!Comparison.near(yours.entry(k), expected.entry(k), scale)
          && (worst < 0 || Comparison.moreWrong(yours, expected, k, worst))) {
        worst = k;
      }
    }
    if (worst >= 0) {
      String finding = Comparison.entry(what, yours, expected, worst, "expected");
      throw wrong(what, finding, yours, expected, given);
    }
    PropertyLog.current().passed(what, expected, yours, given);
  }

  /**
   * Checks an array of rows; see {@link #matrix(String, Matrix, Matrix, GivenCase)}.
   *
   * @param what its name in the report
   * @param yours what the student's method gave; null and a wrong shape are reported as such
   * @param expected what is right
   * @param given the case
   */
  public static void matrix(String what, double[][] yours, Matrix expected, GivenCase given) {
    matrix(what, toMatrix(what, yours, given), expected, given);
  }

  /**
   * Checks an array as one row; see {@link #matrix(String, Matrix, Matrix, GivenCase)}.
   *
   * @param what its name in the report
   * @param yours what the student's method gave; null and a wrong shape are reported as such
   * @param expected what is right
   * @param given the case
   */
  public static void row(String what, double[] yours, Matrix expected, GivenCase given) {
    matrix(what, yours == null ? null : new double[][] {yours}, expected, given);
  }

  /**
   * Checks a gradient against finite differences, by the relative error that the kit uses
   * everywhere.
   *
   * @param what its name in the report, for example {@code dL/dW}
   * @param yours what the student's method gave; null and a wrong shape are reported as such
   * @param numeric the gradient by finite differences
   * @param given the case
   */
  public static void gradient(String what, Matrix yours, Matrix numeric, GivenCase given) {
    shape(what, yours, numeric, given);
    if (!(RelativeError.of(yours, numeric) < RelativeError.TOLERANCE)) {
      int worst = 0;
      for (int k = 1; k < numeric.size(); k++) {
        worst = Comparison.moreWrong(yours, numeric, k, worst) ? k : worst;
      }
      if (!(Comparison.distance(yours.entry(worst), numeric.entry(worst)) <= NOISE)) {
        String finding = Comparison.entry(what, yours, numeric, worst, "finite differences");
        throw new WrongAnswer(finding, given, MistakeMatch.of(what, yours, numeric, given, NOISE));
      }
    }
    PropertyLog.current().passed(what, numeric, yours, given);
  }

  /**
   * Checks a gradient that may be as small as what rounding does to finite differences: there the
   * relative error says nothing, and so much is accepted.
   *
   * @param what its name in the report
   * @param yours what the student's method gave; null and a wrong shape are reported as such
   * @param numeric the gradient by extrapolated differences
   * @param size of the function that was differentiated, or of the terms that it adds up
   * @param given the case
   */
  public static void gradient(
      String what, Matrix yours, Matrix numeric, double size, GivenCase given) {
    shape(what, yours, numeric, given);
    double noise = FiniteDifferences.roundingNoise(size);
    for (int k = 0; k < numeric.size(); k++) {
      if (!(Comparison.distance(yours.entry(k), numeric.entry(k)) <= noise)) {
        gradient(what, yours, numeric, given);
        return;
      }
    }
    PropertyLog.current().passed(what, numeric, yours, given);
  }

  /**
   * Checks one number.
   *
   * @param what its name in the report
   * @param yours what the student's method gave
   * @param expected what is right; may be infinite
   * @param given the case
   */
  public static void number(String what, double yours, double expected, GivenCase given) {
    if (!Comparison.near(yours, expected, Math.max(1, Math.abs(expected)))) {
      throw wrong(what, yours, expected, given);
    }
    PropertyLog.current().passed(what, Matrix.row(expected), Matrix.row(yours), given);
  }

  /**
   * Checks one number by its own size, however small.
   *
   * @param what its name in the report
   * @param yours what the student's method gave
   * @param expected what is right, not 0
   * @param given the case
   */
  public static void relative(String what, double yours, double expected, GivenCase given) {
    if (!Comparison.near(yours, expected, Math.abs(expected))) {
      throw wrong(what, yours, expected, given);
    }
    PropertyLog.current().passed(what, Matrix.row(expected), Matrix.row(yours), given);
  }

  /**
   * Writes over what a method returned. Were it part of an argument, {@link #unchanged} would see
   * it there.
   *
   * @param result what the student's method gave; null is left alone
   */
  public static void overwrite(Matrix result) {
    if (result != null) {
      InPlace.fill(OVERWRITTEN, result);
    }
  }

  /**
   * Writes over an array of rows; see {@link #overwrite(Matrix)}.
   *
   * @param result what the student's method gave; null is left alone
   */
  public static void overwrite(double[][] result) {
    for (double[] row : result == null ? new double[0][] : result) {
      overwrite(row);
    }
  }

  /**
   * Writes over an array; see {@link #overwrite(Matrix)}.
   *
   * @param result what the student's method gave; null is left alone
   */
  public static void overwrite(double[] result) {
    if (result != null) {
      Arrays.fill(result, OVERWRITTEN);
    }
  }

  /**
   * Checks that an argument is as it was, to the bit.
   *
   * @param argument its name
   * @param before a copy from before the call
   * @param after what the caller holds now
   * @param given the case
   */
  public static void unchanged(String argument, Matrix before, Matrix after, GivenCase given) {
    requireNotOverwritten(
        after,
        "what it returns is the argument %s itself, not a new one".formatted(argument),
        given);
    requireSame(argument, before, after, given);
  }

  /** Looks for what was written over the result. */
  private static void requireNotOverwritten(Matrix argument, String otherwise, GivenCase given) {
    for (int k = 0; k < argument.size(); k++) {
      if (argument.entry(k) == OVERWRITTEN) {
        throw seen("argument-returned", otherwise, given);
      }
    }
  }

  private static void requireSame(String argument, Matrix before, Matrix after, GivenCase given) {
    if (!before.hasShapeOf(after)) {
      throw changed("the argument %s was changed".formatted(argument), given);
    }
    for (int k = 0; k < before.size(); k++) {
      if (Double.doubleToLongBits(before.entry(k)) != Double.doubleToLongBits(after.entry(k))) {
        String[] numbers = NumberText.pair(before.entry(k), after.entry(k));
        String finding = "the argument %s was changed: its entry %s was %s and is %s now";
        throw changed(
            finding.formatted(argument, Comparison.place(before, k), numbers[0], numbers[1]),
            given);
      }
    }
    PropertyLog.current().openCases().close();
  }

  private static WrongAnswer changed(String finding, GivenCase given) {
    return seen("argument-changed", finding, given);
  }

  /**
   * Checks an argument of arrays; see {@link #unchanged(String, Matrix, Matrix, GivenCase)}.
   *
   * @param argument its name
   * @param before a copy from before the call
   * @param after what the caller holds now
   * @param given the case
   */
  public static void unchanged(String argument, Matrix before, double[][] after, GivenCase given) {
    Matrix now = toMatrix("the argument " + argument, after, given);
    // The result may be another array with the same rows, as a clone is, or one of the rows.
    String shared = "what it returns is not all new: writing into it changes the argument %s";
    requireNotOverwritten(now, shared.formatted(argument), given);
    requireSame(argument, before, now, given);
  }

  /**
   * Checks anything else.
   *
   * @param holds whether it is as it should be
   * @param otherwise one sentence that says what is wrong, with the numbers
   * @param given the case
   */
  public static void that(boolean holds, String otherwise, GivenCase given) {
    if (!holds) {
      throw new WrongAnswer(otherwise, given, MistakeMatch.NONE);
    }
    PropertyLog.current().openCases().close();
  }

  /**
   * Checks anything else; the sentence is put together only if it fails.
   *
   * @param holds whether it is as it should be
   * @param otherwise gives one sentence that says what is wrong, with the numbers
   * @param given the case
   */
  public static void that(boolean holds, Supplier<String> otherwise, GivenCase given) {
    that(holds, holds ? "" : otherwise.get(), given);
  }

  /**
   * Checks something else, whose failure is a mistake with a name.
   *
   * @param holds whether it is so
   * @param otherwise what the report says if not, with the evidence
   * @param id of the diagnosis, stable
   * @param given the case
   */
  public static void that(boolean holds, String otherwise, String id, GivenCase given) {
    if (!holds) {
      throw seen(id, otherwise, given);
    }
    PropertyLog.current().openCases().close();
  }

  private static WrongAnswer seen(String id, String finding, GivenCase given) {
    return new WrongAnswer(finding, given, MistakeMatch.seen(id, finding));
  }

  private static void shape(String what, Matrix yours, Matrix expected, GivenCase given) {
    that(yours != null, () -> what + " is null", given);
    if (!yours.hasShapeOf(expected)) {
      String finding = "%s is %s, it must be %s";
      throw wrong(
          what, finding.formatted(what, yours.shape(), expected.shape()), yours, expected, given);
    }
  }

  private static Matrix toMatrix(String what, double[][] rows, GivenCase given) {
    if (rows == null) {
      return null;
    }
    for (int i = 0; i < rows.length; i++) {
      int row = i;
      that(rows[i] != null, () -> "row %d of %s is null".formatted(row, what), given);
      that(
          rows[i].length == rows[0].length,
          () ->
              "row %d of %s has %d entries, row 0 has %d"
                  .formatted(row, what, rows[row].length, rows[0].length),
          given);
    }
    return Matrix.of(rows);
  }

  private static WrongAnswer wrong(String what, double yours, double expected, GivenCase given) {
    String finding = Comparison.beside(what, yours, expected, "expected");
    return wrong(what, finding, Matrix.row(yours), Matrix.row(expected), given);
  }

  /**
   * Records a number that a property has accepted by a rule of its own: a right answer speaks
   * against mistakes, too.
   *
   * @param what its name in the report
   * @param yours what the student's method gave
   * @param expected what is right
   * @param given the case
   */
  public static void accepted(String what, double yours, double expected, GivenCase given) {
    PropertyLog.current().passed(what, Matrix.row(expected), Matrix.row(yours), given);
  }

  /** A wrong answer that no known mistake is compared with. */
  static WrongAnswer unexplained(
      String what, Matrix yours, Matrix expected, int entry, GivenCase given) {
    String finding = Comparison.entry(what, yours, expected, entry, "expected");
    return new WrongAnswer(finding, given, MistakeMatch.unexplained(what, yours, given));
  }

  private static WrongAnswer wrong(
      String what, String finding, Matrix yours, Matrix right, GivenCase given) {
    return new WrongAnswer(finding, given, MistakeMatch.of(what, yours, right, given, 0));
  }
}
