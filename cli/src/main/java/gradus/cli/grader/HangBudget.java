package gradus.cli.grader;

import gradus.grading.curriculum.Settings;

/**
 * The time of a processor that the methods of one step may take: of one step, since a verdict is
 * that on its files alone, whatever else was handed in with them. The first that does not end has
 * the full budget. After it, each has a short one at first, of which a single case may take four
 * times what the longest case of any solution does; who needs more is graded again at the end, with
 * a longer one and then with the full one, as long as the time that a step may waste is not over.
 *
 * <p>That is little for those that do not come to the end of a single case, as code that never ends
 * does not: all steps together waste less than a minute. It is more for those whose cases end, and
 * are only too slow: so one that takes up to five seconds, and half a second in a case, loses
 * nothing beside all others of its step.
 */
final class HangBudget {

  /** Seconds, as in a student's own runs. */
  static final double FULL = Settings.USUAL_BUDGET;

  static final double LONG = 5;

  static final double SHORT = 2.5;

  /** Seconds that all methods of one step may waste in single cases. */
  private static final double MOST_IN_A_CASE = 4;

  /** Seconds that all methods of one step may waste. */
  private static final double MOST_WASTED = 45;

  private double inOneCase;

  private double wasted;

  /** The budget of the next method. */
  double next() {
    return wasted == 0 ? FULL : SHORT;
  }

  /**
   * A method has not ended within its budget.
   *
   * @param isOneCase whether it has not come to the end of a single case
   */
  void waste(double budget, boolean isOneCase) {
    inOneCase += isOneCase ? ofCase(budget) : 0;
    wasted += isOneCase ? ofCase(budget) : budget;
  }

  /**
   * Whether a method may be graded once more.
   *
   * @param isOneCase whether it has not come to the end of a single case before
   */
  boolean mayTake(double budget, boolean isOneCase) {
    return isOneCase
        ? inOneCase + ofCase(budget) <= MOST_IN_A_CASE
        : wasted + budget <= MOST_WASTED;
  }

  private static double ofCase(double budget) {
    return budget / Settings.CASES_OF_A_BUDGET;
  }
}
