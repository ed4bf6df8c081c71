package gradus.grading.diagnosis;

import gradus.math.Matrix;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The most recent right answers to one property. Safe for use by several threads. */
public final class PassingCases {

  /** A few cases tell nearly all that many would, in much less time. */
  private static final int MOST = 12;

  private final Deque<PassingCase> cases = new ArrayDeque<>();

  /** Begins with none. */
  public PassingCases() {
    // The field begins empty.
  }

  /**
   * Remembers a case in which the student's answer was right.
   *
   * @param what was answered, as a report would name it
   * @param right the answer; it is copied
   * @param given the case
   */
  public synchronized void add(String what, Matrix right, GivenCase given) {
    if (cases.size() == MOST) {
      cases.removeFirst();
    }
    cases.addLast(new PassingCase(what, right.copy(), given));
  }

  /** The ids of the mistakes that right answers of that name rule out. */
  synchronized Set<String> ruledOut(String what) {
    Set<String> ids = new HashSet<>();
    cases.stream()
        .filter(passing -> passing.what().equals(what))
        .forEach(passing -> ids.addAll(passing.ruledOut()));
    return ids;
  }
}
