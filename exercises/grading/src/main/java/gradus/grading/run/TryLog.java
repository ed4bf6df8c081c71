package gradus.grading.run;

import gradus.grading.deadline.OutOfTime;
import gradus.grading.diagnosis.Diagnoser;
import gradus.grading.diagnosis.MistakeMatch;
import gradus.grading.diagnosis.WrongAnswer;
import java.util.Optional;
import net.jqwik.api.lifecycle.TryExecutionResult;

/**
 * Records the tries of one property. After the first failing case jqwik looks for a smaller one;
 * this log keeps the smallest that still tells what belongs where, and ends the search when more
 * tries are useless.
 *
 * <p>A thread of the student's files the tries. Another thread, which waits for it, may end the
 * log.
 *
 * <p>Wrong answers are reported to jqwik only after several of them: its random cases tell mistakes
 * apart better than the small ones.
 */
final class TryLog {

  /**
   * Ends a thread whose property nobody waits for any more, as soon as the student's code gives
   * way. Jqwik passes on no error but one of memory; any other one it would take for a wrong
   * answer, and look for a smaller case.
   */
  static final class Abandoned extends OutOfMemoryError {

    private static final long serialVersionUID = 1L;

    Abandoned() {
      super("nobody waits for this property any more");
    }

    /** Nobody reads where it was thrown. */
    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** The number of wrong answers to collect before the search for a smaller case. */
  private static final int TO_COMPARE = 6;

  /** The number of tries after which the search for a smaller case ends. */
  private static final int MOST_TO_SHRINK = 500;

  private final boolean verdictOnly;

  /** The failure to show. */
  private TryExecutionResult smallest;

  /** The first failure, if it is an exception that belongs to its case; otherwise null. */
  private CodeFailure exception;

  private final Diagnoser diagnoser = new Diagnoser();
  private int tries;
  private int lastTry = Integer.MAX_VALUE;
  private boolean hasEndedEarly;
  private int wrongAnswers;

  /** How much the most telling wrong answer tells. */
  private int mostTelling;

  /** How much the case tells that jqwik has heard of last; negative before that. */
  private int told = -1;

  private int afterFailure;
  private boolean over;
  private boolean isAbandoned;

  /**
   * A log without tries.
   *
   * @param verdictOnly whether the first wrong answer is enough
   */
  TryLog(boolean verdictOnly) {
    this.verdictOnly = verdictOnly;
  }

  /** Ends the log: the property did not end in time, and whatever it still does is too late. */
  synchronized void end(OutOfTime late) {
    file(TryExecutionResult.falsified(late));
    isAbandoned = true;
  }

  /** Ends the property after so many more tries, unless something has failed by then. */
  synchronized void endAfter(int more) {
    lastTry = tries + more;
    hasEndedEarly = false;
  }

  /** Whether {@link #endAfter} has ended the property. */
  synchronized boolean hasEndedEarly() {
    return hasEndedEarly;
  }

  /**
   * The result of every further try, once running it is useless.
   *
   * @throws Abandoned if nobody waits for one
   */
  synchronized Optional<TryExecutionResult> knownResult() {
    if (isAbandoned) {
      throw new Abandoned();
    }
    return over ? Optional.of(smallest) : Optional.empty();
  }

  /** The failure of the smallest case, if any try failed. */
  synchronized Optional<Throwable> failure() {
    return Optional.ofNullable(smallest).flatMap(TryExecutionResult::throwable);
  }

  /** The diagnoser of all wrong answers. */
  Diagnoser diagnoser() {
    return diagnoser;
  }

  /**
   * Records the result of a try and returns the one to report to jqwik.
   *
   * @throws Abandoned if nobody waits for it
   */
  synchronized TryExecutionResult file(TryExecutionResult result) {
    if (isAbandoned) {
      throw new Abandoned();
    }
    if (isShrinking() && ++afterFailure > MOST_TO_SHRINK) {
      over = true;
    }
    tries++;
    if (!result.isFalsified()) {
      hasEndedEarly = tries >= lastTry && smallest == null;
      return hasEndedEarly ? TryExecutionResult.satisfied(true) : result;
    }
    return exception == null ? fileFailure(result) : fileSmaller(result);
  }

  private boolean isShrinking() {
    return wrongAnswers >= TO_COMPARE || exception != null;
  }

  private TryExecutionResult fileFailure(TryExecutionResult result) {
    boolean isAnswer = result.throwable().filter(AssertionError.class::isInstance).isPresent();
    if (smallest == null) {
      exception = ofItsCase(result).orElse(null);
    }
    boolean isShown = smallest == null || (isAnswer && worth(result) >= worth(smallest));
    wrongAnswer(result).ifPresent(wrong -> add(wrong.match(), isShown));
    smallest = isShown ? result : smallest;
    // A stub or a deadline: a smaller case would show the same, and after a deadline each would
    // take as long again. Wrong answers from before are reported instead.
    over |= verdictOnly || !(isAnswer || exception != null);
    boolean hidden = !over && exception == null && isHidden(telling(result));
    if (hidden) {
      return TryExecutionResult.satisfied();
    }
    return over ? smallest : result;
  }

  /**
   * Whether jqwik does not hear of a wrong answer: as one of the first, or because its case tells
   * less than that from which jqwik looks for a smaller one.
   */
  private boolean isHidden(int telling) {
    wrongAnswers++;
    mostTelling = Math.max(mostTelling, telling);
    boolean isTooEarly =
        wrongAnswers < TO_COMPARE || (telling < mostTelling && wrongAnswers < 2 * TO_COMPARE);
    boolean isHidden = told < 0 ? isTooEarly : telling < told;
    told = isHidden ? told : telling;
    return isHidden;
  }

  private void add(MistakeMatch match, boolean isShown) {
    if (isShown) {
      diagnoser.add(match);
    } else {
      diagnoser.addHidden(match);
    }
  }

  private static int telling(TryExecutionResult result) {
    return wrongAnswer(result).map(WrongAnswer::telling).orElse(0);
  }

  /** How much a case tells; one that is too large to be typed in comes last. */
  private static int worth(TryExecutionResult result) {
    return wrongAnswer(result).map(wrong -> wrong.isSmall() ? 1 + wrong.telling() : 0).orElse(0);
  }

  private static Optional<WrongAnswer> wrongAnswer(TryExecutionResult result) {
    return result.throwable().filter(WrongAnswer.class::isInstance).map(WrongAnswer.class::cast);
  }

  /** A smaller case is taken if it ends in the same exception; any other is passed over. */
  private TryExecutionResult fileSmaller(TryExecutionResult result) {
    if (ofItsCase(result).filter(exception::isAlike).isPresent()) {
      smallest = result;
      return smallest;
    }
    over |= result.throwable().filter(OutOfTime.class::isInstance).isPresent();
    return over ? smallest : TryExecutionResult.satisfied();
  }

  private static Optional<CodeFailure> ofItsCase(TryExecutionResult result) {
    return result
        .throwable()
        .filter(CodeFailure.class::isInstance)
        .map(CodeFailure.class::cast)
        .filter(CodeFailure::isOfItsCase);
  }
}
