package gradus.grading.check;

import gradus.grading.diagnosis.GivenCase;
import gradus.grading.diagnosis.OpenCases;
import gradus.grading.diagnosis.PassingCases;
import gradus.math.Matrix;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

/**
 * Records what the checks of one property report besides failures: the right answers, and lines for
 * the board. Checks find the log of the running property by their thread.
 */
public final class PropertyLog {

  /**
   * The log of the running property; a thread outside of any, as in a test of the checks, has one
   * of its own.
   */
  private static final ThreadLocal<PropertyLog> OF_THIS_THREAD =
      ThreadLocal.withInitial(() -> new PropertyLog((step, line) -> {}));

  private final PassingCases passingCases = new PassingCases();
  private final OpenCases openCases = new OpenCases();
  private final BiConsumer<Integer, String> notes;

  /**
   * Begins a log.
   *
   * @param notes told of every line for the board: the number of its step, and the line
   */
  public PropertyLog(BiConsumer<Integer, String> notes) {
    this.notes = notes;
  }

  /**
   * Runs a try of the property, whose checks write to this log.
   *
   * @param aTry the property with its arguments
   * @param <T> what it returns
   * @return what it returned
   * @throws Exception what it threw
   */
  public <T> T during(Callable<T> aTry) throws Exception {
    OF_THIS_THREAD.set(this);
    openCases.begin();
    try {
      return aTry.call();
    } finally {
      openCases.end();
      OF_THIS_THREAD.remove();
    }
  }

  /**
   * The right answers so far.
   *
   * @return live
   */
  public PassingCases passingCases() {
    return passingCases;
  }

  /**
   * The cases of the try that runs, or of the last one.
   *
   * @return live
   */
  public OpenCases openCases() {
    return openCases;
  }

  /**
   * The log of the property whose try this thread runs.
   *
   * @return the same in all tries of a property
   */
  public static PropertyLog current() {
    return OF_THIS_THREAD.get();
  }

  /** The answer to a case was right: its call is over. */
  void passed(String what, Matrix right, Matrix yours, GivenCase given) {
    passingCases.add(what, right, yours, given);
    openCases.close();
  }

  void note(int step, String line) {
    notes.accept(step, line);
  }
}
