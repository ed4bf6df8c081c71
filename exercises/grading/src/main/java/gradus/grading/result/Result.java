package gradus.grading.result;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import java.util.Optional;

/**
 * The result of one exercise.
 *
 * @param exercise the exercise
 * @param outcome the first failure of its properties, or that it passes
 * @param rank the rank of the property with this outcome
 * @param properties the number of its properties that have run
 * @param millis their time in milliseconds
 * @param earlier the run that has found it, if it is not this one
 */
public record Result(
    Exercise exercise,
    Outcome outcome,
    String rank,
    int properties,
    long millis,
    Optional<Earlier> earlier) {

  /**
   * A result of this run.
   *
   * @param exercise the exercise
   * @param outcome the first failure of its properties, or that it passes
   * @param rank the rank of the property with this outcome
   * @param properties the number of its properties that have run
   * @param millis their time in milliseconds
   */
  public Result(Exercise exercise, Outcome outcome, String rank, int properties, long millis) {
    this(exercise, outcome, rank, properties, millis, Optional.empty());
  }

  /**
   * The same as the result of an earlier run.
   *
   * @param run that has found it
   * @return a new result
   */
  public Result of(Earlier run) {
    return new Result(exercise, outcome, rank, properties, millis, Optional.of(run));
  }

  /**
   * Whether it was found of files that have changed since.
   *
   * @return true if another grading may find something else
   */
  public boolean isStale() {
    return earlier.filter(Earlier::isStale).isPresent();
  }

  /**
   * Whether the exercise passes, and its files are those that were graded.
   *
   * @return true if that is certain
   */
  public boolean passes() {
    return status() == Status.PASSES && !isStale();
  }

  /**
   * The status.
   *
   * @return that of the outcome
   */
  public Status status() {
    return outcome.status();
  }

  /**
   * Whether it is of a bonus step and nothing is written that could be graded.
   *
   * @return true where nobody needs to be told that it does not pass
   */
  public boolean isBonusLeftOut() {
    return Curriculum.stepOf(exercise).bonus()
        && (status() == Status.NOT_STARTED || status() == Status.WAITS);
  }

  /**
   * The points earned.
   *
   * @return all of the exercise's points or none
   */
  public int points() {
    return passes() ? exercise.points() : 0;
  }

  /**
   * Joins this result with that of another property; of two failures the one with the smaller rank
   * is kept.
   */
  Result and(Result other) {
    boolean keep =
        other.status() == Status.PASSES
            || (status() != Status.PASSES && rank.compareTo(other.rank) < 0);
    Result first = keep ? this : other;
    Result second = keep ? other : this;
    return new Result(
        exercise,
        first.outcome.and(second.outcome),
        first.rank,
        properties + other.properties,
        millis + other.millis);
  }
}
