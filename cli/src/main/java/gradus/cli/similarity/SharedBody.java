package gradus.cli.similarity;

import gradus.grading.curriculum.Exercise;
import java.util.List;

/**
 * A wrong body that several submissions have alike.
 *
 * @param exercise whose body it is
 * @param students the submissions' names, in their order
 * @param code of one of them, without comments and texts
 * @param tokens how many words and signs of code it has; few are easily alike by chance
 */
public record SharedBody(Exercise exercise, List<String> students, String code, int tokens) {

  /**
   * Copies the list.
   *
   * @param exercise whose body it is
   * @param students names
   * @param code of one of them
   * @param tokens how long it is
   */
  public SharedBody {
    students = List.copyOf(students);
  }
}
