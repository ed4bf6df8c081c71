package gradus.grading.run;

import gradus.grading.result.Outcome;

/**
 * Replaces an exception of the student's code. The exception's own class may run a student's code
 * in {@code getMessage}, so that is called within the exercise's budget, and only this replacement
 * leaves it.
 */
final class CodeFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Outcome outcome;

  CodeFailure(Outcome outcome) {
    super(String.join("\n", outcome.lines()));
    this.outcome = outcome;
  }

  /** The outcome that the exception means. */
  Outcome outcome() {
    return outcome;
  }
}
