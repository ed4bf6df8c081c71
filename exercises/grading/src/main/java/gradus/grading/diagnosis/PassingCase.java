package gradus.grading.diagnosis;

import gradus.math.Matrix;
import gradus.math.RelativeError;
import gradus.nn.mistake.Answer;
import gradus.nn.mistake.KnownMistake;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A right answer, which rules out mistakes behind the wrong answers of the same property: a mistake
 * that would have changed this answer was not made.
 */
final class PassingCase {

  private final String what;
  private final Matrix right;
  private final Matrix yours;
  private final GivenCase given;
  private Set<String> ruledOut;

  PassingCase(String what, Matrix right, Matrix yours, GivenCase given) {
    this.what = what;
    this.right = right;
    this.yours = yours;
    this.given = given;
  }

  /** The answer's name in a report. */
  String what() {
    return what;
  }

  /** The answer for the search; empty if no formula is known. */
  Optional<Answer> answer() {
    return given.answer(yours);
  }

  /**
   * The ids of the mistakes that would have changed this answer; computed once, because it takes
   * long.
   */
  Set<String> ruledOut() {
    if (ruledOut == null) {
      ruledOut = new HashSet<>();
      Set<String> hidden = new HashSet<>();
      List<KnownMistake> mistakes = given.mistakes(right, right);
      mistakes.forEach(
          mistake -> (shows(mistake) ? ruledOut : hidden).add(mistake.diagnosis().id()));
      // Only one of two mistakes with the same id may change this answer.
      ruledOut.removeAll(hidden);
    }
    return ruledOut;
  }

  private boolean shows(KnownMistake mistake) {
    Matrix wrong = mistake.formula().get();
    return !wrong.hasShapeOf(right) || !(RelativeError.of(wrong, right) < RelativeError.TOLERANCE);
  }
}
