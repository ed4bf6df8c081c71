package gradus.grading.deadline;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The place that a student's code passes whenever it calls a method of its own or goes round a
 * loop, where that was written into its classes. Code that nobody waits for any more ends there, so
 * that the JVM need not be thrown away with it: Java itself cannot stop a thread.
 */
public final class Checkpoint {

  /**
   * Ends the code. Jqwik passes on no error but one of memory; code that catches it meets the next
   * checkpoint.
   */
  public static final class GivenUp extends OutOfMemoryError {

    private static final long serialVersionUID = 1L;

    GivenUp() {
      super("nobody waits for this code any more");
    }

    /** Nobody reads where it was thrown. */
    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private static final Set<ThreadGroup> GIVEN_UP = ConcurrentHashMap.newKeySet();

  private static volatile boolean isAnyGivenUp;

  private static volatile boolean areWritten;

  private Checkpoint() {}

  /** Checkpoints are written into classes of this JVM from now on. */
  public static void write() {
    areWritten = true;
  }

  /** Whether code may pass checkpoints in this JVM. */
  static boolean areWritten() {
    return areWritten;
  }

  /**
   * Goes on, unless nobody waits for the code that calls this.
   *
   * @throws GivenUp if nobody does
   */
  public static void pass() {
    if (isAnyGivenUp) {
      endIfGivenUp();
    }
  }

  private static void endIfGivenUp() {
    if (GIVEN_UP.contains(Thread.currentThread().getThreadGroup())) {
      throw new GivenUp();
    }
  }

  /** Ends all code in the threads of a group at its next checkpoint. */
  static void giveUp(ThreadGroup group) {
    GIVEN_UP.add(group);
    isAnyGivenUp = true;
  }

  /** Forgets a group whose threads have ended. */
  static void forget(ThreadGroup group) {
    GIVEN_UP.remove(group);
    isAnyGivenUp = !GIVEN_UP.isEmpty();
  }
}
