package gradus.exercises.grading;

import gradus.math.Matrix;
import gradus.nn.Diagnosis;
import gradus.nn.Suspect;
import gradus.nn.Suspects;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one wrong answer tells about the mistake behind it.
 *
 * @param explaining the mistakes that give this very answer
 * @param refuted the ids of those that were suspected and give another
 * @param certain whether the mistake was seen to happen, so that no second case is needed
 */
record Clues(List<Diagnosis> explaining, Set<String> refuted, boolean certain) {

  static final Clues NONE = new Clues(List.of(), Set.of(), false);

  /** A mistake that the grader saw; the report's own sentence says what. */
  static Clues seen(String id) {
    return new Clues(List.of(new Diagnosis(id, "")), Set.of(), true);
  }

  /**
   * Compares a wrong answer with what all that may be suspected gives.
   *
   * @param yours the answer, of any shape
   * @param right the right one
   * @param given the case, with the suspects of its own
   */
  static Clues of(Matrix yours, Matrix right, Case given) {
    List<Suspect> suspects =
        Stream.of(
                given.suspects(),
                integerMean(right, given.batchSize()),
                Suspects.general(yours, right, given.batchSize()))
            .flatMap(List::stream)
            .toList();
    List<Diagnosis> explaining =
        suspects.stream()
            .filter(suspect -> suspect.explains(yours))
            .map(Suspect::diagnosis)
            .toList();
    Set<String> refuted = new HashSet<>();
    suspects.forEach(suspect -> refuted.add(suspect.diagnosis().id()));
    explaining.forEach(diagnosis -> refuted.remove(diagnosis.id()));
    return new Clues(explaining, Set.copyOf(refuted), false);
  }

  /** What 1 / n leaves as a division of two ints. One row tells it from what is always 0. */
  private static List<Suspect> integerMean(Matrix right, int rows) {
    if (rows == 0) {
      return List.of();
    }
    String sentence =
        "Yours is 0 as soon as there is more than one row: look for a division of two ints, such"
            + " as 1 / %d.".formatted(rows);
    return List.of(
        Suspect.of("integer-division", sentence, () -> right.map(x -> rows == 1 ? x : 0)));
  }
}
