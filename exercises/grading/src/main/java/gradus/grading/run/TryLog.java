package gradus.grading.run;

import gradus.grading.diagnosis.Diagnoser;
import gradus.grading.diagnosis.WrongAnswer;
import java.util.Optional;
import net.jqwik.api.lifecycle.TryExecutionResult;

/**
 * The tries of one property. jqwik looks for a smaller case after the first that fails; this keeps
 * the smallest, and says when more tries would tell nothing.
 *
 * <p>jqwik is told of a wrong answer only after some more: the cases that it draws at random tell
 * one mistake from another, small ones look alike.
 */
final class TryLog {

  /** So many wrong answers are collected before a smaller case is looked for. */
  private static final int TO_COMPARE = 6;

  /** After so many tries the case is small enough. */
  private static final int MOST_TO_SHRINK = 500;

  private TryExecutionResult smallest;
  private final Diagnoser diagnoser = new Diagnoser();
  private int wrongAnswers;
  private int afterFailure;
  private boolean over;

  /** What every further try comes to, once there is no need to run it. */
  Optional<TryExecutionResult> verdict() {
    return over ? Optional.of(smallest) : Optional.empty();
  }

  /** The failure of the smallest case, if any try failed. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(smallest).flatMap(TryExecutionResult::throwable);
  }

  /** What all wrong answers together tell about the mistake. */
  Diagnoser diagnoser() {
    return diagnoser;
  }

  /** Files what a try came to, and returns what jqwik is to hear of it. */
  TryExecutionResult file(TryExecutionResult result) {
    if (wrongAnswers >= TO_COMPARE && ++afterFailure > MOST_TO_SHRINK) {
      over = true;
    }
    if (!result.isFalsified()) {
      return result;
    }
    result
        .throwable()
        .filter(WrongAnswer.class::isInstance)
        .ifPresent(wrong -> diagnoser.add(((WrongAnswer) wrong).match()));
    boolean isAnswer = result.throwable().filter(AssertionError.class::isInstance).isPresent();
    if (isAnswer || smallest == null) {
      smallest = result;
    }
    // A stub, an exception or a deadline: a smaller case would say the same, and after a deadline
    // each would take as long again. If answers were wrong before, those are what is reported.
    over |= !isAnswer;
    boolean hidden = isAnswer && ++wrongAnswers < TO_COMPARE;
    return hidden ? TryExecutionResult.satisfied() : smallest;
  }
}
