package gradus.grading.result;

import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;

/**
 * The result of one exercise.
 *
 * @param exercise the exercise
 * @param outcome the first failure of its properties, or that it passes
 * @param rank the rank of the property with this outcome
 * @param properties the number of its properties that have run
 * @param millis their time in milliseconds
 */
public record Result(Exercise exercise, Outcome outcome, String rank, int properties, long millis) {

  /**
   * The status.
   *
   * @return that of the outcome
   */
  public Status status() {
    return outcome.status();
  }

  /**
   * The points earned.
   *
   * @return all of the exercise's points or none
   */
  public int points() {
    return status() == Status.PASSES ? exercise.points() : 0;
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
