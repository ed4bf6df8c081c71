package gradus.exercises.step01;

import gradus.grading.check.Check;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;

/**
 * An array of rows that a method is given, and the rows that it held then: one of them may be
 * exchanged for a copy, and changed after that.
 */
final class Rows {

  private final Matrix before;
  private final double[][] array;

  /** The same rows, in an array that the method does not know. */
  private final double[][] rows;

  Rows(Matrix before) {
    this.before = before;
    this.array = before.toArrays();
    this.rows = array.clone();
  }

  double[][] array() {
    return array;
  }

  void requireUnchanged(String name, GivenCase given) {
    Check.unchanged(name, before, array, given);
    Check.unchanged("rows of " + name, before, rows, given);
  }
}
