package gradus.cli.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.StoredResult;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The verdict on the files of one step. It knows no points: what a method is worth, and what late
 * work loses, is the course's, and is computed anew whenever it is asked for.
 *
 * @param key what it depends on
 * @param results by the exercises' ids, in their order; under several seeds the first failure
 *     counts, and of a secret case only what does not give it away is in it
 * @param isolation how the student's code was kept apart, such as {@code bubblewrap}
 */
public record StepVerdict(VerdictKey key, Map<String, StoredResult> results, String isolation) {

  /**
   * Copies the map.
   *
   * @param key what it depends on
   * @param results by the exercises' ids
   * @param isolation how the student's code was kept apart
   */
  public StepVerdict {
    results = new LinkedHashMap<>(results);
  }

  /**
   * The result of an exercise.
   *
   * @param exercise of this step
   * @return its result
   */
  public StoredResult result(Exercise exercise) {
    return results.get(exercise.id());
  }

  /**
   * Whether an exercise passes.
   *
   * @param exercise of this step
   * @return whether it gets its points
   */
  public boolean passes(Exercise exercise) {
    return result(exercise).status() == Status.PASSES;
  }

  /**
   * The digest of all that was found, without times and isolation: what a replay has to give again.
   *
   * @return 64 hexadecimal digits
   */
  @JsonIgnore
  public String digest() {
    Digest digest = new Digest();
    for (Exercise exercise : Curriculum.step(key.step()).exercises()) {
      StoredResult result = result(exercise);
      digest.add(exercise.id()).add(result.status().name());
      result.given().forEach(digest::add);
      result.lines().forEach(digest::add);
      result.diagnoses().forEach(diagnosis -> digest.add(diagnosis.id()).add(diagnosis.sentence()));
    }
    return digest.hex();
  }

  /**
   * The receipt of this verdict.
   *
   * @return what a student keeps, and a dispute is settled with
   */
  @JsonIgnore
  public Receipt receipt() {
    return new Receipt(key, digest());
  }
}
