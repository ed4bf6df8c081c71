package gradus.grading.check;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Calls that must leave their arguments as they are, whatever numbers are in them. */
public final class Frozen {

  private Frozen() {}

  /**
   * Calls a method with copies, and compares them to the bit afterwards.
   *
   * @param name of the argument
   * @param argument what the copy is made of
   * @param method the student's
   * @param given the case
   * @return the answer
   */
  public static Matrix call(
      String name, Matrix argument, UnaryOperator<Matrix> method, GivenCase given) {
    Matrix copy = argument.copy();
    Matrix answer = method.apply(copy);
    requireNew(name, answer, copy, given);
    Check.unchanged(name, argument, copy, given);
    return answer;
  }

  /**
   * The same for two arguments.
   *
   * @param names of the arguments
   * @param first what the first copy is made of
   * @param second what the second copy is made of
   * @param method the student's
   * @param given the case
   * @return the answer
   */
  public static Matrix call(
      List<String> names,
      Matrix first,
      Matrix second,
      BinaryOperator<Matrix> method,
      GivenCase given) {
    return call(
        names.get(0),
        first,
        copy -> call(names.get(1), second, other -> method.apply(copy, other), given),
        given);
  }

  /** Checks that an answer is not the argument itself. */
  @SuppressWarnings("ReferenceEquality") // Another matrix with the same numbers is right.
  static void requireNew(String name, Matrix answer, Matrix argument, GivenCase given) {
    if (answer == argument) {
      String finding = "what it returns is the argument %s itself, not a new one";
      Check.that(false, finding.formatted(name), "argument-returned", given);
    }
  }
}
