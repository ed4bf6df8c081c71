package gradus.grading.diagnosis;

import gradus.math.Matrix;
import gradus.math.RelativeError;
import gradus.nn.KnownMistake;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A right answer, and what it says about the mistakes behind the wrong ones of the same property: a
 * mistake that would have shown here, and did not, was not made.
 */
final class PassingCase {

  private final String what;
  private final Matrix right;
  private final GivenCase given;
  private Set<String> ruledOut;

  PassingCase(String what, Matrix right, GivenCase given) {
    this.what = what;
    this.right = right;
    this.given = given;
  }

  /** What was answered, as a report would name it. */
  String what() {
    return what;
  }

  /** The ids of the mistakes that would have shown here; computed once, because it takes long. */
  Set<String> ruledOut() {
    if (ruledOut == null) {
      ruledOut = new HashSet<>();
      Set<String> hidden = new HashSet<>();
      List<KnownMistake> mistakes = given.mistakes(right, right);
      mistakes.forEach(
          mistake -> (shows(mistake) ? ruledOut : hidden).add(mistake.diagnosis().id()));
      // Of two mistakes with one name, one may not show here.
      ruledOut.removeAll(hidden);
    }
    return ruledOut;
  }

  private boolean shows(KnownMistake mistake) {
    Matrix wrong = mistake.formula().get();
    return !wrong.hasShapeOf(right) || !(RelativeError.of(wrong, right) < RelativeError.TOLERANCE);
  }
}
