package gradus.grading.run;

import gradus.grading.result.Outcome;

/**
 * Stands for an exception out of the student's code. That one may be of a class of theirs and do
 * anything when it is asked for its message, so it is asked within the method's budget, and only
 * this goes further.
 */
final class CodeFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Outcome outcome;

  CodeFailure(Outcome outcome) {
    super(String.join("\n", outcome.lines()));
    this.outcome = outcome;
  }

  /** What the exception came to. */
  Outcome outcome() {
    return outcome;
  }
}
