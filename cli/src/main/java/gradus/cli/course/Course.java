package gradus.cli.course;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The course: which steps it has, and what their methods are worth.
 *
 * @param title of the course
 * @param steps the numbers of its steps, in their order
 * @param points of methods that are not worth what the curriculum says, by their ids
 */
public record Course(String title, List<Integer> steps, Map<String, Integer> points) {

  /**
   * Copies the collections.
   *
   * @param title of the course
   * @param steps the numbers of its steps
   * @param points of methods, by their ids
   */
  public Course {
    steps = List.copyOf(steps);
    points = Map.copyOf(points);
  }

  /**
   * The course that has the whole curriculum.
   *
   * @return what holds without a {@code course.yaml}
   */
  public static Course whole() {
    return new Course("Gradus", Curriculum.STEPS.stream().map(Step::number).toList(), Map.of());
  }

  /**
   * Whether it has all steps of the curriculum.
   *
   * @return whether none is left out
   */
  public boolean hasAllSteps() {
    return steps.containsAll(whole().steps);
  }

  /**
   * Whether it has the finale.
   *
   * @return whether it has all steps whose code that runs
   */
  public boolean hasFinale() {
    return Curriculum.exercises()
        .filter(Curriculum::isPartOfFinale)
        .allMatch(exercise -> steps.contains(exercise.step()));
  }

  /**
   * Its steps.
   *
   * @return in their order, without the finale
   */
  public Stream<Step> chosenSteps() {
    return steps.stream().map(Curriculum::step);
  }

  /**
   * Its exercises.
   *
   * @return in their order, without the finale
   */
  public Stream<Exercise> exercises() {
    return chosenSteps().flatMap(step -> step.exercises().stream());
  }

  /**
   * What an exercise is worth.
   *
   * @param exercise of the course
   * @return its points
   */
  public int points(Exercise exercise) {
    return points.getOrDefault(exercise.id(), exercise.points());
  }

  /**
   * The points of the bonus steps, or of all others.
   *
   * @param bonus which of them
   * @return their sum
   */
  public int points(boolean bonus) {
    return chosenSteps()
        .filter(step -> step.bonus() == bonus)
        .flatMap(step -> step.exercises().stream())
        .mapToInt(this::points)
        .sum();
  }
}
