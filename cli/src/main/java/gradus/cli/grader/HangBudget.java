package gradus.cli.grader;

/**
 * The time of a processor that the methods of one step may take: of one step, since a verdict is
 * that on its files alone, whatever else was handed in with them. The first that does not end has
 * the full budget. After it, each has a short one at first, which is twice what any solution takes;
 * who needs more is graded again at the end, with a longer one and then with the full one, as long
 * as the time that a step may waste is not over. So a right method that takes up to three seconds
 * loses nothing beside all others of its step that never end, and one that takes up to ten seconds
 * nothing beside one.
 */
final class HangBudget {

  /** Seconds, as in a student's own runs. */
  static final double FULL = 10;

  static final double LONG = 3;

  static final double SHORT = 0.75;

  /** Seconds that all methods of one step may waste. */
  private static final double MOST_WASTED = 29;

  private double wasted;

  /** The budget of the next method. */
  double next() {
    return wasted == 0 ? FULL : SHORT;
  }

  /** A method has not ended within its budget. */
  void waste(double budget) {
    wasted += budget;
  }

  /** Whether a method may be graded once more. */
  boolean mayTake(double budget) {
    return wasted + budget <= MOST_WASTED;
  }
}
