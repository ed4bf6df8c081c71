package gradus.grading.run;

import gradus.grading.curriculum.Exercise;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Counts down the time that all properties of an exercise share. */
final class TimeBudgets {

  private final Duration budget;
  private final Map<Exercise, Long> nanosUsed = new HashMap<>();

  /**
   * Gives every exercise the same time.
   *
   * @param budget of one exercise
   */
  TimeBudgets(Duration budget) {
    this.budget = budget;
  }

  synchronized Duration left(Exercise exercise) {
    return budget.minusNanos(nanosUsed.getOrDefault(exercise, 0L));
  }

  synchronized void use(Exercise exercise, long nanos) {
    nanosUsed.merge(exercise, nanos, Long::sum);
  }
}
