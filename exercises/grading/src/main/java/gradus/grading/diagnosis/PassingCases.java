package gradus.grading.diagnosis;

import gradus.math.Matrix;
import gradus.nn.mistake.Answer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The most recent right answers to one property. Safe for use by several threads. */
public final class PassingCases {

  /** The most cases kept: a few rule out nearly as much as many, in much less time. */
  private static final int MOST = 12;

  private final Deque<PassingCase> cases = new ArrayDeque<>();

  /** Creates an empty collection. */
  public PassingCases() {
    // The field begins empty.
  }

  /**
   * Adds a case in which the student's answer was right.
   *
   * @param what the answer's name in a report
   * @param right the answer as it ought to be; it is copied
   * @param yours the student's answer, which may differ from it by rounding; it is copied
   * @param given the case
   */
  public synchronized void add(String what, Matrix right, Matrix yours, GivenCase given) {
    if (cases.size() == MOST) {
      cases.removeFirst();
    }
    cases.addLast(new PassingCase(what, right.copy(), yours.copy(), given));
  }

  /** The right answers for the search. */
  synchronized List<Answer> answers() {
    return cases.stream().map(PassingCase::answer).flatMap(Optional::stream).toList();
  }

  /** The ids of the mistakes that right answers of this name rule out. */
  synchronized Set<String> ruledOut(String what) {
    Set<String> ids = new HashSet<>();
    cases.stream()
        .filter(passing -> passing.what().equals(what))
        .forEach(passing -> ids.addAll(passing.ruledOut()));
    return ids;
  }
}
