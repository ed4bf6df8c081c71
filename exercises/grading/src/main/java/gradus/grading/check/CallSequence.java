package gradus.grading.check;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Holds a method to what is true of every one, however often it is called: an answer depends on the
 * arguments and on what the object holds now, on nothing that an earlier call has left. So the
 * calls of two objects take turns, with the same arguments, with others, with the same matrices
 * after their numbers have changed, and after the objects' own numbers have. Every argument is
 * compared to the bit, and every earlier answer must still be what it was.
 */
public final class CallSequence {

  /** Different numbers in the same shape: any two of these must not be taken for each other. */
  private static final int OTHER_NUMBERS = 1;

  /** Arguments of another shape, where there is one. */
  private static final int OTHER_SHAPE = 2;

  /** One object, and the method that is graded. */
  public interface Subject {

    /**
     * Calls the student's method.
     *
     * @param arguments which it must leave as they are
     * @return its answer; a number as a matrix of one entry
     */
    Matrix call(List<Matrix> arguments);

    /**
     * What is right now.
     *
     * @param arguments of the call
     * @return a new matrix
     */
    Matrix expected(List<Matrix> arguments);

    /**
     * Whether {@link #expected} looks at the object and changes nothing, so that it may be asked
     * out of turn.
     *
     * @return false if it keeps something from call to call itself
     */
    default boolean isRepeatable() {
      return true;
    }

    /** Changes what the object holds, weights for example, so that other answers are right. */
    default void change() {}
  }

  private record Answer(Matrix matrix, Matrix copy) {}

  private final List<String> names;
  private final GivenCase given;
  private final List<Answer> answers = new ArrayList<>();
  private final EarlierCalls earlier;

  private CallSequence(List<String> names, GivenCase given) {
    this.names = names;
    this.given = given;
    this.earlier = new EarlierCalls(given);
  }

  /**
   * Checks a method that returns something new each time.
   *
   * @param names of its arguments
   * @param first an object
   * @param second another one, that must not know of the first
   * @param draw gives arguments, always new matrices: those of 0 and 1 have one shape, those of 2
   *     another one
   * @param given the case
   */
  public static void require(
      List<String> names,
      Subject first,
      Subject second,
      IntFunction<List<Matrix>> draw,
      GivenCase given) {
    new CallSequence(names, given).run(first, second, draw);
  }

  private void run(Subject first, Subject second, IntFunction<List<Matrix>> draw) {
    List<Matrix> arguments = draw.apply(0);
    earlier.setFirst(first, copies(arguments));
    call("a first call", first, arguments);
    earlier.firstWasRight();
    callWithOneOther(first, arguments, draw.apply(OTHER_NUMBERS));
    call("another object's call with the same arguments", second, arguments);
    call("a call with other arguments", first, draw.apply(OTHER_NUMBERS));
    call("a call with arguments of another shape", first, draw.apply(OTHER_SHAPE));
    call("the first call over again", first, arguments);
    first.change();
    earlier.forgetFirst();
    call("a call after the object's own numbers have changed", first, arguments);
    refill(arguments, draw.apply(OTHER_NUMBERS));
    call("a call with the same matrices, whose numbers have changed,", first, arguments);
    second.change();
    call("another object's call after its numbers have changed", second, arguments);
    overwriteAnswers(arguments);
    call("a call after its earlier answers were overwritten", first, draw.apply(0));
  }

  /** An answer that is kept must not be found by some of the arguments alone. */
  private void callWithOneOther(Subject subject, List<Matrix> arguments, List<Matrix> others) {
    for (int i = 0; i < arguments.size(); i++) {
      List<Matrix> mixed = new ArrayList<>(arguments);
      mixed.set(i, others.get(i));
      earlier.suspect(names.get(i), subject, copies(arguments));
      call("a call with another argument %s alone".formatted(names.get(i)), subject, mixed);
      earlier.suspectNone();
      call("the call before it over again", subject, arguments);
    }
  }

  private void call(String which, Subject subject, List<Matrix> arguments) {
    List<Matrix> before = copies(arguments);
    Matrix expected = subject.expected(copies(arguments));
    PropertyLog.current().openCases().open(caseOf(which, arguments));
    Matrix yours = subject.call(arguments);
    Check.that(yours != null, () -> "the answer to %s is null".formatted(which), given);
    requireNoArgument(yours, arguments);
    requireNoEarlierAnswer(which, yours);
    requireAnswersKept(which);
    requireUnchanged(before, arguments);
    // Sums of ordinary numbers may cancel; what is stale is farther off than a millionth.
    double size = Math.max(1, Comparison.largest(expected));
    Matrix sizes = expected.map(x -> size);
    if (!Comparison.isNear(yours, expected, size)) {
      earlier.requireNothingLeft(finding(which, yours, expected), yours, size);
    }
    EntryCheck.matrix("the answer to " + which, yours, expected, sizes, given);
    answers.add(new Answer(yours, yours.copy()));
    earlier.add(yours.copy());
  }

  /** What is shown if the method throws: an object's own numbers may have changed by then. */
  private GivenCase caseOf(String which, List<Matrix> arguments) {
    GivenCase ofCall = GivenCase.of("this is", which);
    for (int i = 0; i < names.size(); i++) {
      ofCall = ofCall.and(names.get(i), arguments.get(i));
    }
    return ofCall;
  }

  /** The very matrix is meant, not one that equals it. */
  @SuppressWarnings("ReferenceEquality")
  private void requireNoArgument(Matrix yours, List<Matrix> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      Frozen.requireNew(names.get(i), yours, arguments.get(i), given);
    }
  }

  /** Again the very matrix is meant. */
  @SuppressWarnings("ReferenceEquality")
  private void requireNoEarlierAnswer(String which, Matrix yours) {
    for (Answer answer : answers) {
      Check.that(
          answer.matrix() != yours,
          which + " returned the very matrix of an earlier call: a new one is due each time",
          "output-reused",
          given);
    }
  }

  private static String finding(String which, Matrix yours, Matrix expected) {
    return yours.hasShapeOf(expected)
        ? Comparison.entry(
            "the answer to " + which,
            yours,
            expected,
            Comparison.worst(yours, expected),
            "expected")
        : "the answer to %s has another shape".formatted(which);
  }

  private void requireAnswersKept(String which) {
    for (Answer answer : answers) {
      Check.that(
          answer.matrix().equals(answer.copy()),
          which + " changed what an earlier call has returned: a new one is due each time",
          "output-reused",
          given);
    }
  }

  private void overwriteAnswers(List<Matrix> arguments) {
    List<Matrix> before = copies(arguments);
    answers.forEach(answer -> Check.overwrite(answer.matrix()));
    requireUnchanged(before, arguments);
    answers.clear();
    earlier.clear();
  }

  private void requireUnchanged(List<Matrix> before, List<Matrix> after) {
    for (int i = 0; i < before.size(); i++) {
      Check.unchanged(names.get(i), before.get(i), after.get(i), given);
    }
  }

  private static void refill(List<Matrix> arguments, List<Matrix> numbers) {
    IntStream.range(0, arguments.size())
        .forEach(i -> InPlace.copy(numbers.get(i), arguments.get(i)));
  }

  static List<Matrix> copies(List<Matrix> matrices) {
    return matrices.stream().map(Matrix::copy).toList();
  }
}
