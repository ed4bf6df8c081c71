package gradus.grading.trace;

import java.util.concurrent.Callable;

/**
 * A call of the student's code of which several places of a trace take a part. It is made once;
 * what it throws is thrown to each of them.
 *
 * @param <T> what it returns
 */
public final class Once<T> {

  private final Callable<T> call;
  private boolean isDone;
  private T value;
  private Exception exception;
  private Error error;

  private Once(Callable<T> call) {
    this.call = call;
  }

  /**
   * A call that has not been made.
   *
   * @param call to be made
   * @param <T> what it returns
   * @return the call
   */
  public static <T> Once<T> of(Callable<T> call) {
    return new Once<>(call);
  }

  /**
   * What the call returned.
   *
   * @return the same each time
   * @throws Exception what the call threw
   */
  public T get() throws Exception {
    if (!isDone) {
      make();
    }
    if (exception != null) {
      throw exception;
    }
    if (error != null) {
      throw error;
    }
    return value;
  }

  private void make() {
    isDone = true;
    try {
      value = call.call();
    } catch (Exception thrown) {
      exception = thrown;
    } catch (Error thrown) {
      error = thrown;
    }
  }
}
