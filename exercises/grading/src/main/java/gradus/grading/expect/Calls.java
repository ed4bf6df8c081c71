package gradus.grading.expect;

import java.util.List;
import java.util.Optional;

/**
 * What the running example has done: the last call of the method that it is of, and what it has
 * expected. Versions of methods are compiled so that they tell of their calls.
 */
public final class Calls {

  /** So often a call is described; whoever trains for thousands of epochs waits for no texts. */
  private static final int MOST_DESCRIBED = 100;

  /** Of a thread each: one that was left behind has nothing to do with the next. */
  private static final ThreadLocal<Calls> CURRENT = ThreadLocal.withInitial(() -> new Calls(""));

  /** Of an example that has not begun. */
  public static final Calls NONE = new Calls("");

  private final String method;
  private int count;
  private int expectations;
  private String inputs = "";
  private Refusal refusal;

  private Calls(String method) {
    this.method = method;
  }

  /**
   * An example begins in this thread.
   *
   * @param method that it is of
   * @return what it is going to do
   */
  public static Calls begin(String method) {
    CURRENT.set(new Calls(method));
    return CURRENT.get();
  }

  /**
   * Called by a version where one of its methods begins.
   *
   * @param method its class and name
   * @param names of its arguments, with commas between them
   * @param arguments their values
   */
  public static void entered(String method, String names, Object[] arguments) {
    Calls calls = CURRENT.get();
    if (method.equals(calls.method)) {
      calls.count++;
      if (calls.count <= MOST_DESCRIBED) {
        calls.inputs = InputText.of(List.of(names.split(",")), arguments);
      }
    }
  }

  /** Notes an expectation, and throws if it is not met. */
  static void expected(boolean isMet, String got, String expected) {
    Calls calls = CURRENT.get();
    calls.expectations++;
    if (!isMet) {
      Refusal found = new Refusal(got, expected);
      // Kept: whoever catches it has not met it.
      calls.refusal = calls.refusal == null ? found : calls.refusal;
      throw found;
    }
  }

  /**
   * Whether the method was called.
   *
   * @return whether it began at least once
   */
  public boolean isCalled() {
    return count > 0;
  }

  /**
   * Whether anything was expected.
   *
   * @return whether there was an expectation, met or not
   */
  public boolean isExpecting() {
    return expectations > 0;
  }

  /**
   * What the last call was given.
   *
   * @return names and values; empty if it takes no arguments or was not called
   */
  public String inputs() {
    return inputs;
  }

  /**
   * The first expectation that was not met.
   *
   * @return empty if all were
   */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }
}
