package gradus.grading.deadline;

import gradus.grading.curriculum.Exercise;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts down the time that all properties of an exercise share. It is time of a processor: where
 * other programs keep the machine busy, that takes longer on a clock, and is nobody's fault.
 */
public final class TimeBudgets {

  /** The most that an exercise may take on a clock, in budgets. */
  public static final int MOST_BY_THE_CLOCK = 10;

  /** To look again sooner is not worth it. */
  static final Duration LEAST = Duration.ofMillis(50);

  private final Duration budget;
  private final Map<Exercise, Duration> used = new HashMap<>();
  private final Map<Exercise, Duration> granted = new HashMap<>();

  /**
   * Gives every exercise the same time.
   *
   * @param budget of one exercise
   */
  public TimeBudgets(Duration budget) {
    this.budget = budget;
  }

  /**
   * The time on a clock after which an exercise is asked what it has had of a processor.
   *
   * @param exercise the exercise
   * @return its time
   */
  public synchronized Duration left(Exercise exercise) {
    return budget
        .plus(granted.getOrDefault(exercise, Duration.ZERO))
        .minus(used.getOrDefault(exercise, Duration.ZERO));
  }

  /**
   * Takes time from an exercise.
   *
   * @param exercise the exercise
   * @param nanos what it has used
   */
  public synchronized void use(Exercise exercise, long nanos) {
    used.merge(exercise, Duration.ofNanos(nanos), Duration::plus);
  }

  /**
   * More time for an exercise whose time is over: as much as its thread has not had of a processor.
   *
   * @param exercise the exercise
   * @param time what its thread has had
   * @return zero if that is all of its budget, or if it has taken ten times as long by the clock
   */
  public synchronized Duration extension(Exercise exercise, ProcessorTime time) {
    Duration before = granted.getOrDefault(exercise, Duration.ZERO);
    Duration most = budget.multipliedBy(MOST_BY_THE_CLOCK - 1L).minus(before);
    Duration missing = budget.minus(time.had());
    if (missing.isNegative() || missing.isZero() || most.isNegative() || most.isZero()) {
      return Duration.ZERO;
    }
    missing = missing.compareTo(LEAST) < 0 ? LEAST : missing;
    Duration more = missing.compareTo(most) < 0 ? missing : most;
    granted.put(exercise, before.plus(more));
    return more;
  }
}
