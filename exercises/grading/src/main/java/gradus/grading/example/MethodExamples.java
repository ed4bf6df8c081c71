package gradus.grading.example;

import gradus.grading.curriculum.Exercise;
import java.util.List;

/**
 * The examples of one method.
 *
 * @param exercise the method
 * @param examples what was found, in the order of the file
 * @param wrong how many wrong versions there are
 */
public record MethodExamples(Exercise exercise, List<Ran> examples, int wrong) {

  /**
   * An example that has run.
   *
   * @param example which
   * @param verdict what it came to
   */
  public record Ran(Example example, ExampleVerdict verdict) {}

  /**
   * How many examples all right versions meet.
   *
   * @return their number
   */
  public int accepted() {
    return (int) examples.stream().filter(ran -> ran.verdict().passes()).count();
  }

  /**
   * Whether there are examples, and all of them are met by all right versions. Only then is it told
   * how many wrong versions they catch: who could ask with a wrong example would learn them one by
   * one.
   *
   * @return whether the wrong versions are counted
   */
  public boolean isAccepted() {
    return !examples.isEmpty() && accepted() == examples.size();
  }

  /**
   * How many wrong versions at least one example refuses.
   *
   * @return their number; 0 unless all examples are accepted
   */
  public int caught() {
    if (!isAccepted()) {
      return 0;
    }
    int caught = 0;
    for (int i = 0; i < wrong; i++) {
      int version = i;
      caught += examples.stream().anyMatch(ran -> ran.verdict().caught().get(version)) ? 1 : 0;
    }
    return caught;
  }

  /**
   * Whether all right versions are accepted and all wrong ones caught.
   *
   * @return whether nothing is left to do
   */
  public boolean isDone() {
    return isAccepted() && caught() == wrong;
  }
}
