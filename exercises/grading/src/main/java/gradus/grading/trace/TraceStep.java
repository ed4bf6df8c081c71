package gradus.grading.trace;

import gradus.math.Matrix;
import java.util.List;

/**
 * One number or matrix of a trace, as it is shown.
 *
 * @param node the place
 * @param isGradient whether it is the gradient of the loss by the place, on the way back
 * @param formula of the place; empty for what is given, and for gradients
 * @param from the places that it is computed from; for a gradient, those that it comes back from
 * @param exercise whose method computes it; empty if the kit does
 * @param state how it stands beside what is right
 * @param value the student's, or what the kit computes of the student's numbers
 * @param right what it ought to be
 * @param entry the first entry that differs, row by row; −1 if none does
 * @param problem what the student is told where their code gave no such matrix; else empty
 */
public record TraceStep(
    String node,
    boolean isGradient,
    String formula,
    List<String> from,
    String exercise,
    State state,
    Matrix value,
    Matrix right,
    int entry,
    List<String> problem) {

  /** How a value stands beside what is right. */
  public enum State {
    /** It was given. */
    GIVEN,
    /** It is right. */
    RIGHT,
    /** It is wrong, and was computed from what is right, or wrongly from what is wrong. */
    WRONG,
    /** It is wrong only because of what it was computed from. */
    FOLLOWS,
    /** The student's method is not written; the kit stands in for it. */
    NOT_WRITTEN,
    /** The student's method gave no such matrix; the kit stands in for it. */
    NO_ANSWER
  }

  /**
   * Whether the student's code parts from what is right in this very place.
   *
   * @return true for the places to look at
   */
  public boolean isMistake() {
    return state == State.WRONG || state == State.NO_ANSWER;
  }
}
