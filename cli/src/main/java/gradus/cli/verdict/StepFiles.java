package gradus.cli.verdict;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one submission that decide the verdict on a step: the curriculum's own, and the
 * helper files beside them.
 *
 * @param number of the step; 0 is the finale, which runs the files of its parts
 * @param files their bytes by their path from {@code gradus/exercises} on, such as {@code
 *     step07/DenseLayer.java}; one that is missing is not there
 */
public record StepFiles(int number, SortedMap<String, byte[]> files) {

  /**
   * Copies the map.
   *
   * @param number of the step
   * @param files their bytes by their path
   */
  public StepFiles {
    files = new TreeMap<>(files);
  }

  /**
   * The files of a step among all of a submission.
   *
   * @param step the step
   * @param all bytes by path, of all steps
   * @return those below the folders that the step runs
   */
  public static StepFiles of(Step step, Map<String, byte[]> all) {
    List<String> folders = Curriculum.foldersRunBy(step.folder()).toList();
    SortedMap<String, byte[]> own = new TreeMap<>();
    all.forEach(
        (path, bytes) -> {
          if (folders.contains(path.substring(0, path.indexOf('/')))) {
            own.put(path, bytes);
          }
        });
    return new StepFiles(step.number(), own);
  }

  /**
   * The step.
   *
   * @return that of the curriculum
   */
  public Step step() {
    return Curriculum.step(number);
  }

  /**
   * The exercises that these files answer.
   *
   * @return in their order
   */
  public List<Exercise> exercises() {
    return step().exercises();
  }

  /**
   * The digest of names and bytes.
   *
   * @return 64 hexadecimal digits; equal for equal files only
   */
  public String digest() {
    Digest digest = new Digest();
    files.forEach((path, bytes) -> digest.add(path).add(bytes));
    return digest.hex();
  }
}
