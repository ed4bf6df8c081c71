package gradus.grading.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cases that a try has built and not checked yet. If the student's method throws or does not
 * end, its case is among them, and where there is one only, that is the one: properties build a
 * case before they call the method with it, and check the answer before they build the next.
 *
 * <p>The grader asks from another thread when a try does not end.
 */
public final class OpenCases {

  /** More are never told apart, and cases hold matrices. */
  private static final int MOST = 4;

  /** Those of the try that the thread runs; a thread outside of any try has none. */
  private static final ThreadLocal<OpenCases> OF_THIS_THREAD = new ThreadLocal<>();

  private final List<GivenCase> cases = new ArrayList<>();
  private boolean areTooMany;

  /** Creates it without any case. */
  public OpenCases() {
    // All fields begin empty.
  }

  /** A try begins, whose cases this thread builds from now on. */
  public void begin() {
    close();
    OF_THIS_THREAD.set(this);
  }

  /** The try has ended. What was open then still is. */
  public void end() {
    OF_THIS_THREAD.remove();
  }

  /** An answer was checked: whatever is called now is called with another case. */
  public synchronized void close() {
    cases.clear();
    areTooMany = false;
  }

  /**
   * Says which case the student's method is called with next, where several have been built.
   *
   * @param given the case
   */
  public synchronized void open(GivenCase given) {
    close();
    cases.add(given);
  }

  /**
   * The case that the student's method was given.
   *
   * @return empty unless it is known
   */
  public synchronized Optional<GivenCase> known() {
    long shown = cases.stream().map(GivenCase::parts).distinct().count();
    return shown == 1 && !areTooMany ? Optional.of(cases.get(cases.size() - 1)) : Optional.empty();
  }

  /** Takes note of a case that was made of another one. */
  static GivenCase built(GivenCase before, GivenCase now) {
    OpenCases ofThisThread = OF_THIS_THREAD.get();
    if (ofThisThread != null) {
      ofThisThread.replace(before, now);
    }
    return now;
  }

  @SuppressWarnings("ReferenceEquality") // Another case with the same values may be in use still.
  private synchronized void replace(GivenCase before, GivenCase now) {
    cases.removeIf(open -> open == before);
    areTooMany |= cases.size() == MOST;
    if (!areTooMany) {
      cases.add(now);
    }
  }
}
