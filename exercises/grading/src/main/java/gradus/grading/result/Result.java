package gradus.grading.result;

import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;

/**
 * How one exercise stands.
 *
 * @param exercise the exercise
 * @param outcome the first thing that its properties found wrong, or that it passes
 * @param rank the rank of the property that found it
 * @param properties how many of its properties have run
 * @param millis how long they took
 */
public record Result(Exercise exercise, Outcome outcome, String rank, int properties, long millis) {

  /**
   * How it stands.
   *
   * @return the status of its outcome
   */
  public Status status() {
    return outcome.status();
  }

  /**
   * What it has earned.
   *
   * @return all of its points or none
   */
  public int points() {
    return status() == Status.PASSES ? exercise.points() : 0;
  }

  /** This and the outcome of another property; of two that found something, the smaller rank. */
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
