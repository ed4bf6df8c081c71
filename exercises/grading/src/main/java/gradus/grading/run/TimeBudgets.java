package gradus.grading.run;

import gradus.grading.curriculum.Exercise;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts down the time that all properties of an exercise share. */
final class TimeBudgets {

  private final Duration budget;
  private final boolean canExtend;
  private final Map<Exercise, Long> nanosUsed = new HashMap<>();
  private final Set<Exercise> extended = new HashSet<>();

  /**
   * Gives every exercise the same time.
   *
   * @param budget of one exercise
   * @param canExtend whether one that was starved gets as much again
   */
  TimeBudgets(Duration budget, boolean canExtend) {
    this.budget = budget;
    this.canExtend = canExtend;
  }

  synchronized Duration left(Exercise exercise) {
    return budget.minusNanos(nanosUsed.getOrDefault(exercise, 0L));
  }

  synchronized void use(Exercise exercise, long nanos) {
    nanosUsed.merge(exercise, nanos, Long::sum);
  }

  /**
   * More time for an exercise whose time is over, once.
   *
   * @param time what its thread has had of a processor
   * @return zero if it was not starved, or for the second time
   */
  synchronized Duration extension(Exercise exercise, ProcessorTime time) {
    boolean isGranted = canExtend && time.isStarved() && extended.add(exercise);
    if (!isGranted) {
      return Duration.ZERO;
    }
    use(exercise, -budget.toNanos());
    return budget;
  }
}
