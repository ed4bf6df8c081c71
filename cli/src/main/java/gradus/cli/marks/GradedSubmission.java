package gradus.cli.marks;

import gradus.cli.course.Course;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.util.List;
import java.util.Optional;

/**
 * A submission with what was found of it.
 *
 * @param student the name by which the course knows them
 * @param number the platform's number; empty if there is none
 * @param handedIn the moment as ISO 8601 in UTC; empty if it is not known
 * @param origin the file or folder that it came from, as it is shown
 * @param state whether its points say something
 * @param sentence why nothing was graded, or what the machine lacked; empty if all is well
 * @param notes a sentence for each thing that was repaired or left out
 * @param verdicts of its steps, in their order, the finale last
 * @param points outside the bonus steps, before anything is lost for being late
 * @param bonus points of the bonus steps
 * @param penalty points lost for being late
 */
public record GradedSubmission(
    String student,
    String number,
    String handedIn,
    String origin,
    State state,
    String sentence,
    List<String> notes,
    List<StepVerdict> verdicts,
    double points,
    double bonus,
    double penalty) {

  /** Whether the points of a submission say something. */
  public enum State {
    /** Every step has its verdict. */
    GRADED,
    /** It could not be read; the student has to hand it in again. That is no zero. */
    REFUSED,
    /** The machine has failed; it has to be graded again. That is no zero. */
    NOT_GRADED
  }

  /**
   * Copies the collections.
   *
   * @param student the name
   * @param number the platform's number
   * @param handedIn the moment
   * @param origin file or folder
   * @param state whether its points say something
   * @param sentence why nothing was graded
   * @param notes sentences
   * @param verdicts of its steps
   * @param points outside the bonus steps
   * @param bonus points of the bonus steps
   * @param penalty points lost for being late
   */
  public GradedSubmission {
    notes = List.copyOf(notes);
    verdicts = List.copyOf(verdicts);
  }

  /**
   * What tells students apart, two of the same name too: a platform writes a number once a student;
   * without it the name has to do.
   *
   * @return the same for all submissions of one student
   */
  public String studentKey() {
    return number.isEmpty() ? "name " + student : "number " + number;
  }

  /**
   * The verdict on a step.
   *
   * @param step the step
   * @return empty if there is none
   */
  public Optional<StepVerdict> verdict(Step step) {
    return verdicts.stream().filter(verdict -> verdict.key().step() == step.number()).findFirst();
  }

  /**
   * The points of an exercise.
   *
   * @param course that says what it is worth
   * @param step of the exercise
   * @param exercise the exercise
   * @return all of them or none
   */
  public int points(Course course, Step step, Exercise exercise) {
    return verdict(step).filter(found -> found.passes(exercise)).isPresent()
        ? course.points(exercise)
        : 0;
  }

  /**
   * The points that count.
   *
   * @return never below 0
   */
  public double total() {
    return Math.max(0, points + bonus - penalty);
  }
}
