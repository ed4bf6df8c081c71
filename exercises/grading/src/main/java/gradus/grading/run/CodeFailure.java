package gradus.grading.run;

import gradus.grading.result.Outcome;
import java.util.List;

/**
 * Replaces an exception of the student's code. The exception's own class may run a student's code
 * in {@code getMessage}, so that is called within the exercise's budget, and only this replacement
 * leaves it.
 */
final class CodeFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Outcome outcome;
  private final boolean isOfItsCase;

  /** A failure that would be the same in any other case. */
  CodeFailure(Outcome outcome) {
    this(outcome, false);
  }

  /**
   * A failure.
   *
   * @param outcome the outcome that the exception means
   * @param isOfItsCase whether a smaller case may show it better
   */
  CodeFailure(Outcome outcome, boolean isOfItsCase) {
    super(String.join("\n", outcome.lines()));
    this.outcome = outcome;
    this.isOfItsCase = isOfItsCase;
  }

  /** Whether a smaller case may show it better. */
  boolean isOfItsCase() {
    return isOfItsCase;
  }

  /** Whether another exception has the same name and was thrown at the same place. */
  boolean isAlike(CodeFailure other) {
    return other.isOfItsCase && kind().equals(other.kind());
  }

  private String kind() {
    List<String> lines = outcome.lines();
    return lines.get(0).replaceFirst(":.*", "") + " " + lines.get(lines.size() - 1);
  }

  /** The outcome that the exception means. */
  Outcome outcome() {
    return outcome;
  }
}
