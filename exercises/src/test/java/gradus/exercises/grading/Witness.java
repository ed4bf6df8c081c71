package gradus.exercises.grading;

import gradus.math.Matrix;
import gradus.math.RelativeError;
import gradus.nn.Suspect;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A right answer, and what it says about the mistakes behind the wrong ones of the same property: a
 * mistake that would have shown here, and did not, was not made.
 */
final class Witness {

  /** A few cases tell nearly all that many would, in much less time. */
  private static final int MOST = 12;

  private static final Deque<Witness> OF_THIS_PROPERTY = new ArrayDeque<>();

  private final String what;
  private final Matrix right;
  private final Case given;
  private Set<String> absolved;

  private Witness(String what, Matrix right, Case given) {
    this.what = what;
    this.right = right;
    this.given = given;
  }

  /** Forgets what other properties have seen. */
  static synchronized void clear() {
    OF_THIS_PROPERTY.clear();
  }

  /** Remembers a case in which the student's answer was right. */
  static synchronized void add(String what, Matrix right, Case given) {
    if (OF_THIS_PROPERTY.size() == MOST) {
      OF_THIS_PROPERTY.removeFirst();
    }
    OF_THIS_PROPERTY.addLast(new Witness(what, right.copy(), given));
  }

  /** The ids of the mistakes that right answers of that name rule out. */
  static synchronized Set<String> absolved(String what) {
    Set<String> ids = new HashSet<>();
    OF_THIS_PROPERTY.stream()
        .filter(witness -> witness.what.equals(what))
        .forEach(witness -> ids.addAll(witness.absolved()));
    return ids;
  }

  private Set<String> absolved() {
    if (absolved == null) {
      absolved = new HashSet<>();
      Set<String> hidden = new HashSet<>();
      List<Suspect> suspects = given.suspects(right, right);
      suspects.forEach(
          suspect -> (shows(suspect) ? absolved : hidden).add(suspect.diagnosis().id()));
      // Of two mistakes with one name, one may not show here.
      absolved.removeAll(hidden);
    }
    return absolved;
  }

  private boolean shows(Suspect suspect) {
    Matrix wrong = suspect.formula().get();
    return !wrong.hasShapeOf(right) || !(RelativeError.of(wrong, right) < RelativeError.TOLERANCE);
  }
}
