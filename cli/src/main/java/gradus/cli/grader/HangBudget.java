package gradus.cli.grader;

/**
 * The time that the methods of one submission may take. The first that does not end has the full
 * budget. After it, each has a short one, which is several times what any right method takes; who
 * needs more is graded again at the end, alone and with the full budget, as long as the time that
 * one submission may waste is not over. So a right method that is slow loses nothing unless six
 * others never end.
 */
final class HangBudget {

  /** Seconds, as in a student's own runs. */
  static final double FULL = 10;

  /** Three times what the slowest solution takes on a busy machine. */
  static final double SHORT = 1;

  /** Seconds that all methods of one submission may waste. */
  private static final double MOST_WASTED = 50;

  private double wasted;

  /** The budget of the next method. */
  double next() {
    return wasted == 0 ? FULL : SHORT;
  }

  /** A method has not ended within its budget. */
  void waste(double budget) {
    wasted += budget;
  }

  /** Whether a method may have the full budget once more. */
  boolean mayRepeat() {
    return wasted + FULL <= MOST_WASTED;
  }
}
