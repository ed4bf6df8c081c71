package gradus.grading.check;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/** What earlier calls of a method may have left, if a later one is wrong. */
final class EarlierCalls {

  /** A multiple of all small whole numbers. */
  private static final int MANY_PARTS = 5040;

  private final GivenCase given;
  private final List<Matrix> answers = new ArrayList<>();
  private CallSequence.Subject first;
  private List<Matrix> firstArguments;
  private Matrix firstExpected;
  private boolean isFirstRight;

  /** The argument that has just been exchanged; null if none has. */
  private String exchanged;

  /** What is right for the argument before. */
  private Matrix ofArgumentBefore;

  EarlierCalls(GivenCase given) {
    this.given = given;
  }

  /** Adds a right answer. */
  void add(Matrix answer) {
    answers.add(answer);
  }

  /** Forgets the answers: those that are kept have other numbers from now on. */
  void clear() {
    answers.clear();
  }

  /** Notes the first call before it is made. */
  void setFirst(CallSequence.Subject subject, List<Matrix> arguments) {
    if (subject.isRepeatable()) {
      first = subject;
      firstArguments = arguments;
      firstExpected = subject.expected(CallSequence.copies(arguments));
    }
  }

  /** From now on the first call can be made over again. */
  void firstWasRight() {
    isFirstRight = first != null;
  }

  /** The object's own numbers change: a call with the first arguments is another one then. */
  void forgetFirst() {
    isFirstRight = false;
  }

  /** Suspects that the next call goes by an argument of the call before. */
  void suspect(String name, CallSequence.Subject subject, List<Matrix> argumentsBefore) {
    if (subject.isRepeatable()) {
      exchanged = name;
      ofArgumentBefore = subject.expected(argumentsBefore);
    }
  }

  void suspectNone() {
    exchanged = null;
  }

  /**
   * Checks whether a wrong answer comes from an earlier call.
   *
   * @param finding the wrong answer in words
   * @param yours the answer
   * @param size of numbers that are near each other
   */
  void requireNothingLeft(String finding, Matrix yours, double size) {
    boolean isEarlier =
        isTelling(yours)
            && answers.stream().anyMatch(answer -> Comparison.isNear(answer, yours, size));
    Check.that(
        !isEarlier,
        finding
            + ", which an earlier call has answered: it looks as if something were kept from it",
        "earlier-answer",
        given);
    boolean isOfArgumentBefore =
        exchanged != null && isTelling(yours) && Comparison.isNear(yours, ofArgumentBefore, size);
    Check.that(
        !isOfArgumentBefore,
        "%s, which is right for the %s of an earlier call, and not for its own"
            .formatted(finding, exchanged),
        "earlier-argument",
        given);
    Check.that(
        isFirstStillRight(),
        finding + "; a first call was right, and the same call made over again is not",
        "first-call-only",
        given);
  }

  /** A call that was right and is wrong now has met something that the calls between have left. */
  private boolean isFirstStillRight() {
    if (!isFirstRight) {
      return true;
    }
    List<Matrix> arguments = CallSequence.copies(firstArguments);
    Matrix expected = first.expected(arguments);
    if (!expected.equals(firstExpected)) {
      // The calls between have changed the object, as training does: this is not the same call.
      return true;
    }
    Matrix yours;
    try {
      yours = first.call(arguments);
    } catch (RuntimeException | StackOverflowError another) {
      // It is a wrong answer that is to be told, and not what one more call comes to.
      return true;
    }
    double size = Math.max(1, Comparison.largest(expected));
    return yours != null && Comparison.isNear(yours, expected, size);
  }

  /** Whether two calls have hardly the same answer by chance, as two shares of eight rows may. */
  private static boolean isTelling(Matrix answer) {
    Matrix multiples = answer.scale(MANY_PARTS);
    return multiples.minus(multiples.map(Math::rint)).map(Math::abs).sum() > 1e-6;
  }
}
